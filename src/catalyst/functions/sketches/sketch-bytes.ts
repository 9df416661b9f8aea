// What the serialised sketches of DataSketches have in common: a preamble that names the family, and what may be wrong.

import type { ConditionName } from "../../../errors/conditions.ts";
import { SparkError } from "../../../errors/spark-error.ts";

export const COMPACT_FAMILY = 3;
export const HLL_FAMILY = 7;
export const TUPLE_FAMILY = 9;
export const FREQUENCY_FAMILY = 10;
export const KLL_FAMILY = 15;

/** By their numbers. */
const FAMILIES: readonly (string | undefined)[] = [
  ...[undefined, "ALPHA", "QUICKSELECT", "COMPACT", "UNION", "INTERSECTION", "A_NOT_B", "HLL", "QUANTILES", "TUPLE"],
  ...["FREQUENCY", "RESERVOIR", "RESERVOIR_UNION", "VAROPT", "VAROPT_UNION", "KLL", "CPC", "REQ", "COUNTMIN", "EBPPS"],
  ...["TDIGEST", "BLOOMFILTER"],
];

/** Bytes that are no sketch, or one of another family. */
export class MalformedSketch extends Error {
  readonly family: number | undefined;

  constructor(family?: number) {
    super("The bytes are no sketch of the kind");
    this.family = family;
  }
}

/** @throws MalformedSketch where there is no preamble */
export function familyOf(bytes: Uint8Array): number {
  const family = bytes[2];
  if (bytes.length < 8 || family === undefined || FAMILIES[family] === undefined) throw new MalformedSketch();
  return family;
}

/** What a reading gives; bytes that cannot be read are the error of a function. */
export function reading<T>(
  read: () => T,
  functionName: string,
  condition: ConditionName,
  family?: { readonly condition: ConditionName; readonly expected: string },
): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MalformedSketch) && !(error instanceof RangeError)) throw error;
    const parameters = { function: `\`${functionName}\`` };
    const actualFamily = error instanceof MalformedSketch ? FAMILIES[error.family ?? -1] : undefined;
    if (actualFamily !== undefined && family !== undefined) {
      throw new SparkError("SparkRuntimeException", family.condition, {
        ...parameters,
        expectedFamily: family.expected,
        actualFamily,
      });
    }
    throw new SparkError("SparkRuntimeException", condition, parameters);
  }
}
