import struct
print(struct.pack(">HI", 1, 2), struct.pack("<hq", -1, 5), struct.unpack(">HI", b"\x00\x01\x00\x00\x00\x02"), struct.calcsize(">BHI"), struct.calcsize("<d"), struct.pack("<d", 1.5), struct.unpack("<f", struct.pack("<f", 0.1)), struct.pack("5s?x", b"abc", True), struct.pack(">3B", 1, 2, 3), struct.unpack(">2sb", b"ab\xff"))
s = struct.Struct("<I4s")
b = s.pack(7, b"data")
print(b, s.unpack(b), s.size, s.format, list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")), struct.unpack_from("<H", b"\x00\x00\x05\x00", 2), struct.pack("=c", b"x"))
for f in (lambda: struct.pack(">B", 256), lambda: struct.pack(">H", "a"), lambda: struct.unpack(">H", b"\x00"), lambda: struct.pack(">HH", 1), lambda: struct.calcsize("z"), lambda: struct.pack(">b", -129), lambda: struct.pack("<d", "x")):
    try:
        print(f())
    except struct.error as error:
        print(error)
buf = bytearray(8)
struct.pack_into(">H", buf, 2, 0xABCD)
print(buf, struct.pack("!L", 1).hex())
