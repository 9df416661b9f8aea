// A sample of so many records of a partition, each with the same chance, in one pass.

import { XORShiftRandom } from "../../rdd/random/xor-shift-random.ts";
import { CHUNK, type RecordSource } from "./record-source.ts";

/** The partition's number, how many records it has, and the sample. */
export type Sketch = readonly [index: number, count: number, sample: readonly unknown[]];

export function reservoirSample(source: RecordSource, size: number, seed: number, index: number): Sketch {
  const sample: unknown[] = [];
  let count = 0;
  let random: XORShiftRandom | undefined;
  for (let records = source.pull(CHUNK); records !== undefined; records = source.pull(CHUNK)) {
    for (const record of records) {
      count++;
      if (count <= size) {
        sample.push(record);
        continue;
      }
      random ??= new XORShiftRandom(BigInt(seed));
      const place = Math.floor(random.nextDouble() * count);
      if (place < size) sample[place] = record;
    }
  }
  return [index, count, sample];
}

/** Spreads the bits of a small number. */
export function byteswap32(value: number): number {
  const h = Math.imul(value, 0x9e3775cd);
  const swapped = (h << 24) | ((h & 0xff00) << 8) | ((h >>> 8) & 0xff00) | (h >>> 24);
  return Math.imul(swapped, 0x9e3775cd);
}
