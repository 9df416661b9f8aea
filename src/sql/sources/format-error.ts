// What breaks the rules of a binary file format; readers say which file it was.

export class FormatError extends Error {
  override readonly name = "FormatError";
}
