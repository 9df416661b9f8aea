// The error of a file format that is not known.

import { AnalysisException } from "../../errors/spark-error.ts";

/** Spark knows Avro by name, and says so, though it comes in a module of its own. */
export function unknownFormat(provider: string): AnalysisException {
  const isAvro = provider.toLowerCase() === "avro";
  return new AnalysisException(isAvro ? "AVRO_DATA_SOURCE_NOT_ENABLED" : "DATA_SOURCE_NOT_FOUND", { provider });
}
