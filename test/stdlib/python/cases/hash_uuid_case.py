# uses: hashlib uuid hmac
import hashlib, uuid, hmac
for n in ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_256']:
    h = hashlib.new(n, b'abc'); h2 = getattr(hashlib, n)(b'ab'); h2.update(b'c'); print(n, h.hexdigest(), h.hexdigest() == h2.hexdigest(), h.digest_size, h.block_size, h.name)
print(sorted(hashlib.algorithms_guaranteed))
print(hmac.new(b'k', b'm', 'sha256').hexdigest(), hmac.new(b'k' * 100, b'm', hashlib.md5).hexdigest(), hmac.digest(b'k', b'm', 'sha1'), hmac.compare_digest('a', 'a'), hmac.compare_digest(b'a', b'b'))
print(hashlib.pbkdf2_hmac('sha256', b'pw', b'salt', 10).hex(), hashlib.pbkdf2_hmac('sha1', b'pw', b'salt', 3, 50).hex())
import io; print(hashlib.file_digest(io.BytesIO(b'abc'), 'sha256').hexdigest())
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.variant, u.version, hash(u) == hash(u.int), int(u), u.time, u.clock_seq, u.node, u.time_low)
for a in [dict(hex='{12345678123456781234567812345678}'), dict(hex='urn:uuid:12345678-1234-5678-1234-567812345678'), dict(bytes=b'\x12\x34\x56\x78' * 4), dict(bytes_le=b'\x78\x56\x34\x12\x34\x12\x78\x56' + b'\x12\x34\x56\x78' * 2), dict(fields=(0x12345678, 0x1234, 0x5678, 0x12, 0x34, 0x567812345678)), dict(int=5), dict(int=2**127, version=4)]:
    print(uuid.UUID(**a))
def err(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
err(uuid.UUID); err(uuid.UUID, 'abc'); err(uuid.UUID, 'z' * 32); err(uuid.UUID, bytes=b'a'); err(uuid.UUID, int=-1); err(uuid.UUID, fields=(1, 2)); err(uuid.UUID, fields=(1, 2, 3, 4, 500, 6)); err(uuid.UUID, fields=(2**40, 2, 3, 4, 5, 6)); err(setattr, u, 'int', 3); err(uuid.UUID, int=1, version=9)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'http://x'), uuid.uuid4().version, uuid.uuid1().version, uuid.uuid1() < uuid.uuid1(), u == u, u != uuid.UUID(int=1), sorted([u, uuid.UUID(int=1)])[0], u == 5)
print(uuid.uuid1(1, 2).clock_seq, uuid.uuid1(1, 2).node, u.is_safe, uuid.NAMESPACE_OID, uuid.RFC_4122)
err(lambda: u < 5)
