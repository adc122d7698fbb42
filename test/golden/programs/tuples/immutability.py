t = (1, [2], 3)
t[1].append(9)
print(t)
for action in ("t[0] = 1", "del t[0]", "t.append(1)", "t.x = 1", "t[0] += 1", "t[1] += [5]"):
    try:
        exec(action)
    except (TypeError, AttributeError) as e:
        print(action, "->", e)
print(t)
u = t
t += (4,)
print(t, u, t is u)
