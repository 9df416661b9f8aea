// The character that takes away the meaning of LIKE's wildcards, where a function is given it.

import { AnalysisException } from "../../errors/spark-error.ts";
import type { Expression } from "../expressions/expression.ts";

/** @throws AnalysisException when it is not a constant text of one character */
export function checkedEscape(escapeBy: Expression): string {
  const value = escapeBy.foldable && escapeBy.dataType.kind === "string" ? escapeBy.eval([]) : null;
  if (typeof value === "string" && value.length === 1) return value;
  throw new AnalysisException("INVALID_ESCAPE_CHAR", { sqlExpr: `"${escapeBy.sql}"` });
}
