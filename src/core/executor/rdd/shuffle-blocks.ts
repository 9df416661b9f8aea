// Pairs in shuffle blocks: a block is a row of frames, each a length and that many bytes of two columns, up to a whole word.

import type { ClassRegistry } from "../../serializer/class-registry.ts";
import { decodePairs, encodePairs } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskContext } from "../task-context.ts";
import type { RecordSource } from "./record-source.ts";

export interface Pairs {
  readonly keys: unknown[];
  readonly values: unknown[];
}

const LENGTH_BYTES = 4;

/** Blocks are whole words, for their checksums. */
function padded(length: number): number {
  return (length + 3) & ~3;
}

/** A frame of pairs, ready to be put behind others: whole words, so that its checksum goes on from theirs. */
export function frameOf(keys: readonly unknown[], values: readonly unknown[], classes: ClassRegistry): Uint8Array {
  const bytes = encodePairs(keys, values, classes);
  const frame = new Uint8Array(LENGTH_BYTES + padded(bytes.length));
  new DataView(frame.buffer).setUint32(0, bytes.length, true);
  frame.set(bytes, LENGTH_BYTES);
  return frame;
}

/** The frames of a block. */
export function* framesOf(block: Uint8Array, classes: ClassRegistry): Generator<Pairs> {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  for (let at = 0; at < block.length; ) {
    const length = view.getUint32(at, true);
    at += LENGTH_BYTES;
    yield decodePairs(block.subarray(at, at + length), classes);
    at += padded(length);
  }
}

/** The pairs that a reduce partition gets, in the order of the map partitions that they come from. */
export async function* readPairs(shuffleId: number, partition: number, context: TaskContext): AsyncGenerator<Pairs> {
  const classes = context.services.get(CLASSES);
  for await (const block of context.shuffle.read(shuffleId, partition, partition + 1)) {
    for (const pairs of framesOf(block, classes)) {
      yield pairs;
      const turn = context.yieldIfNeeded();
      if (turn !== undefined) await turn;
    }
  }
}

/** The same as a source of pairs: the blocks are fetched now, and read as they are pulled. */
export async function openPairs(shuffleId: number, partition: number, context: TaskContext): Promise<RecordSource> {
  const classes = context.services.get(CLASSES);
  const consumer = context.memory.newConsumer("Shuffle blocks to be read");
  const blocks: (() => Uint8Array)[] = [];
  for await (const block of context.shuffle.read(shuffleId, partition, partition + 1)) {
    const { length } = block;
    if (await consumer.reserve(consumer.reserved + length)) {
      const copy = block.slice();
      blocks.push(() => copy);
      continue;
    }
    await context.memory.openSpills();
    const piece = context.memory.spill([block], consumer.name);
    context.memory.countSpilled(length);
    blocks.push(() => {
      const bytes = new Uint8Array(length);
      context.memory.readSpilled(piece, 0, bytes);
      context.memory.freeSpilled(piece);
      return bytes;
    });
  }
  return new PairsSource(blocks, classes);
}

class PairsSource implements RecordSource {
  readonly #blocks: (() => Uint8Array)[];
  readonly #classes: ClassRegistry;
  #frames: Iterator<Pairs> | undefined;
  #current: Pairs = { keys: [], values: [] };
  #at = 0;

  constructor(blocks: (() => Uint8Array)[], classes: ClassRegistry) {
    this.#blocks = blocks;
    this.#classes = classes;
  }

  pull(max: number): readonly unknown[] | undefined {
    while (this.#at === this.#current.keys.length) {
      const next = this.#frames?.next();
      if (next?.done === false) {
        this.#current = next.value;
        this.#at = 0;
        continue;
      }
      const block = this.#blocks.shift();
      if (block === undefined) return undefined;
      this.#frames = framesOf(block(), this.#classes);
    }
    const { keys, values } = this.#current;
    const end = Math.min(keys.length, this.#at + max);
    const records: unknown[] = [];
    for (; this.#at < end; this.#at++) records.push([keys[this.#at], values[this.#at]]);
    return records;
  }
}
