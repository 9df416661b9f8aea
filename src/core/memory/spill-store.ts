// What an executor has moved out of its memory: pieces of one file, which is opened when the first is written. Pieces that
// are freed make room for others.

import type { SpillFile } from "../../host/spill-file.ts";
import { spillFailed } from "./memory-errors.ts";

/** Where something lies in the file. */
export interface SpilledPiece {
  readonly at: number;
  readonly size: number;
}

export class SpillStore {
  readonly #openFile: () => Promise<SpillFile>;
  #opening: Promise<SpillFile> | undefined;
  #file: SpillFile | undefined;
  /** Ascending, none beside another. */
  #gaps: SpilledPiece[] = [];
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
    const piece = { at: this.#place(size), size };
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

  /** Fills the target from a place in a piece. */
  read({ at }: SpilledPiece, from: number, target: Uint8Array): void {
    this.#opened.read(target, at + from);
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
