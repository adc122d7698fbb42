# What some functions of os return: tuples whose items have names.


class stat_result(tuple):
    """What stat() says about a file."""

    __module__ = 'os'
    __slots__ = ()
    n_sequence_fields = n_fields = 10

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: self[7])
    st_mtime = property(lambda self: self[8])
    st_ctime = property(lambda self: self[9])
    st_mtime_ns = property(lambda self: round(self[8] * 1e9))
    st_atime_ns = property(lambda self: round(self[7] * 1e9))
    st_ctime_ns = property(lambda self: round(self[9] * 1e9))

    def __repr__(self):
        names = 'mode', 'ino', 'dev', 'nlink', 'uid', 'gid', 'size', 'atime', 'mtime', 'ctime'
        parts = [f'st_{name}={int(value)}' for name, value in zip(names, self)]
        return f'os.stat_result({", ".join(parts)})'


class terminal_size(tuple):
    """Columns and lines."""

    __module__ = 'os'
    __slots__ = ()
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


class uname_result(tuple):
    """What the system says it is."""

    __module__ = 'posix'
    __slots__ = ()
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        return (f'posix.uname_result(sysname={self[0]!r}, nodename={self[1]!r}, release={self[2]!r}, '
                f'version={self[3]!r}, machine={self[4]!r})')
