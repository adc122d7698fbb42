// What is thrown where the command line itself is wrong: told on stderr, exit status 2.

/** A wrong command line. `hint` is a second line: what to do instead. */
export class UsageError {
  constructor(
    readonly message: string,
    readonly hint: string | null = null,
  ) {}
}

/** A problem with what the command was asked to work on, with the exit status that `python3` gives it. */
export class CommandFailure {
  constructor(
    readonly message: string,
    readonly exitStatus: number,
  ) {}
}
