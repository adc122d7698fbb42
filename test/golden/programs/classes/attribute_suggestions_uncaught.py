class Robot:
    def __init__(self):
        self.battery = 10
    def move_forward(self):
        return self.batery

r = Robot()
try:
    r.move_foward()
except AttributeError as error:
    print(error, error.name, error.obj is r)
try:
    colour = 1
    print(color)
except NameError as error:
    print(error, error.name)
try:
    import math
    math.sqroot
except AttributeError as error:
    print(error)
r.move_forward()
