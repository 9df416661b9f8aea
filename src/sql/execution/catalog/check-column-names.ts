// Columns of a table, a view or a list of an INSERT must have names that tell them apart.

import { quoteIdentifier } from "../../../catalyst/catalog/table-identifier.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { SQLConf } from "../sql-conf.ts";

/** @throws AnalysisException COLUMN_ALREADY_EXISTS when two names are one to the session */
export function checkColumnNames(names: Iterable<string>, { caseSensitive }: SQLConf): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = caseSensitive ? name : name.toLowerCase();
    if (seen.has(key)) throw new AnalysisException("COLUMN_ALREADY_EXISTS", { columnName: quoteIdentifier(key) });
    seen.add(key);
  }
}

/** As `checkColumnNames`, of the fields inside of a column. */
export function checkFieldNames(type: DataType, conf: SQLConf): void {
  if (type.kind === "array") checkFieldNames(type.elementType, conf);
  else if (type.kind === "map") {
    checkFieldNames(type.keyType, conf);
    checkFieldNames(type.valueType, conf);
  } else if (type.kind === "struct") {
    checkColumnNames(
      type.fields.map((field) => field.name),
      conf,
    );
    for (const field of type.fields) checkFieldNames(field.dataType, conf);
  }
}
