for i in range(4):
    if i == 1:
        continue
    j = 0
    while True:
        j += 1
        if j % 2:
            continue
        if j > 5:
            break
        print(i, j)
    if i == 2:
        break
else:
    print("never")
print("end", i, j)
