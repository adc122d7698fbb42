# Digests of every algorithm, hmac, and the generator behind random with its messages.
import hashlib, hmac, random
for n in ['md5','sha1','sha224','sha256','sha384','sha512','sha3_256','blake2b','blake2s']:
    h=hashlib.new(n,b'abc'); h.update(b'd'); c=h.copy(); c.update(b'e')
    print(n,h.hexdigest(),h.digest_size,h.block_size,h.name,c.hexdigest()[:8])
print(hashlib.shake_128(b'a').hexdigest(8), hashlib.shake_256(b'a').digest(4), hashlib.shake_128(b'').digest_size)
for e in ["hashlib.new('nope')","hashlib.sha256('a')","hashlib.md5(3)","hashlib.md5().foo","hashlib.sha1().update('x')"]:
    try: print(e, eval(e))
    except Exception as x: print(e,type(x).__name__,x)
print(hmac.new(b'k',b'm','sha256').hexdigest(), hashlib.pbkdf2_hmac('sha256',b'p',b's',3).hex())
random.seed(5); print(random.random(), random.randrange(10**20), random.getrandbits(70), random.sample(range(100),5), random.choices('abc',k=4), random.gauss(0,1))
s=random.getstate(); a=random.random(); random.setstate(s); print(a==random.random())
import _random
r=_random.Random(3); print(r.random(), r.getrandbits(40))
for e in ["r.getrandbits(-1)","r.setstate((1,))","r.setstate(1)","r.seed([])","r.getrandbits('a')"]:
    try: print(e, eval(e))
    except Exception as x: print(e,type(x).__name__,x)
