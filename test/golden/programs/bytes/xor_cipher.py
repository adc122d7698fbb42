def xor(data, key):
    return bytes(d ^ key[i % len(key)] for i, d in enumerate(data))

message = "attack at dawn ☀".encode()
secret = xor(message, b"key")
print(secret.hex(), xor(secret, b"key").decode())

def rle(data):
    out = bytearray()
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out += bytes([j - i, data[i]])
        i = j
    return bytes(out)

print(rle(b"aaabccccc"), rle(b""))

def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a

print(hex(checksum(b"Wikipedia")), checksum(bytes(1000)))
