# Permutations of a small list: slices, reversals and swaps of elements.


def fannkuch(n):
    permutation = list(range(n))
    count = [0] * n
    checksum = 0
    longest = 0
    sign = 1
    while True:
        first = permutation[0]
        if first != 0:
            work = permutation[:]
            flips = 0
            while first != 0:
                work[: first + 1] = work[first::-1]
                flips += 1
                first = work[0]
            if flips > longest:
                longest = flips
            checksum += sign * flips
        if sign == 1:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
        else:
            permutation[1], permutation[2] = permutation[2], permutation[1]
            sign = 1
            i = 2
            while True:
                if count[i] < i:
                    count[i] += 1
                    break
                count[i] = 0
                i += 1
                if i == n:
                    return checksum, longest
                permutation.insert(i, permutation.pop(0))


print(fannkuch(9))
