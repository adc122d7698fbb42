import bad_a

second = bad_a.first + 1
