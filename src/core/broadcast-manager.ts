// The driver's side of broadcast variables: their values as blocks, and which executors have which of them already, so that
// executors fetch from each other. Loaded when the first executor asks.

import type { ClassRegistry } from "./serializer/class-registry.ts";
import { encodeColumn } from "./serializer/column-codec.ts";

export type BroadcastRequest =
  | { readonly type: "describe"; readonly id: number }
  | { readonly type: "block"; readonly id: number; readonly index: number }
  /** The executor holds the block from now on. */
  | { readonly type: "held"; readonly id: number; readonly index: number; readonly executorId: string };

export interface BroadcastDescription {
  readonly blocks: readonly { readonly checksum: number; readonly holders: readonly string[] }[];
}

interface Block {
  readonly bytes: Uint8Array;
  readonly checksum: number;
  readonly holders: Set<string>;
}

export class BroadcastManager {
  readonly #values: ReadonlyMap<number, unknown>;
  readonly #classes: ClassRegistry;
  readonly #blockSize: number;
  readonly #blocks = new Map<number, readonly Block[]>();

  /** @param values of the variables that have not been destroyed */
  constructor(values: ReadonlyMap<number, unknown>, classes: ClassRegistry, blockSize: number) {
    this.#values = values;
    this.#classes = classes;
    this.#blockSize = blockSize;
  }

  answer(request: BroadcastRequest): BroadcastDescription | Uint8Array | undefined {
    const blocks = this.#blocksOf(request.id);
    switch (request.type) {
      case "describe":
        return { blocks: blocks.map(({ checksum, holders }) => ({ checksum, holders: [...holders] })) };
      case "block":
        return blocks[request.index]?.bytes;
      case "held":
        blocks[request.index]?.holders.add(request.executorId);
        return undefined;
    }
  }

  /** The executors give up what they hold of a variable. */
  forget(id: number): void {
    this.#blocks.delete(id);
  }

  #blocksOf(id: number): readonly Block[] {
    const known = this.#blocks.get(id);
    if (known !== undefined) return known;
    if (!this.#values.has(id)) throw new Error(`Failed to get broadcast_${id}: it was destroyed.`);
    const bytes = encodeColumn([this.#values.get(id)], this.#classes);
    const blocks: Block[] = [];
    for (let from = 0; from < bytes.length; from += this.#blockSize) {
      const part = bytes.slice(from, from + this.#blockSize);
      blocks.push({ bytes: part, checksum: checksumOf(part), holders: new Set() });
    }
    this.#blocks.set(id, blocks);
    return blocks;
  }
}

/** Adler-32, as Spark checks its blocks. */
export function checksumOf(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let from = 0; from < bytes.length; from += ADLER_RUN) {
    const end = Math.min(from + ADLER_RUN, bytes.length);
    for (let i = from; i < end; i++) {
      a += bytes[i] ?? 0;
      b += a;
    }
    a %= ADLER_MODULUS;
    b %= ADLER_MODULUS;
  }
  return ((b << 16) | a) >>> 0;
}

const ADLER_MODULUS = 65_521;
/** So many bytes can be summed before the sums pass 32 bits. */
const ADLER_RUN = 5552;
