// How many different records the sketches of partitions tell of.

import { estimatesOf, mergeRegisters, thresholdOf } from "../../sketches/hyper-log-log-plus-plus.ts";
import type { DistinctSketch } from "./rdd-payloads.ts";

/** The registers of all partitions together; counted one by one while there are few records. */
export function estimateDistinct(
  sketches: readonly DistinctSketch[],
  precision: number,
  sparsePrecision: number,
): number {
  const sparse = new Set<number>();
  const registers = new Uint8Array(2 ** precision);
  let isSparse = sparsePrecision > 0;
  for (const sketch of sketches) {
    mergeRegisters(registers, sketch.registers);
    isSparse &&= sketch.sparse !== undefined;
    for (const bits of sketch.sparse ?? []) sparse.add(bits);
  }
  if (isSparse && sparse.size <= 0.75 * registers.length) {
    const m = 2 ** sparsePrecision;
    return Math.round(m * Math.log(m / (m - sparse.size)));
  }
  return estimateOf(registers, precision);
}

export function estimateOf(registers: Uint8Array, precision: number): number {
  const { corrected, counted } = estimatesOf(registers, precision);
  return Math.round(counted !== undefined && counted <= thresholdOf(precision) ? counted : corrected);
}
