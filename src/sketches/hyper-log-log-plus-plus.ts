// HyperLogLog++ (Heule, Nunkesser, Hall 2013): registers of how rare hashes are, and what they tell of how many there were.
// SQL's approx_count_distinct and RDDs' countApproxDistinct differ in their hashes, and in which of the estimates they take.

import { BIASES, FIRST_PRECISION, RAW_ESTIMATES, THRESHOLDS } from "./hyper-log-log-plus-plus-data.ts";

export { FIRST_PRECISION } from "./hyper-log-log-plus-plus-data.ts";

/** How many neighbours a bias is the mean of. */
const NEIGHBOURS = 6;

/** The first bits of a hash of 64 choose the register, the others say how rare it is. */
export function addHash(registers: Uint8Array, precision: number, hash: bigint): void {
  const bits = BigInt.asUintN(64, hash);
  const index = Number(bits >> BigInt(64 - precision));
  const rank = leadingZeros(BigInt.asUintN(64, bits << BigInt(precision)) | (1n << BigInt(precision - 1))) + 1;
  if (rank > (registers[index] ?? 0)) registers[index] = rank;
}

export function mergeRegisters(registers: Uint8Array, other: Uint8Array): void {
  for (let i = 0; i < registers.length; i++) {
    const rank = other[i] ?? 0;
    if (rank > (registers[i] ?? 0)) registers[i] = rank;
  }
}

export interface Estimates {
  readonly raw: number;
  /** Less the bias that raw estimates of this size have. */
  readonly corrected: number;
  /** By linear counting; undefined when no register is empty. */
  readonly counted: number | undefined;
}

export function estimatesOf(registers: Uint8Array, precision: number): Estimates {
  const m = registers.length;
  let inverse = 0;
  let zeros = 0;
  for (const register of registers) {
    inverse += 2 ** -register;
    if (register === 0) zeros++;
  }
  const raw = alphaMSquared(precision, m) / inverse;
  const corrected = raw < 5 * m ? raw - estimateBias(precision, raw) : raw;
  return { raw, corrected, counted: zeros > 0 ? m * Math.log(m / zeros) : undefined };
}

/** Up to this estimate linear counting is better. */
export function thresholdOf(precision: number): number {
  return THRESHOLDS[precision - FIRST_PRECISION] ?? 0;
}

function leadingZeros(bits: bigint): number {
  const high = Math.clz32(Number(bits >> 32n));
  return high < 32 ? high : 32 + Math.clz32(Number(bits & 0xffffffffn));
}

function alphaMSquared(precision: number, m: number): number {
  const alpha = ALPHAS.get(precision) ?? 0.7213 / (1 + 1.079 / m);
  return alpha * m * m;
}

const ALPHAS: ReadonlyMap<number, number> = new Map([
  [4, 0.673],
  [5, 0.697],
  [6, 0.709],
]);

/** The mean bias of the tabulated estimates nearest to this one. */
function estimateBias(precision: number, estimate: number): number {
  const estimates = RAW_ESTIMATES[precision - FIRST_PRECISION];
  const biases = BIASES[precision - FIRST_PRECISION];
  if (estimates === undefined || biases === undefined) return 0;
  const distance = (i: number): number => (estimate - (estimates[i] ?? 0)) ** 2;
  const found = estimates.findIndex((tabulated) => tabulated >= estimate);
  const nearest = found < 0 ? estimates.length : found;
  let low = Math.max(nearest - NEIGHBOURS + 1, 0);
  let high = Math.min(low + NEIGHBOURS, estimates.length);
  while (high < estimates.length && distance(high) < distance(low)) {
    low++;
    high++;
  }
  return biases.slice(low, high).reduce((sum, bias) => sum + bias, 0) / (high - low);
}
