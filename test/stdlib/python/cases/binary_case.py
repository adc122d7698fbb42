# uses: struct binascii base64 secrets
import struct, binascii, base64, secrets, random
def e(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x)
random.seed(1)
for n in range(12):
    d = random.randbytes(n)
    for enc, dec in [(base64.b64encode, base64.b64decode), (base64.b32encode, base64.b32decode), (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode), (base64.a85encode, base64.a85decode), (base64.b32hexencode, base64.b32hexdecode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.encodebytes, base64.decodebytes)]:
        x = enc(d); print(x, dec(x) == d, end=' ')
    print(binascii.hexlify(d), binascii.unhexlify(binascii.hexlify(d)) == d, binascii.crc32(d), binascii.b2a_base64(d), binascii.crc_hqx(d, 0))
e(base64.b64decode, 'YWJj'); e(base64.b64decode, 'YWJ'); e(base64.b64decode, 'Y'); e(base64.b64decode, 'YW Jj\n'); e(base64.b64decode, 'YW!Jj', validate=True); e(base64.b64decode, b'abcde'); e(base64.b64encode, 'str'); e(base64.b32decode, 'A'); e(base64.b32decode, 'AAAA1AAA'); e(base64.b16decode, 'ab'); e(base64.b16decode, 'ab', True); e(base64.b16decode, 'ABC'); e(binascii.unhexlify, 'abc'); e(binascii.unhexlify, 'zz'); e(base64.b64decode, 5); e(base64.b85decode, ' '); e(base64.b64decode, 'é'); e(base64.b64decode, b'YWJj=='); e(base64.b64decode, b'YQ==YQ=='); e(base64.b64decode, b'YQ==YQ==', validate=True); e(base64.encodebytes, 'x'); e(base64.encodebytes, b'x' * 100); e(base64.a85encode, b'\0' * 8 + b'    ', foldspaces=True); e(base64.a85encode, b'hello world', adobe=True, wrapcol=6); e(base64.a85decode, b'<~87cURD]i,"Ebo7~>', adobe=True); e(base64.b64encode, b'\xfb\xff', b'-_')
e(binascii.hexlify, b'abcd', '-'); e(binascii.hexlify, b'abcd', ':', 2); e(binascii.crc32, b'hello', 5); e(base64.b64encode, bytearray(b'x')); e(base64.b64encode, memoryview(b'xyz'))
print(struct.pack('<IhB', 1, -2, 3), struct.calcsize('ii'), len(secrets.token_hex(8)), len(secrets.token_bytes()), len(secrets.token_urlsafe(16)), secrets.randbelow(1), secrets.choice('a'), secrets.compare_digest('a', 'b')); e(secrets.randbelow, 0); e(struct.unpack, 'i', b'x')
