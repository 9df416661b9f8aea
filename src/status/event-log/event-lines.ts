// The lines of a log, from bytes that come in chunks.

/** Longer lines are passed over: the longest that Spark writes, of huge plans, are far below it. */
export const MAX_LINE_LENGTH = 64 * 1024 * 1024;

export class EventLines {
  readonly #decoder = new TextDecoder();
  readonly #maxLength: number;
  #parts: string[] = [];
  #length = 0;

  constructor(maxLength = MAX_LINE_LENGTH) {
    this.#maxLength = maxLength;
  }

  /** The lines that end in the chunk; undefined for one that is too long. */
  *push(chunk: Uint8Array): Generator<string | undefined> {
    const text = this.#decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      this.#add(text.slice(start, end));
      yield this.#take();
      start = end + 1;
    }
    this.#add(text.slice(start));
  }

  /** What stands behind the last end of a line. */
  rest(): string | undefined {
    this.#add(this.#decoder.decode());
    return this.#take();
  }

  #add(part: string): void {
    this.#length += part.length;
    if (this.#length <= this.#maxLength) this.#parts.push(part);
    else this.#parts = [];
  }

  #take(): string | undefined {
    const line = this.#length <= this.#maxLength ? this.#parts.join("").replace(/\r$/, "") : undefined;
    this.#parts = [];
    this.#length = 0;
    return line;
  }
}
