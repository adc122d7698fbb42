import copy
a = [[1], {"k": [2]}]
alias, shallow, deep = a, copy.copy(a), copy.deepcopy(a)
a[0].append("x"); a.append("y"); a[1]["k"] += [3]
print(alias, shallow, deep, sep="\n")
class Team:
    def __init__(self, names): self.names, self.lead = names, names[0]
    def __repr__(self): return f"Team({self.names}, {self.lead})"
t = Team([["ann"], ["bob"]])
u, v = copy.copy(t), copy.deepcopy(t)
t.names[0][0] = "ANN"
print(t, u, v, u.names is t.names, v.lead is v.names[0])
d = {"self": None}
d["self"] = d
e = copy.deepcopy(d)
print(e["self"] is e, e is not d)
