# Float arithmetic on attributes of a few objects: the usual planets, one step after another.


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass


def make_system():
    bodies = [Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0)]
    for i in range(1, 5):
        distance = 5.0 * i
        speed = (40.0 / distance) ** 0.5
        bodies.append(Body(distance, 0.0, 0.25 * i, 0.0, speed, 0.01 * i, 0.002 * i))
    return bodies


def advance(bodies, dt, steps):
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1 :]]
    for _ in range(steps):
        for a, b in pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            strength = dt / (squared * squared**0.5)
            pull = b.mass * strength
            a.vx -= dx * pull
            a.vy -= dy * pull
            a.vz -= dz * pull
            pull = a.mass * strength
            b.vx += dx * pull
            b.vy += dy * pull
            b.vz += dz * pull
        for body in bodies:
            body.x += dt * body.vx
            body.y += dt * body.vy
            body.z += dt * body.vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1 :]:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            total -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


system = make_system()
before = energy(system)
advance(system, 0.001, 150_000)
print(f"{before:.9f} {energy(system):.9f}")
