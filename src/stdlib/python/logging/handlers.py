# More handlers: those that keep records for later, hand them to another thread, or change files as these grow.

import logging

DEFAULT_TCP_LOGGING_PORT = 9020


class BufferingHandler(logging.Handler):
    """Keeps records until there are enough of them."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Whether the buffer is full."""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        """Keep the record."""
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        """Throw the records away: subclasses do better."""
        self.acquire()
        try:
            self.buffer.clear()
        finally:
            self.release()

    def close(self):
        """Flush, then close."""
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records and gives them to another handler when there are enough, or a grave one comes."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        """Whether the buffer is full or the record is grave."""
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """Give the records to this handler."""
        self.acquire()
        try:
            self.target = target
        finally:
            self.release()

    def flush(self):
        """Give the records to the target."""
        self.acquire()
        try:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()
        finally:
            self.release()

    def close(self):
        """Flush if asked for, then close."""
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.acquire()
            try:
                self.target = None
                BufferingHandler.close(self)
            finally:
                self.release()


class QueueHandler(logging.Handler):
    """Puts records into a queue, for a QueueListener in another thread."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        """Put a record into the queue."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy of the record that can travel: its text is made now."""
        from copy import copy
        text = self.format(record)
        record = copy(record)
        record.message = text
        record.msg = text
        record.args = None
        record.exc_info = None
        record.exc_text = None
        record.stack_info = None
        return record

    def emit(self, record):
        """Put the record into the queue."""
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Takes records from a queue, in a thread of its own, and gives them to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        """The next record."""
        return self.queue.get(block)

    def start(self):
        """Start the thread."""
        import threading
        self._thread = thread = threading.Thread(target=self._monitor)
        thread.daemon = True
        thread.start()

    def prepare(self, record):
        """What the handlers get."""
        return record

    def handle(self, record):
        """Give a record to the handlers."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        queue = self.queue
        has_task_done = hasattr(queue, 'task_done')
        while True:
            record = self.dequeue(True)
            if record is not self._sentinel:
                self.handle(record)
            if has_task_done:
                queue.task_done()
            if record is self._sentinel:
                return

    def enqueue_sentinel(self):
        """Tell the thread to end."""
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Handle what is left, and end the thread."""
        if self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None


class RotatingFileHandler(logging.FileHandler):
    """Starts a new file when the old one would grow too large; keeps a number of old ones."""

    namer = None
    rotator = None

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        logging.FileHandler.__init__(self, filename, 'a' if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def emit(self, record):
        """Write the record, after a change of files if one is due."""
        try:
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def shouldRollover(self, record):
        """Whether the record no longer fits."""
        if self.maxBytes <= 0:
            return False
        if self.stream is None:
            self.stream = self._open()
        position = self.stream.tell()
        return bool(position) and position + len(self.format(record)) + 1 >= self.maxBytes

    def doRollover(self):
        """Move the files on by one and start a new one."""
        import os
        if self.stream:
            self.stream.close()
            self.stream = None
        for number in range(self.backupCount - 1, -1, -1):
            source = f'{self.baseFilename}.{number}' if number else self.baseFilename
            if os.path.exists(source):
                os.replace(source, f'{self.baseFilename}.{number + 1}')
        if not self.delay:
            self.stream = self._open()
