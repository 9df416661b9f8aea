// A mistake in a program that is found before it runs, with its place in the text.

export class ProgramError extends Error {
  readonly from: number;
  readonly to: number;

  constructor(message: string, from: number, to: number) {
    super(message);
    this.name = "ProgramError";
    this.from = from;
    this.to = to;
  }
}
