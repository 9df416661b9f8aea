// time_bucket: the start of the interval of a fixed width, counted from an origin, that a timestamp lies in.

import { LongType, TimestampNTZType, TimestampType } from "../../types/data-type.ts";
import { floorDivide } from "../../types/floor-divide.ts";
import { zonedMicros, zoneOffsetMicros } from "../expressions/evaluators/time-zone.ts";
import type { Expression } from "../expressions/expression.ts";
import { civilFromDays, sqlLiteral } from "../expressions/format-value.ts";
import { Literal } from "../expressions/literal.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { nonFoldable, outOfRange } from "./aggregate-checks.ts";
import { addMonths } from "./date-functions.ts";
import {
  ANY_TIMESTAMP,
  anyOf,
  DAY_TIME_INTERVAL,
  type ExpectedType,
  strictly,
  TIMESTAMP,
  TIMESTAMP_NTZ,
  YEAR_MONTH_INTERVAL,
} from "./expected-type.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { callOf, type ScalarRecord } from "./scalar-record.ts";

const MICROS_PER_DAY = 86_400_000_000n;

function monthsLater(local: bigint, months: number): bigint {
  const days = floorDivide(local, MICROS_PER_DAY);
  return BigInt(addMonths(Number(days), months)) * MICROS_PER_DAY + (local - days * MICROS_PER_DAY);
}

function monthIndex(local: bigint): number {
  const { year, month } = civilFromDays(Number(floorDivide(local, MICROS_PER_DAY)));
  return year * 12 + month;
}

/** The last of origin, origin + width, … that is not after the time; all by the wall clock. */
function monthBucket(width: number, local: bigint, origin: bigint): bigint {
  const count = Math.floor((monthIndex(local) - monthIndex(origin)) / width);
  const start = monthsLater(origin, count * width);
  return start <= local ? start : monthsLater(origin, (count - 1) * width);
}

function bucketStart(width: bigint, at: bigint, origin: bigint): bigint {
  return BigInt.asIntN(64, origin + floorDivide(at - origin, width) * width);
}

function check([width, , origin]: readonly Expression[]): ArgumentMismatch | undefined {
  const mismatch = nonFoldable("bucketSize", width);
  if (width === undefined || mismatch !== undefined) return mismatch;
  const value = width.eval([]);
  if (value !== null && Number(value) <= 0) {
    return outOfRange("`bucketSize`", "(0, inf)", sqlLiteral(value, width.dataType));
  }
  return nonFoldable("origin", origin);
}

const TIME_BUCKET: ScalarRecord = {
  names: ["time_bucket"],
  internal: true,
  inputs: ([, type, origin]) => [
    strictly(anyOf(DAY_TIME_INTERVAL, YEAR_MONTH_INTERVAL)),
    strictly(ANY_TIMESTAMP),
    strictly(originType(type?.kind, origin?.kind)),
  ],
  result: ([, type]) => (type?.kind === "timestamp_ntz" ? TimestampNTZType : TimestampType),
  check,
  eval: ([width, at, origin], { argumentTypes: [widthType = LongType], resultType, options: { timeZone = "UTC" } }) => {
    const [time, from] = [BigInt(at as bigint), BigInt(origin as bigint)];
    const isMonths = widthType.kind === "year_month_interval";
    // Hours are counted as they pass, days and months by the calendar.
    if (!isMonths && BigInt(width as bigint) % MICROS_PER_DAY !== 0n) {
      return bucketStart(BigInt(width as bigint), time, from);
    }
    const zone = resultType.kind === "timestamp_ntz" ? "UTC" : timeZone;
    const [local, localOrigin] = [time + zoneOffsetMicros(time, zone), from + zoneOffsetMicros(from, zone)];
    const start = isMonths
      ? monthBucket(Number(width), local, localOrigin)
      : bucketStart(BigInt(width as bigint), local, localOrigin);
    return zonedMicros(start, zone);
  },
  usage: "time_bucket(bucketSize, ts[, origin])",
  doc: "The start of the interval of a fixed width, counted from an origin, that a timestamp lies in.",
  example: "SELECT time_bucket(INTERVAL '15' MINUTE, TIMESTAMP'2024-01-01 10:17:00')",
};

/** The origin is of the timestamp's type, once both are timestamps. */
function originType(type: string | undefined, origin: string | undefined): ExpectedType {
  if (origin !== "timestamp" && origin !== "timestamp_ntz") return ANY_TIMESTAMP;
  return type === "timestamp_ntz" ? TIMESTAMP_NTZ : TIMESTAMP;
}

export const TIME_BUCKET_RECORDS: readonly ScalarRecord[] = [TIME_BUCKET];

export const TIME_BUCKET_CALLS: readonly FunctionDefinition[] = [
  {
    names: TIME_BUCKET.names,
    kind: "scalar",
    minArguments: 2,
    maxArguments: 3,
    build: (args, context) => {
      const epoch =
        args[1]?.dataType.kind === "timestamp_ntz"
          ? new Literal(0n, TimestampNTZType)
          : new Literal(zonedMicros(0n, context.timeZone), TimestampType, undefined, context.timeZone);
      return callOf(TIME_BUCKET, args.length === 2 ? [...args, epoch] : args, context);
    },
    usage: TIME_BUCKET.usage,
    doc: TIME_BUCKET.doc,
    example: TIME_BUCKET.example,
  },
];
