// Pairs on disk, in the order in which they were written, some of them in memory at a time.

import { decodePairs, encodePairs } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskContext } from "../task-context.ts";
import type { AppendOnlyMap } from "./append-only-map.ts";

type Pair = readonly [key: unknown, value: unknown];

/** What comes back to memory at once: about so many bytes, and at most so many pairs. */
const BYTES_PER_PIECE = 128 * 1024;
const PAIRS_PER_PIECE = 1024;

/** Until it is known how many bytes pairs take. */
const PAIRS_OF_FIRST_PIECE = 64;

/** Objects take about this many times the bytes that they are written as. */
export const BYTES_OF_OBJECTS = 4;

/** What an entry costs beside its key and its value. */
const ENTRY_BYTES = 32;

/** About how many bytes entries take, by what a sample of them takes when it is written. */
export function estimateBytes(size: number, encodedSample: Uint8Array, sampled: number): number {
  return sampled === 0 ? 0 : size * (ENTRY_BYTES + (BYTES_OF_OBJECTS * encodedSample.length) / sampled);
}

/** About how many bytes the entries of a map take. */
export function estimateEntries(map: AppendOnlyMap, context: TaskContext): number {
  const { keys, values } = map.sample();
  return estimateBytes(map.size, encodePairs(keys, values, context.services.get(CLASSES)), keys.length);
}

/** A run of pairs: the first that has not been taken is `current`. */
export class PairRun {
  readonly #pieces: (() => readonly Pair[])[];
  #pairs: readonly Pair[] = [];
  #at = 0;

  constructor(pieces: (() => readonly Pair[])[]) {
    this.#pieces = pieces;
    this.#load();
  }

  static ofPairs(pairs: readonly Pair[]): PairRun {
    return new PairRun([() => pairs]);
  }

  get current(): Pair | undefined {
    return this.#pairs[this.#at];
  }

  advance(): void {
    this.#at++;
    if (this.#at >= this.#pairs.length) this.#load();
  }

  #load(): void {
    this.#at = 0;
    this.#pairs = [];
    for (let next = this.#pieces.shift(); next !== undefined; next = this.#pieces.shift()) {
      this.#pairs = next();
      if (this.#pairs.length > 0) return;
    }
  }
}

/** Writes pairs to disk; the spill store is open. */
export function writeRun(keys: readonly unknown[], values: readonly unknown[], context: TaskContext): PairRun {
  const classes = context.services.get(CLASSES);
  const { memory } = context;
  const pieces: (() => readonly Pair[])[] = [];
  let pairsPerPiece = PAIRS_OF_FIRST_PIECE;
  for (let from = 0; from < keys.length; ) {
    const to = Math.min(keys.length, from + pairsPerPiece);
    const bytes = encodePairs(keys.slice(from, to), values.slice(from, to), classes);
    const piece = memory.spill([bytes], "Pairs");
    const { length } = bytes;
    const fitting = Math.floor(((to - from) * BYTES_PER_PIECE) / length);
    pairsPerPiece = Math.min(PAIRS_PER_PIECE, Math.max(1, fitting));
    from = to;
    pieces.push(() => {
      const read = new Uint8Array(length);
      memory.readSpilled(piece, 0, read);
      memory.freeSpilled(piece);
      const pairs = decodePairs(read, classes);
      return pairs.keys.map((key, i) => [key, pairs.values[i]] as const);
    });
  }
  return new PairRun(pieces);
}
