// Exit statuses that are not the program's own.

/** A wrong command line, or a program that cannot be opened; `python3` has the same. */
export const WRONG_USAGE = 2;
/** Nothing can ever run again. */
export const DEADLOCK = 3;
/** Stopped by a limit of time or instructions; timeout(1) has the same. */
export const STOPPED = 124;
/** Ended by Ctrl-C: 128 and the number of the signal. */
export const INTERRUPTED = 130;
