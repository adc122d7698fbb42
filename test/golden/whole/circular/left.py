print("left begins")
import right
name = "left"


def describe():
    return f"{name} knows {right.name}"


print("left ends")
