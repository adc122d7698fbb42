import statistics as st
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.pstdev(data), st.pvariance(data), round(st.stdev(data), 6), st.variance([1, 2, 3, 4]), st.median([1, 3, 2]), st.median_low(data), st.median_high(data), st.multimode("aabbc"), st.fmean([1, 2, 4]), round(st.geometric_mean([1, 2, 4]), 9), st.harmonic_mean([40, 60]), st.quantiles([1, 2, 3, 4, 5], n=4), st.mean([1.5, 2.5]), st.mode(["a", "b", "a"]))
for f in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.median([])):
    try:
        print(f())
    except st.StatisticsError as error:
        print(error)
print(round(st.correlation([1, 2, 3], [2, 4, 7]), 6), st.linear_regression([1, 2, 3], [2, 4, 6]), st.covariance([1, 2, 3], [1, 2, 3]))
