// What is wrong with a command line.

/** A command line that cannot be run; the message says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
