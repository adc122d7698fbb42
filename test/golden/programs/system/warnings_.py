import warnings, sys
warnings.warn("first warning")
warnings.warn("a deprecation", DeprecationWarning)
def old():
    warnings.warn("old() is deprecated", FutureWarning, stacklevel=2)
old()
for _ in range(3):
    warnings.warn("only once per place", UserWarning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("recorded", RuntimeWarning)
    print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("ignored")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised")
    except UserWarning as error:
        print("caught", error)
print(issubclass(DeprecationWarning, Warning))
