# uses: logging
import sys; sys.stderr = sys.stdout
import logging, io
logging.warning('w %s', 1); logging.info('no'); logging.error('e %(a)s', {'a': 5})
logging.basicConfig(level=logging.DEBUG)
logging.debug('not configured again')
logging.basicConfig(level='DEBUG', format='%(levelname)-8s|%(name)s|%(module)s|%(funcName)s|%(lineno)d|%(threadName)s|%(processName)s|%(message)s', force=True, stream=sys.stdout)
def f(): logging.getLogger('a.b.c').info('in f %d %s', 1, 'x'); logging.getLogger('a').critical('crit'); logging.debug('root dbg')
f()
log = logging.getLogger('a.b'); print(log, log.parent, logging.getLogger('a.b.c').parent, logging.getLogger(), log.handlers, logging.root.handlers, logging.getLogger('x.y.z').parent, logging.root.manager.loggerDict.keys())
log.setLevel(logging.ERROR); log.warning('hidden'); logging.getLogger('a.b.c').info('hidden too'); log.error('shown'); print(log.isEnabledFor(30), log.getEffectiveLevel(), logging.getLogger('a.b.c').getEffectiveLevel(), log)
log.setLevel(0); log.propagate = False; log.error('lastresort?'); log.propagate = True
try: 1 / 0
except ZeroDivisionError: log.exception('oops %s', 'x'); log.error('with info', exc_info=True)
try: {}['k']
except KeyError as e: log.warning('exc', exc_info=e)
def g(): log.info('stack', stack_info=False, stacklevel=2)
g()
log.error('bad %d', 'x') if 0 else None
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('{levelname} {message} {extra_thing}', style='{', defaults={'extra_thing': 'dflt'})); h.setLevel('WARNING'); h.name = 'hname'
l2 = logging.getLogger('two'); l2.propagate = False; l2.addHandler(h); l2.warning('hi %s', 'there', extra={'extra_thing': 'E'}); l2.info('nope'); l2.error('dflt'); print(h, l2.handlers, logging.getHandlerByName('hname') is h, logging.getHandlerNames())
h.setFormatter(logging.Formatter('$levelname ${name}: $message', style='$')); l2.warning('dollar')
h.addFilter(logging.Filter('two.sub')); l2.warning('filtered'); l2.getChild('sub').warning('child passes'); print(l2.getChildren())
h.filters.clear(); h.addFilter(lambda r: 'secret' not in r.getMessage()); l2.warning('secret'); l2.warning('public')
class Ctx(logging.Filter):
    def filter(self, record): record.ip = '1.2.3.4'; return True
h.filters.clear(); l2.addFilter(Ctx()); h.setFormatter(logging.Formatter('%(ip)s %(message)s')); l2.warning('ctx')
ad = logging.LoggerAdapter(l2, {'user': 'bob'}); h.setFormatter(logging.Formatter('%(user)s %(message)s')); ad.warning('adapted %s', 1); print(ad)
class MyAd(logging.LoggerAdapter):
    def process(self, msg, kw): return f'[{self.extra["c"]}] {msg}', kw
h.setFormatter(None); MyAd(l2, {'c': 7}).error('x')
def e(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as x: print(type(x).__name__, x)
e(logging.Formatter, 'hello'); e(logging.Formatter, 'x', style='?'); e(logging.Formatter, '{', style='{'); e(logging.Formatter, 'no', style='{'); e(logging.Formatter, 'no', style='$'); e(logging.Formatter, '{a!z}', style='{'); e(l2.setLevel, 'NOPE'); e(l2.setLevel, 1.5); e(logging.getLogger, 5); e(logging.basicConfig, foo=1, force=True); e(logging.basicConfig, stream=1, filename='x', force=True); e(logging.basicConfig, stream=1, handlers=[], force=True); e(logging.basicConfig, style='q', force=True); e(l2.log, 'x', 'y'); e(l2.warning, 'x', extra={'name': 1}); e(logging.Handler().emit, None); e(logging.setLoggerClass, int)
print(logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(25), logging.getLevelName('zz')); logging.addLevelName(25, 'NOTICE'); l2.log(25, 'noticed'); print(logging.getLevelName(25), logging.getLevelNamesMapping())
r = logging.makeLogRecord({'msg': 'm %s', 'args': ('a',), 'levelname': 'INFO', 'created': 0, 'msecs': 5.0, 'name': 'n', 'levelno': 20}); print(logging.Formatter('%(asctime)s %(message)s').format(r), logging.Formatter('%(asctime)s', '%H:%M').format(r), r.getMessage(), r)
print(logging.Formatter('%(asctime)s.%(msecs)03d %(foo)s %(message)5s', defaults={'foo': 'F'}).format(r)); e(logging.Formatter('%(nope)s').format, r)
logging.disable(logging.ERROR); l2.error('disabled'); l2.critical('still'); logging.disable(logging.NOTSET); l2.error('enabled')
logging.captureWarnings(True); import warnings; ph = logging.getLogger('py.warnings'); ph.addHandler(h); warnings.warn('careful'); logging.captureWarnings(False)
from logging import handlers
m = handlers.MemoryHandler(3, target=h); l3 = logging.getLogger('mem'); l3.propagate = False; l3.addHandler(m); l3.warning('1'); l3.warning('2'); print('flush'); l3.warning('3'); l3.warning('4'); l3.error('5'); m.close()
import queue, threading
q = queue.Queue(); qh = handlers.QueueHandler(q); l4 = logging.getLogger('q'); l4.propagate = False; l4.addHandler(qh); ls = handlers.QueueListener(q, h); ls.start(); l4.warning('queued %s', 1); ls.stop()
def work(): h.setFormatter(logging.Formatter('%(threadName)s %(message)s')); l2.warning('from thread')
t = threading.Thread(target=work, name='Worker-1'); t.start(); t.join()
import logging.config
logging.config.dictConfig({'version': 1, 'formatters': {'f': {'format': 'CFG %(levelname)s %(message)s'}}, 'handlers': {'c': {'class': 'logging.StreamHandler', 'formatter': 'f', 'level': 'INFO', 'stream': 'ext://sys.stdout'}}, 'loggers': {'cfg': {'level': 'DEBUG', 'handlers': ['c'], 'propagate': False}}, 'root': {'level': 'WARNING', 'handlers': ['c']}, 'disable_existing_loggers': False})
logging.getLogger('cfg').info('cfg info'); logging.getLogger('cfg').debug('no'); logging.getLogger('other').warning('root'); e(logging.config.dictConfig, {}); e(logging.config.dictConfig, {'version': 1, 'handlers': {'x': {'class': 'nope.X'}}})
import tempfile, os; p = os.path.join(tempfile.mkdtemp(), 'x.log'); fh = logging.FileHandler(p, mode='w'); l2.addHandler(fh); l2.warning('to file'); fh.close(); print(open(p).read()); l2.removeHandler(fh); print(logging.NullHandler(), l2.hasHandlers(), logging.getLogger('nh').hasHandlers())
print(logging.lastResort, logging.raiseExceptions, sorted(logging.__all__)[:4])
logging.getLogger('root') is logging.root and print('root by name')
class ML(logging.Logger):
    def notice(self, m): self.log(25, m)
logging.setLoggerClass(ML); logging.getLogger('ml').notice('custom'); print(logging.getLoggerClass())
