// approx_count_distinct: HyperLogLog++, with the hash, the registers and the bias correction of Spark, so that it gives the
// same estimates.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { type DataType, LongType } from "../../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../../expressions/aggregates/accumulator.ts";
import { xxHash64 } from "../../expressions/evaluators/digest.ts";
import type { CatalystValue } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import type { AggregateRecord } from "../aggregate-record.ts";
import { ANY, DOUBLE } from "../expected-type.ts";
import { BIASES, FIRST_PRECISION, RAW_ESTIMATES, THRESHOLDS } from "./hyper-log-log-plus-plus-data.ts";

/** How many neighbours a bias is the mean of. */
const NEIGHBOURS = 6;
const HASH_SEED = 42n;
const DEFAULT_ERROR = 0.05;

/** How many bits of a hash choose the register, for a relative standard deviation. */
function precisionFor(relativeSD: number): number {
  return Math.ceil((2 * Math.log(1.106 / relativeSD)) / Math.log(2));
}

export class HyperLogLogPlusPlus implements Accumulator {
  private readonly precision: number;
  private readonly type: DataType;
  private readonly registers: Uint8Array;

  constructor({ parameters, columnTypes: [type = LongType] }: AccumulatorCall) {
    this.precision = precisionFor(Number(parameters[1] ?? DEFAULT_ERROR));
    this.type = type;
    this.registers = new Uint8Array(2 ** this.precision);
  }

  update([values = []]: AccumulatedColumns): void {
    const { precision, registers, type } = this;
    const indexShift = BigInt(64 - precision);
    const padding = 1n << BigInt(precision - 1);
    for (const value of values) {
      const hash = BigInt.asUintN(64, xxHash64(value, type, HASH_SEED));
      const index = Number(hash >> indexShift);
      const rest = BigInt.asUintN(64, hash << BigInt(precision)) | padding;
      const rank = leadingZeros(rest) + 1;
      if (rank > (registers[index] ?? 0)) registers[index] = rank;
    }
  }

  merge(serialized: Uint8Array): void {
    const { registers } = this;
    for (let i = 0; i < registers.length; i++) {
      const other = serialized[i] ?? 0;
      if (other > (registers[i] ?? 0)) registers[i] = other;
    }
  }

  serialize(): Uint8Array {
    return this.registers;
  }

  evaluate(): CatalystValue {
    const { precision, registers } = this;
    const m = registers.length;
    let inverse = 0;
    let zeros = 0;
    for (const register of registers) {
      inverse += 2 ** -register;
      if (register === 0) zeros++;
    }
    const raw = alphaMSquared(precision, m) / inverse;
    const corrected = raw < 5 * m ? raw - estimateBias(precision, raw) : raw;
    const counted = zeros > 0 ? m * Math.log(m / zeros) : Number.POSITIVE_INFINITY;
    const threshold = THRESHOLDS[precision - FIRST_PRECISION] ?? 0;
    return BigInt(Math.floor((counted <= threshold || (zeros > 0 && raw <= 2.5 * m) ? counted : corrected) + 0.5));
  }
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

export const APPROX_COUNT_DISTINCT: AggregateRecord = {
  names: ["approx_count_distinct"],
  inputs: [ANY, DOUBLE],
  minArguments: 1,
  maxArguments: 2,
  complete: (args) => {
    const [, relativeSD] = args;
    if (relativeSD === undefined) return args;
    const { kind } = relativeSD.dataType;
    if (!(relativeSD instanceof Literal) || (kind !== "double" && kind !== "decimal")) {
      throw new AnalysisException("_LEGACY_ERROR_TEMP_1104", {});
    }
    return args;
  },
  check: ({ args: [, relativeSD] }) => {
    const precision = precisionFor(Number(relativeSD?.eval([]) ?? DEFAULT_ERROR));
    if (precision >= FIRST_PRECISION) return undefined;
    throw new AnalysisException("FAILED_FUNCTION_CALL", { funcName: "`approx_count_distinct`" });
  },
  sql: (_, [child]) => `approx_count_distinct(${child})`,
  result: () => LongType,
  nullable: false,
  isCompact: true,
  accumulator: (call) => new HyperLogLogPlusPlus(call),
  usage: "approx_count_distinct(expr[, relativeSD])",
  doc: "About how many different values there are, by HyperLogLog++.",
  example: "SELECT approx_count_distinct(id % 10) FROM range(1000)",
};
