user = {"name": "Bob", "tags": ["a", "b"]}
print(f"{user['name']} {user["name"]} {', '.join(user['tags'])} {user['tags'][-1]!r}")
print(f"{'yes' if user else 'no'} {user.get('age', 'unknown')} { {'k': 1}['k'] } { {1, 2} == {2, 1} }")
width, precision, value = 12, 4, 2 / 3
print(f"{value:{width}.{precision}} {value:>{width}.{precision}f} {value!r:>{width + 10}} {'x':{'<'}{4}}|")
print(f"{user!r:.10} {len(user)=} {user['name']=!s} {value=:{width}.2f}")
print(f"{"a" + f"{"b" + f"{'c'}"}"}")
print(f"{3:{'>'}{'6'}}", f"{'%d' % 5}", f"{5:%}" , f"{1:02d}:{5:02d}")
d = f"""{
    # a comment inside
    value:.1f}"""
print(d)
print(f"{user["tags"]}", f'{",".join(str(i) for i in range(3))}', f"\u2022 {1}\t{2}\x41")
