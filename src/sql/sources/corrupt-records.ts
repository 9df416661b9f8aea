// The column of malformed records, which can only be read beside others.

import { AnalysisException } from "../../errors/spark-error.ts";
import type { StructType } from "../../types/data-type.ts";

/** @throws AnalysisException when the column of malformed records is all that is to be read */
export function checkReadsMore(requested: StructType, columnNameOfCorruptRecord: string): void {
  if (requested.fields.length !== 1 || requested.fields[0]?.name !== columnNameOfCorruptRecord) return;
  throw new AnalysisException("UNSUPPORTED_FEATURE.QUERY_ONLY_CORRUPT_RECORD_COLUMN");
}
