// Timestamps of nanoseconds from and to numbers.

import { SparkError } from "../../errors/spark-error.ts";
import { DecimalType, TimestampNanosType } from "../../types/data-type.ts";
import { powerOfTen } from "../expressions/evaluators/decimal.ts";
import { anyOf, DECIMAL, INTEGRAL, NANOS, strictly } from "./expected-type.ts";
import type { ScalarRecord } from "./scalar-record.ts";

function checkedNanos(nanos: bigint): bigint {
  if (BigInt.asIntN(64, nanos) === nanos) return nanos;
  throw new SparkError("SparkArithmeticException", "DATETIME_OVERFLOW", { operation: "timestamp_nanos" });
}

export const NANOSECOND_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["timestamp_nanos"],
    inputs: [strictly(anyOf(INTEGRAL, DECIMAL))],
    result: TimestampNanosType,
    eval: ([value], { argumentTypes: [type] }) => {
      const number = BigInt(value as number | bigint);
      return checkedNanos(type?.kind === "decimal" ? number / powerOfTen(type.scale) : number);
    },
    usage: "timestamp_nanos(nanoseconds)",
    doc: "The timestamp so many nanoseconds after 1970-01-01 00:00:00 UTC.",
    example: "SELECT timestamp_nanos(1230219000123456789)",
  },
  {
    names: ["unix_nanos"],
    inputs: [NANOS],
    result: DecimalType(21, 0),
    eval: ([nanos]) => nanos as bigint,
    usage: "unix_nanos(timestamp)",
    doc: "The nanoseconds from 1970-01-01 00:00:00 UTC to a timestamp that has them.",
    example: "SELECT unix_nanos(timestamp_nanos(1230219000123456789))",
  },
];
