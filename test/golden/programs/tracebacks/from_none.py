def to_int(text):
    try:
        return int(text)
    except ValueError:
        raise TypeError("not a number: " + text) from None
to_int("12")
to_int("twelve")
