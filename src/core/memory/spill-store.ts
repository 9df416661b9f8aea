// What an executor has moved out of its memory: pieces of one file, which is opened when the first is written. Pieces that
// are freed make room for others.

import type { SpillFile } from "../../host/spill-file.ts";
import { checksumOf, EMPTY_CHECKSUM } from "../storage/checksum.ts";
import { CorruptedBlockError, spillFailed } from "./memory-errors.ts";

interface Place {
  readonly at: number;
  readonly size: number;
}

/** Where something lies in the file. */
export interface SpilledPiece extends Place {
  /** Of all its bytes; undefined where they were written in parts that have none together. */
  readonly checksum: number | undefined;
}

export class SpillStore {
  readonly #openFile: () => Promise<SpillFile>;
  #opening: Promise<SpillFile> | undefined;
  #file: SpillFile | undefined;
  /** Ascending, none beside another. */
  #gaps: Place[] = [];
  #end = 0;
  #bytesUsed = 0;

  constructor(openFile: () => Promise<SpillFile>) {
    this.#openFile = openFile;
  }

  /** Bytes of all pieces. */
  get bytesUsed(): number {
    return this.#bytesUsed;
  }

  get isOpen(): boolean {
    return this.#file !== undefined;
  }

  /** Must have been called before anything is written. */
  async open(): Promise<void> {
    this.#opening ??= this.#openFile();
    try {
      this.#file = await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw spillFailed("The spill file", error);
    }
  }

  /** Writes the parts one after the other as one piece; `consumer` is whose they are, for errors. */
  write(parts: readonly Uint8Array[], consumer: string): SpilledPiece {
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    const piece = { at: this.#place(size), size, checksum: checksumOfParts(parts) };
    this.#bytesUsed += size;
    try {
      let at = piece.at;
      for (const part of parts) {
        this.#opened.write(part, at);
        at += part.length;
      }
    } catch (error) {
      this.free(piece);
      throw spillFailed(consumer, error);
    }
    return piece;
  }

  /** Fills the target from a place in a piece. What is read whole is checked. */
  read({ at, size, checksum }: SpilledPiece, from: number, target: Uint8Array): void {
    this.#opened.read(target, at + from);
    if (target.length !== size || checksum === undefined || checksumOf(target) === checksum) return;
    this.#opened.read(target, at + from);
    if (checksumOf(target) !== checksum) throw new CorruptedBlockError("What was spilled has changed on disk.");
  }

  free({ at, size }: SpilledPiece): void {
    if (size === 0) return;
    this.#bytesUsed -= size;
    const after = this.#gaps.findIndex((gap) => gap.at > at);
    const next = after < 0 ? this.#gaps.length : after;
    const [before, behind] = [this.#gaps[next - 1], this.#gaps[next]];
    const joinsBefore = before !== undefined && before.at + before.size === at;
    const joinsBehind = behind !== undefined && behind.at === at + size;
    const start = joinsBefore ? before.at : at;
    const end = joinsBehind ? behind.at + behind.size : at + size;
    this.#gaps.splice(
      joinsBefore ? next - 1 : next,
      (joinsBefore ? 1 : 0) + (joinsBehind ? 1 : 0),
      ...(end === this.#end ? [] : [{ at: start, size: end - start }]),
    );
    if (end !== this.#end) return;
    this.#end = start;
    if (this.#end === 0) this.#file?.truncate(0);
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    this.#opening = undefined;
    this.#gaps = [];
    this.#end = 0;
    this.#bytesUsed = 0;
    await file?.close();
  }

  get #opened(): SpillFile {
    if (this.#file === undefined) throw new Error("The spill store is not open.");
    return this.#file;
  }

  /** The first gap that is large enough, or the end. */
  #place(size: number): number {
    const found = this.#gaps.findIndex((gap) => gap.size >= size);
    const gap = this.#gaps[found];
    if (gap === undefined) {
      this.#end += size;
      return this.#end - size;
    }
    const rest = gap.size - size;
    this.#gaps.splice(found, 1, ...(rest > 0 ? [{ at: gap.at + size, size: rest }] : []));
    return gap.at;
  }
}

/** Only what has whole words goes on in the next part. */
function checksumOfParts(parts: readonly Uint8Array[]): number | undefined {
  let sum = EMPTY_CHECKSUM;
  for (const [i, part] of parts.entries()) {
    if (part.length % 4 !== 0 && i < parts.length - 1) return undefined;
    sum = checksumOf(part, sum);
  }
  return sum;
}
