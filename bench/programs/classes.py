# Objects: attributes, methods, inheritance with super(), properties and operator methods.


class Shape:
    made = 0

    def __init__(self, name):
        self.name = name
        Shape.made += 1

    def area(self):
        raise NotImplementedError

    def bigger(self, other):
        return self.area() > other.area()


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("rectangle")
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    @property
    def is_square(self):
        return self.width == self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)
        self.name = "square"


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


def run(n):
    bigger = squares = 0
    last = Square(1)
    for i in range(n):
        shape = Square(i % 13) if i % 3 == 0 else Rectangle(i % 11, i % 7)
        if shape.bigger(last):
            bigger += 1
        if shape.is_square:
            squares += 1
        last = shape
    position = Vector(0, 0)
    step = Vector(1, -2)
    same = 0
    for i in range(n):
        position = position + step
        if position == step:
            same += 1
    return Shape.made, bigger, squares, position.x, position.y, same


print(run(400_000))
