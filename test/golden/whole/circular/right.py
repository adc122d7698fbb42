print("right begins")
import left
name = "right"
print("left is complete:", hasattr(left, "name"))


def describe():
    return f"{name} knows {left.name}"


print("right ends")
