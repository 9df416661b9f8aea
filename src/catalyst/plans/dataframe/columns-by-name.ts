// The columns that names given to DataFrameNaFunctions and the like mean.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { suggestColumns } from "../../analysis/column-suggestions.ts";
import { matchColumns, type Resolver } from "../../analysis/name-resolution.ts";
import { quoteNameParts } from "../../catalog/table-identifier.ts";
import type { AttributeReference } from "../../expressions/attribute.ts";

/** @throws AnalysisException UNRESOLVED_COLUMN, AMBIGUOUS_REFERENCE */
export function columnByName(
  nameParts: readonly string[],
  output: readonly AttributeReference[],
  resolver: Resolver,
): AttributeReference {
  const matches = matchColumns(nameParts, output, resolver);
  const [match] = matches;
  const name = quoteNameParts(nameParts);
  if (match === undefined) {
    const proposal = suggestColumns(nameParts, output).join(", ");
    throw new AnalysisException("UNRESOLVED_COLUMN.WITH_SUGGESTION", { objectName: name, proposal });
  }
  if (matches.length === 1) return match.attribute;
  throw new AnalysisException("AMBIGUOUS_REFERENCE", {
    name,
    referenceNames: `[${matches.map(({ attribute: a }) => quoteNameParts([...a.qualifier, a.name])).join(", ")}]`,
  });
}
