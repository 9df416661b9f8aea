// How many elements an array may have that a function makes.

import { SparkError } from "../../errors/spark-error.ts";

/** Those that Spark allows, and those for which there is room. */
const MOST_ELEMENTS = 2_147_483_632n;
const MOST_IN_MEMORY = 50_000_000n;

/** @throws SparkError when a function asks for more elements than an array may have */
export function checkElementCount(functionName: string, count: bigint): void {
  if (count <= MOST_IN_MEMORY) return;
  if (count <= MOST_ELEMENTS) throw new SparkError("SparkRuntimeException", "_LEGACY_ERROR_TEMP_3129", {});
  throw new SparkError("SparkRuntimeException", "COLLECTION_SIZE_LIMIT_EXCEEDED.PARAMETER", {
    numberOfElements: String(count),
    functionName: `\`${functionName}\``,
    maxRoundedArrayLength: String(MOST_ELEMENTS),
    parameter: "`count`",
  });
}
