// What COUNTER_DIFF is computed by: a reading of a counter, and the difference of two readings.

import { SparkError } from "../../errors/spark-error.ts";
import { type DataType, NullType, StructField, StructType } from "../../types/data-type.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { formatValue } from "../expressions/format-value.ts";
import { compareValues } from "../expressions/ordering.ts";
import { ANY } from "./expected-type.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

const FUNCTION = "`counter_diff`";

function isNegative(value: CatalystValue): boolean {
  return typeof value === "bigint" ? value < 0n : Number(value) < 0;
}

function subtract(value: CatalystValue, previous: CatalystValue, type: DataType): CatalystValue {
  if (typeof value === "bigint" && typeof previous === "bigint") return value - previous;
  const difference = Number(value) - Number(previous);
  return type.kind === "float" ? Math.fround(difference) : difference;
}

/** Whether the counter was set to zero between two readings, going by the times at which it last was. */
function wasReset(start: CatalystValue, previous: CatalystValue, type: DataType, timeZone: string): boolean {
  if (start === null || previous === null) return false;
  if (start < previous) {
    const shown = (micros: CatalystValue): string => formatValue(micros, type, timeZone);
    throw new SparkError("SparkIllegalArgumentException", "COUNTER_DIFF_START_TIME_DECREASED", {
      function: FUNCTION,
      previousStartTime: shown(previous),
      currentStartTime: shown(start),
    });
  }
  return start > previous;
}

export const COUNTER_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["counter_reading"],
    internal: true,
    inputs: [ANY, ANY],
    result: ([value = NullType, start = NullType]) =>
      StructType([StructField("value", value, false), StructField("start_time", start, true)]),
    nullable: NULLABLE,
    seesNulls: true,
    eval: ([value = null, start = null]) => (value === null ? null : [value, start]),
    usage: "counter_reading(value, start_time)",
    doc: "A reading of a counter; NULL where it has no value.",
    example: "SELECT counter_diff(id) OVER (ORDER BY id) FROM range(4)",
  },
  {
    names: ["counter_difference"],
    internal: true,
    inputs: [ANY, ANY, ANY],
    result: ([value = NullType]) => value,
    nullable: NULLABLE,
    seesNulls: true,
    raises: true,
    eval: ([value = null, start = null, previous = null], { argumentTypes, options: { timeZone = "UTC" } }) => {
      if (value === null) return null;
      const [type = NullType, startType = NullType] = argumentTypes;
      if (isNegative(value)) {
        throw new SparkError("SparkArithmeticException", "COUNTER_DIFF_NEGATIVE_COUNTER_VALUE", {
          function: FUNCTION,
          value: formatValue(value, type, timeZone),
        });
      }
      if (!Array.isArray(previous)) return null;
      const [before = null, startBefore = null]: readonly CatalystValue[] = previous;
      if (wasReset(start, startBefore, startType, timeZone) || compareValues(value, before) < 0) return null;
      return subtract(value, before, type);
    },
    usage: "counter_difference(value, start_time, previous)",
    doc: "How much a counter has grown since the reading before; NULL where it was set to zero between.",
    example: "SELECT counter_diff(id) OVER (ORDER BY id) FROM range(4)",
  },
];
