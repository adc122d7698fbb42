# uses: html urllib
import html
from urllib.parse import *
import urllib.parse as up
def e(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as x: print(type(x).__name__, x)
for s in ['<a href="x">\'&', '', 'plain']: print(html.escape(s), html.escape(s, False))
for s in ['&lt;b&gt; &amp;&quot; &#65;&#x42; &eacute; &nope; &amp &copy2 &#0; &#128; &#xD800; & &;', 'x&ltb']: print(repr(html.unescape(s)))
urls = ['http://user:pw@Host.com:8080/p/a;th?q=1&r=2#frag', 'https://x.org', '/rel/path?x#y', 'mailto:a@b.c', 'file:///etc/passwd', '//net/p', 'http://[::1]:80/x', '', 'a:b', 'HTTP://X/%7E', 'http://x?q', 'http://x#f', 'x:80', 'http://h:bad/', 'http://h:99999/', ' http://sp ']
for u in urls:
    p = urlparse(u); s = urlsplit(u); print(p, s, p.geturl(), s.geturl(), p.hostname, p.username, p.password); e(lambda: p.port); print(urldefrag(u))
for b in ['http://a/b/c/d;p?q', 'http://a/b/', '', 'http://a', 'file:///x/y']:
    for r in ['g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', ';x', '', '.', './', '..', '../', '../g', '../..', '../../g', '../../../g', 'http://z', 'mailto:x', 'g;x=1/../y', 'a/./b', '/./g', '/../g']: print(b, r, urljoin(b, r))
for s in ['a b&c=d/é~', '', 'x', '100%', b'by te']: e(quote, s); e(quote_plus, s); e(quote, s, ''); e(unquote, quote(s)); 
print(unquote('%E9%zz%41+x'), unquote_plus('a+b%20c'), unquote_to_bytes('%00%ff'), unquote('é%C3%A9'), quote('ü', encoding='latin-1'))
print(urlencode({'a': 1, 'b': 'x y', 'c': [1, 2]}), urlencode([('a', [1, 2]), ('b', 'é')], doseq=True), urlencode({}), urlencode({'x': b'y z'}))
print(parse_qs('a=1&a=2&b=&c=x+y%21'), parse_qs('a=&b', keep_blank_values=True), parse_qsl('x=1&y=2;z'), parse_qs('')); e(parse_qs, 'a', strict_parsing=True); e(urlencode, 'abc'); e(quote, 5); e(urlsplit, 'http://[bad'); print(urlunparse(('http', 'h', '/p', '', 'q=1', 'f')), urlunsplit(('', '', 'p', '', '')), urlparse('http://x/y')._replace(path='/z').geturl(), urlparse('http://x')._asdict())
