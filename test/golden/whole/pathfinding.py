"""Dijkstra on a weighted graph and A* on a grid with walls."""
import heapq

GRAPH = {
    "A": {"B": 4, "C": 2},
    "B": {"C": 5, "D": 10},
    "C": {"E": 3},
    "D": {"F": 11},
    "E": {"D": 4},
    "F": {},
    "Z": {"A": 1},
}

MAZE = """
S..#....
.#.#.##.
.#...#..
.####.#.
......#G
"""


def dijkstra(graph, start):
    distances, previous = {start: 0}, {}
    queue = [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > distances[node]:
            continue
        for neighbour, weight in graph[node].items():
            candidate = distance + weight
            if candidate < distances.get(neighbour, float("inf")):
                distances[neighbour] = candidate
                previous[neighbour] = node
                heapq.heappush(queue, (candidate, neighbour))
    return distances, previous


def path_to(previous, target):
    path = [target]
    while path[-1] in previous:
        path.append(previous[path[-1]])
    return path[::-1]


def astar(maze):
    cells = {(x, y): c for y, row in enumerate(maze.split()) for x, c in enumerate(row)}
    start = next(p for p, c in cells.items() if c == "S")
    goal = next(p for p, c in cells.items() if c == "G")

    def heuristic(p):
        return abs(p[0] - goal[0]) + abs(p[1] - goal[1])

    queue, came, cost, explored = [(heuristic(start), start)], {start: None}, {start: 0}, 0
    while queue:
        _, here = heapq.heappop(queue)
        explored += 1
        if here == goal:
            break
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            there = here[0] + dx, here[1] + dy
            if cells.get(there, "#") != "#" and cost[here] + 1 < cost.get(there, 10 ** 9):
                cost[there] = cost[here] + 1
                came[there] = here
                heapq.heappush(queue, (cost[there] + heuristic(there), there))
    else:
        return None, explored
    path, step = [], goal
    while step:
        path.append(step)
        step = came[step]
    return path[::-1], explored


distances, previous = dijkstra(GRAPH, "A")
for node in sorted(GRAPH):
    if node in distances:
        print(node, distances[node], "->".join(path_to(previous, node)))
    else:
        print(node, "unreachable")
path, explored = astar(MAZE)
print(len(path) - 1, explored, path)
rows = [list(r) for r in MAZE.split()]
for x, y in path[1:-1]:
    rows[y][x] = "*"
print("\n".join("".join(r) for r in rows))
print(astar("S#G"), astar("SG"))
