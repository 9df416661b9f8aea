// Exact percentiles: percentile and median, percentile_cont and percentile_disc, over values that may have frequencies.

import { SparkError } from "../../errors/spark-error.ts";
import {
  ArrayType,
  type DataType,
  DayTimeIntervalType,
  DoubleType,
  IntegerType,
  YearMonthIntervalType,
} from "../../types/data-type.ts";
import type { AccumulatorCall } from "../expressions/aggregates/accumulator.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { formatDecimal } from "../expressions/format-value.ts";
import { Literal } from "../expressions/literal.ts";
import { compareValues } from "../expressions/ordering.ts";
import { expectOneOrdering, percentageMismatch, percentagesOf, percentageType } from "./aggregate-checks.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import {
  anyOf,
  DAY_TIME_INTERVAL,
  type ExpectedType,
  INTEGRAL,
  NUMERIC,
  TIME,
  YEAR_MONTH_INTERVAL,
} from "./expected-type.ts";
import { argument } from "./function-definition.ts";
import { RowsAccumulator } from "./rows-accumulator.ts";
import { mapKey } from "./value-keys.ts";

const VALUES: ExpectedType = anyOf(anyOf(NUMERIC, DAY_TIME_INTERVAL, YEAR_MONTH_INTERVAL), TIME);

/** Rows in the order of their values. */
interface Distribution {
  readonly size: number;
  valueAt(place: number): number;
}

type Choice = (distribution: Distribution, percentage: number) => number;

/** Between the two values around the place, in proportion. */
const interpolated: Choice = (distribution, percentage) => {
  const position = (distribution.size - 1) * percentage;
  const [lower, higher] = [Math.floor(position), Math.ceil(position)];
  const [low, high] = [distribution.valueAt(lower), distribution.valueAt(higher)];
  return lower === higher || low === high ? low : low + (position - lower) * (high - low);
};

/** The first value that as many rows do not go beyond. */
const discrete: Choice = (distribution, percentage) =>
  distribution.valueAt(Math.max(Math.ceil(distribution.size * percentage) - 1, 0));

