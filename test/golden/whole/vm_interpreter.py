"""A small assembler and a stack machine with calls, jumps and traps."""


class Trap(Exception):
    pass


def assemble(source):
    labels, code = {}, []
    for line in source.strip().splitlines():
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(code)
            continue
        op, *args = line.split()
        code.append([op.upper(), *args])
    for instruction in code:
        for i, arg in enumerate(instruction[1:], 1):
            instruction[i] = labels[arg] if arg in labels else int(arg) if arg.lstrip("-").isdigit() else arg
    return code


class Machine:
    def __init__(self, code, limit=10_000):
        self.code, self.limit = code, limit
        self.stack, self.calls, self.names = [], [], {}
        self.pc = self.steps = 0
        self.output = []

    def pop(self):
        if not self.stack:
            raise Trap(f"stack underflow at {self.pc - 1}")
        return self.stack.pop()

    def run(self):
        while self.pc < len(self.code):
            self.steps += 1
            if self.steps > self.limit:
                raise Trap(f"step limit at {self.pc}")
            op, *args = self.code[self.pc]
            self.pc += 1
            handler = getattr(self, "op_" + op.lower(), None)
            if handler is None:
                raise Trap(f"bad instruction {op!r}")
            if handler(*args) == "halt":
                break
        return self.output

    def op_push(self, v): self.stack.append(v)
    def op_pop(self): self.pop()
    def op_dup(self): self.stack.append(self.stack[-1])
    def op_load(self, n): self.stack.append(self.names[n])
    def op_store(self, n): self.names[n] = self.pop()
    def op_jmp(self, t): self.pc = t
    def op_jz(self, t): self.pc = t if self.pop() == 0 else self.pc
    def op_call(self, t): self.calls.append(self.pc); self.pc = t
    def op_ret(self): self.pc = self.calls.pop()
    def op_print(self): self.output.append(self.pop())
    def op_halt(self): return "halt"


def binary(name, function):
    def op(self):
        right, left = self.pop(), self.pop()
        self.stack.append(function(left, right))
    setattr(Machine, "op_" + name, op)


for name, function in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a // b, "lt": lambda a, b: int(a < b), "eq": lambda a, b: int(a == b)}.items():
    binary(name, function)

FACTORIAL = """
    push 10
    store n
    push 1
    store acc
loop:
    load n
    jz done
    load acc
    load n
    mul
    store acc
    load n
    push 1
    sub
    store n
    jmp loop
done:
    load acc
    print        ; 10!
"""
SQUARES = """
    push 0
    store i
next:
    load i
    call square
    print
    load i
    push 1
    add
    dup
    store i
    push 6
    lt
    jz end
    jmp next
square:
    dup
    mul
    ret
end:
    halt
"""
for source in (FACTORIAL, SQUARES, "add", "x:\njmp x", "push 1\npush 0\ndiv", "fly 1", "load y", "push 1\npush 2"):
    machine = Machine(assemble(source))
    try:
        print(machine.run(), machine.steps, machine.stack)
    except (Trap, ZeroDivisionError, KeyError) as error:
        print(type(error).__name__, error)
