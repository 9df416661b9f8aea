// LIMIT and OFFSET take a constant number of rows that a query can have, and together no more than such a number.

import { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { type GlobalLimit, LocalLimit, Offset } from "../plans/limit.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";

const MOST_ROWS = 2 ** 31 - 1;

export function checkLimit(plan: GlobalLimit | LocalLimit | Offset): void {
  const { limitExpression: expression, child, origin } = plan;
  const name = plan instanceof Offset ? "offset" : "limit";
  const at = expression.origin ?? origin;
  if (!expression.resolved) return;
  const subject = { name, expr: quotedSql(expression) };
  if (!expression.foldable) {
    const expr = quotedSql(withoutNondeterministic(expression));
    throw analysisError("INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE", { name, expr }, at);
  }
  if (expression.dataType.kind !== "integer") {
    const dataType = quotedType(expression.dataType);
    throw analysisError("INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE", { ...subject, dataType }, at);
  }
  const value = expression.eval([]);
  if (value === null) throw analysisError("INVALID_LIMIT_LIKE_EXPRESSION.IS_NULL", subject, at);
  if (Number(value) < 0) {
    throw analysisError("INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE", { ...subject, v: String(value) }, at);
  }
  if (plan instanceof LocalLimit && child instanceof Offset && Number(value) + child.offset > MOST_ROWS) {
    const rows = { limit: String(value), offset: String(child.offset) };
    throw analysisError("SUM_OF_LIMIT_AND_OFFSET_EXCEEDS_MAX_INT", rows, origin);
  }
}

/** What changes from call to call is computed below the operator, and stands in it under a name of its own. */
function withoutNondeterministic(expression: Expression): Expression {
  return expression.transformUp((node) => {
    const isSource = !node.deterministic && node.children.every((child) => child.deterministic);
    return isSource ? new AttributeReference("_nondeterministic", node.dataType, node.nullable) : node;
  });
}
