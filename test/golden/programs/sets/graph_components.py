edges = [(1, 2), (2, 3), (4, 5), (6, 6), (7, 8), (8, 9), (9, 7)]
graph = {}
for a, b in edges:
    graph.setdefault(a, set()).add(b)
    graph.setdefault(b, set()).add(a)
def component(start):
    todo, seen = {start}, set()
    while todo:
        node = todo.pop()
        seen.add(node)
        todo |= graph[node] - seen
    return frozenset(seen)
parts = {component(n) for n in graph}
print(sorted(map(sorted, parts)))
print({n: sorted(graph[n]) for n in graph})
triangles = {frozenset((a, b, c)) for a in graph for b in graph[a] for c in graph[b] & graph[a] if len({a, b, c}) == 3}
print([sorted(t) for t in triangles])
