import logging, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("hidden")
logging.info("info %d %s", 5, "arg")
logging.warning("warn")
log = logging.getLogger("app.db")
log.error("failed: %r", ["x"])
log.setLevel(logging.ERROR)
log.warning("hidden too")
print(log.getEffectiveLevel(), log.name, log.parent.name, log.isEnabledFor(logging.INFO), logging.getLevelName(30), logging.getLogger("app.db") is log)
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("[{levelname:<8}] {message}", style="{"))
own = logging.getLogger("own")
own.addHandler(h); own.propagate = False; own.setLevel("DEBUG")
own.debug("from own"); own.critical("worst")
class Filter(logging.Filter):
    def filter(self, record): return "secret" not in record.getMessage()
h.addFilter(Filter())
own.info("a secret"); own.info("public")
class ListHandler(logging.Handler):
    def __init__(self): super().__init__(); self.rows = []
    def emit(self, record): self.rows.append((record.levelno, record.getMessage(), record.funcName))
lh = ListHandler()
own.addHandler(lh)
def work(): own.warning("in %s", "work")
work()
print(lh.rows)
try:
    1 / 0
except ZeroDivisionError:
    own.exception("caught")
