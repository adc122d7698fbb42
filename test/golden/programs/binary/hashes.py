import hashlib, base64, binascii
print(hashlib.md5(b"hello").hexdigest(), hashlib.sha1(b"").hexdigest(), hashlib.sha256(b"abc").hexdigest(), hashlib.sha512(b"abc").hexdigest()[:32], sep="\n")
h = hashlib.sha256()
h.update(b"a"); h.update(b"bc")
print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), h.digest_size, h.block_size, h.name, h.copy().digest()[:4])
print(hashlib.new("md5", b"x").hexdigest(), hashlib.sha224(b"x").hexdigest()[:8], hashlib.sha384(b"x").hexdigest()[:8])
try:
    hashlib.md5("text")
except TypeError as error:
    print(error)
print(base64.b64encode(b"hello world"), base64.b64decode("aGk="), base64.urlsafe_b64encode(b"\xff\xfe"), base64.b32encode(b"hi"), base64.b16encode(b"hi"), binascii.hexlify(b"ab"), binascii.unhexlify("6162"), binascii.crc32(b"hello"))
