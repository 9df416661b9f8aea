// approx_count_distinct: HyperLogLog++, with the hash, the registers and the bias correction of Spark, so that it gives the
// same estimates.

import { AnalysisException } from "../../../errors/spark-error.ts";
import {
  addHash,
  estimatesOf,
  FIRST_PRECISION,
  mergeRegisters,
  thresholdOf,
} from "../../../sketches/hyper-log-log-plus-plus.ts";
import { type DataType, LongType } from "../../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../../expressions/aggregates/accumulator.ts";
import { xxHash64 } from "../../expressions/evaluators/digest.ts";
import type { CatalystValue } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import type { AggregateRecord } from "../aggregate-record.ts";
import { ANY, DOUBLE } from "../expected-type.ts";

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
    for (const value of values) addHash(registers, precision, xxHash64(value, type, HASH_SEED));
  }

  merge(serialized: Uint8Array): void {
    mergeRegisters(this.registers, serialized);
  }

  serialize(): Uint8Array {
    return this.registers;
  }

  evaluate(): CatalystValue {
    const { precision, registers } = this;
    const { raw, corrected, counted } = estimatesOf(registers, precision);
    const isSmall = counted !== undefined && (counted <= thresholdOf(precision) || raw <= 2.5 * registers.length);
    return BigInt(Math.floor((isSmall ? counted : corrected) + 0.5));
  }
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
