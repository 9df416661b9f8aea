// histogram_numeric: a histogram of so many bins of any width, built as values come (Ben-Haim and Tom-Tov 2010): a value is
// a bin of its own until there are too many, then the two nearest bins become one.

import { ArrayType, type DataType, DoubleType, StructField, StructType } from "../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../expressions/aggregates/accumulator.ts";
import { castValue } from "../expressions/evaluators/cast.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { formatDecimal } from "../expressions/format-value.ts";
import { nonFoldable, unexpectedNull } from "./aggregate-checks.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import {
  anyOf,
  DATE,
  DAY_TIME_INTERVAL,
  INT,
  NUMERIC,
  TIME,
  TIMESTAMP,
  TIMESTAMP_NTZ,
  YEAR_MONTH_INTERVAL,
} from "./expected-type.ts";
import { argument } from "./function-definition.ts";
import { JavaRandom } from "./java-random.ts";

const RANDOM_SEED = 31_183n;

interface Bin {
  x: number;
  y: number;
}

class NumericHistogram implements Accumulator {
  private readonly call: AccumulatorCall;
  private readonly size: number;
  private bins: Bin[] = [];
  /** Chooses among pairs of bins that are equally near. */
  private readonly random = new JavaRandom(RANDOM_SEED);

  constructor(call: AccumulatorCall) {
    this.call = call;
    this.size = Number(call.parameters[1] ?? 2);
  }

  update([values = []]: AccumulatedColumns): void {
    const type = this.call.columnTypes[0] ?? DoubleType;
    for (const value of values) {
      const x =
        type.kind === "decimal" && typeof value === "bigint" ? Number(formatDecimal(value, type.scale)) : Number(value);
      this.add(x);
    }
  }

  merge(serialized: Uint8Array): void {
    const numbers = new Float64Array(serialized.slice().buffer);
    if (numbers.length === 0) return;
    for (let i = 0; i < numbers.length; i += 2) this.bins.push({ x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0 });
    if (numbers.length / 2 === this.bins.length) return;
    this.bins.sort((a, b) => a.x - b.x);
    this.trim();
  }

  serialize(): Uint8Array {
    return new Uint8Array(Float64Array.from(this.bins.flatMap(({ x, y }) => [x, y])).buffer);
  }

  evaluate(): CatalystValue {
    if (this.bins.length === 0) return null;
    const type = this.call.argumentTypes[0] ?? DoubleType;
    return this.bins.map(({ x, y }) => [centre(x, type), y]);
  }

  private add(x: number): void {
    let [low, high] = [0, this.bins.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.bins[middle]?.x ?? 0) < x) low = middle + 1;
      else high = middle;
    }
    const found = this.bins[low];
    if (found !== undefined && found.x === x) {
      found.y++;
      return;
    }
    this.bins.splice(low, 0, { x, y: 1 });
    if (this.bins.length > this.size) this.trim();
  }

  private trim(): void {
    while (this.bins.length > this.size) {
      let smallest = Number.POSITIVE_INFINITY;
      let place = 0;
      let candidates = 1;
      for (let i = 0; i + 1 < this.bins.length; i++) {
        const distance = (this.bins[i + 1]?.x ?? 0) - (this.bins[i]?.x ?? 0);
        if (distance < smallest) {
          smallest = distance;
          place = i;
          candidates = 1;
        } else if (distance === smallest && this.random.nextDouble() <= 1 / ++candidates) place = i;
      }
      const [left, right] = [this.bins[place], this.bins[place + 1]];
      if (left === undefined || right === undefined) return;
      const y = left.y + right.y;
      this.bins.splice(place, 2, { x: left.x * (left.y / y) + right.x * (right.y / y), y });
    }
  }
}

/** A bin's centre as a value of the type of what is counted. */
function centre(x: number, type: DataType): CatalystValue {
  switch (type.kind) {
    case "byte":
    case "short":
    case "integer":
    case "date":
    case "year_month_interval":
      return Math.trunc(x);
    case "long":
    case "timestamp":
    case "timestamp_ntz":
    case "day_time_interval":
      return BigInt(Math.trunc(x));
    case "float":
      return Math.fround(x);
    case "decimal":
      return castValue([x], { argumentTypes: [DoubleType], resultType: type, options: { mode: "legacy" } });
    default:
      return x;
  }
}

export const HISTOGRAM_NUMERIC: AggregateRecord = {
  names: ["histogram_numeric"],
  inputs: [anyOf(NUMERIC, DATE, TIMESTAMP, TIMESTAMP_NTZ, YEAR_MONTH_INTERVAL, DAY_TIME_INTERVAL, TIME), INT],
  minArguments: 2,
  maxArguments: 2,
  result: (children) =>
    ArrayType(
      StructType([StructField("x", argument(children, 0).dataType, true), StructField("y", DoubleType, true)]),
      true,
    ),
  check: ({ args: [, bins] }) => {
    const mismatch = nonFoldable("nb", bins);
    if (mismatch !== undefined || bins === undefined) return mismatch;
    const value = bins.eval([]);
    if (value === null) return unexpectedNull("nb");
    if (Number(value) >= 2) return undefined;
    return {
      condition: "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
      parameters: { exprName: "nb", valueRange: "[2, 2147483647]", currentValue: String(value) },
    };
  },
  isCompact: true,
  accumulator: (call) => new NumericHistogram(call),
  usage: "histogram_numeric(expr, nb)",
  doc: "A histogram of nb bins, each with its centre and how many values it has.",
  example: "SELECT histogram_numeric(id, 3) FROM range(10)",
};
