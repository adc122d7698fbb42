"""Matrices: operators, determinant, inverse with fractions, power, transposition."""
from fractions import Fraction


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("ragged matrix")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() as s, int(j)):
                return [r[j] for r in self.rows[s]]
            case int(i):
                return self.rows[i]
        raise TypeError(f"bad index {key!r}")

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            return NotImplemented
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def det(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        total = 0
        for j, value in enumerate(self.rows[0]):
            minor = Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]])
            total += (-1) ** j * value * minor.det()
        return total

    def inverse(self):
        n = len(self.rows)
        work = [[Fraction(v) for v in r] + [Fraction(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for col in range(n):
            pivot = next((r for r in range(col, n) if work[r][col]), None)
            if pivot is None:
                raise ZeroDivisionError("singular matrix")
            work[col], work[pivot] = work[pivot], work[col]
            scale = work[col][col]
            work[col] = [v / scale for v in work[col]]
            for r in range(n):
                if r != col and work[r][col]:
                    factor = work[r][col]
                    work[r] = [a - factor * b for a, b in zip(work[r], work[col])]
        return Matrix([r[n:] for r in work])

    def __str__(self):
        cells = [[str(v) for v in r] for r in self.rows]
        widths = [max(map(len, c)) for c in zip(*cells)]
        return "\n".join("[" + " ".join(v.rjust(w) for v, w in zip(r, widths)) + "]" for r in cells)


a = Matrix([[2, 1], [7, 4]])
b = Matrix([[1, 2, 3], [4, 5, 6]])
print(a @ b, b.T, a + a * 2, 3 * a, a.det(), a.inverse(), sep="\n--\n")
print((a @ a.inverse()) == Matrix.identity(2), (Matrix([[1, 1], [1, 0]]) ** 90)[0, 1])
m = Matrix([[2, -1, 0], [-1, 2, -1], [0, -1, 2]])
print(m.det(), m.inverse(), m[:, 1], m[0], sep="\n")
for f in (lambda: b @ b, lambda: a + b, lambda: Matrix([[1], [1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a["x"]):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
