import logging
logging.warning("goes to stderr")
logging.info("hidden")
log = logging.getLogger("lib")
log.error("error %s", "x")
print("done")
