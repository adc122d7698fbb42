def logged(method):
    def wrapper(self, *args):
        print("calling", method.__name__)
        return method(self, *args)
    return wrapper

class Stack:
    def __init__(self):
        self.items = []

    @logged
    def pop(self):
        return self.items.pop()

Stack().pop()