/** The value of the row at a place in the order of all, by how many rows there are up to each value. */
function valueAt(values: readonly number[], reached: readonly number[], place: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reached[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return values[low] ?? Number.NaN;
}

class Percentiles extends RowsAccumulator {
  private readonly choose: Choice;
  /** Where the percentages are among the parameters; the median has none. */
  private readonly percentage: number | undefined;

  constructor(call: AccumulatorCall, choose: Choice, percentage: number | undefined) {
    super(call);
    this.choose = choose;
    this.percentage = percentage;
  }

  override serialize(): Uint8Array {
    const [, frequencies] = this.columns;
    if (frequencies !== undefined) {
      const counted = this.counts();
      this.columns = [counted.map(({ value }) => value), counted.map(({ count }) => BigInt(count))];
    }
    return super.serialize();
  }

  evaluate(): CatalystValue {
    const distribution = this.distribution();
    if (distribution.size === 0) return null;
    const parameter = this.percentage === undefined ? 0.5 : (this.call.parameters[this.percentage] ?? null);
    const results = percentagesOf(parameter).map((p) => this.toResult(this.choose(distribution, p)));
    return Array.isArray(parameter) ? (results.length === 0 ? null : results) : (results[0] ?? null);
  }

  private distribution(): Distribution {
    const type = this.call.columnTypes[0] ?? DoubleType;
    const [values = [], frequencies] = this.columns;
    if (frequencies === undefined) {
      // Sorted as numbers, NaN is the last.
      const sorted = Float64Array.from(values, (value) => toNumber(value, type)).sort();
      if (this.call.orderings[0]?.descending === true) sorted.reverse();
      return { size: sorted.length, valueAt: (place) => sorted[place] ?? Number.NaN };
    }
    const counted = [...this.counts()].sort((a, b) => compareValues(a.value, b.value));
    const different = counted.map(({ value }) => toNumber(value, type));
    let size = 0;
    const reached = counted.map(({ count }) => {
      size += count;
      return size;
    });
    return { size, valueAt: (place) => valueAt(different, reached, place) };
  }

  private counts(): readonly { readonly value: CatalystValue; readonly count: number }[] {
    const [values = [], frequencies = []] = this.columns;
    const found = new Map<unknown, { readonly value: CatalystValue; count: number }>();
    values.forEach((value, i) => {
      const count = Number(frequencies[i] ?? 0);
      if (count < 0) throw negativeFrequency(count);
      if (count === 0) return;
      const key = mapKey(value);
      const known = found.get(key);
      if (known === undefined) found.set(key, { value, count });
      else known.count += count;
    });
    return [...found.values()];
  }

  private toResult(value: number): CatalystValue {
    const { resultType } = this.call;
    const type = resultType.kind === "array" ? resultType.elementType : resultType;
    if (type.kind === "double") return value;
    return type.kind === "year_month_interval" ? Math.trunc(value) : BigInt(Math.trunc(value));
  }
}

function toNumber(value: CatalystValue, type: DataType): number {
  return type.kind === "decimal" && typeof value === "bigint"
    ? Number(formatDecimal(value, type.scale))
    : Number(value);
}

function negativeFrequency(count: number): SparkError {
  return new SparkError("SparkArithmeticException", "NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION", {
    frequencyExpression: '"boundreference()"',
    negativeValue: `${count}L`,
  });
}

function typeBetween(type: DataType): DataType {
  if (type.kind === "year_month_interval") return YearMonthIntervalType();
  if (type.kind === "day_time_interval") return DayTimeIntervalType();
  return type.kind === "time" ? type : DoubleType;
}

/** The type of a percentile of values of a type, or of several. */
function resultOf(value: Expression | undefined, percentage?: Expression): DataType {
  const type = value?.dataType ?? DoubleType;
  const between = typeBetween(type);
  return percentage?.dataType.kind === "array" ? ArrayType(between, false) : between;
}

function withinGroup(name: string, className: string, choose: Choice, doc: string): AggregateRecord {
  return {
    names: [name],
    inputs: ([percentage]) => [percentageType(percentage), VALUES],
    minArguments: 1,
    maxArguments: 1,
    takesOrder: true,
    complete: (args, context) => {
      expectOneOrdering(name, context, className);
      return args;
    },
    columns: () => [],
    result: ([percentage, value]) => resultOf(value, percentage),
    check: ({ args: [percentage] }) => percentageMismatch(percentage),
    sql: ({ orderings: [ordering] }, [percentage, value]) =>
      `${name}(${percentage}) WITHIN GROUP (ORDER BY ${value}${ordering?.descending === true ? " DESC" : ""})`,
    isCompact: false,
    accumulator: (call) => new Percentiles(call, choose, 0),
    usage: `${name}(percentage) WITHIN GROUP (ORDER BY col)`,
    doc,
    example: `SELECT ${name}(0.25) WITHIN GROUP (ORDER BY id) FROM range(5)`,
  };
}

export const PERCENTILE_AGGREGATES: readonly AggregateRecord[] = [
  {
    names: ["percentile"],
    inputs: ([, percentage]) => [VALUES, percentageType(percentage), INTEGRAL],
    minArguments: 2,
    maxArguments: 3,
    complete: (args) => (args.length > 2 ? args : [...args, new Literal(1, IntegerType)]),
    columns: (args) => {
      const frequency = argument(args, 2);
      return frequency.foldable && frequency.eval([]) === 1 ? [argument(args, 0)] : [argument(args, 0), frequency];
    },
    required: [0, 1],
    result: ([value, percentage]) => resultOf(value, percentage),
    check: ({ args: [, percentage] }) => percentageMismatch(percentage),
    isCompact: false,
    accumulator: (call) => new Percentiles(call, interpolated, 1),
    usage: "percentile(col, percentage[, frequency])",
    doc: "The exact percentile, or several, with interpolation between values.",
    example: "SELECT percentile(id, 0.3) FROM range(5)",
  },
  {
    names: ["median"],
    inputs: [VALUES],
    minArguments: 1,
    maxArguments: 1,
    result: ([value]) => resultOf(value),
    isCompact: false,
    accumulator: (call) => new Percentiles(call, interpolated, undefined),
    usage: "median(col)",
    doc: "The value in the middle.",
    example: "SELECT median(id) FROM range(5)",
  },
  withinGroup("percentile_cont", "percentile_cont", interpolated, "The percentile, with interpolation between values."),
  withinGroup(
    "percentile_disc",
    "PercentileDisc",
    discrete,
    "The value that a percentage of the values does not go beyond.",
  ),
];
