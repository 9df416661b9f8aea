// Resolves a select list from left to right: an item may read the aliases before it where the input has no such column.

import { quoteNameParts } from "../catalog/table-identifier.ts";
import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalyzerContext } from "./analyzer-context.ts";
import { LateralColumnAliasReference } from "./lateral-column-alias-reference.ts";
import { nameExpression } from "./name-expression.ts";
import { sameName } from "./name-resolution.ts";
import { resolveColumns } from "./resolve-columns.ts";
import { finishExpression } from "./resolve-expression.ts";

export function resolveSelectList(
  list: readonly Expression[],
  input: readonly AttributeReference[],
  context: AnalyzerContext,
): readonly Expression[] {
  const resolved: Expression[] = [];
  for (const item of list) {
    const columns = resolveColumns(item, input);
    const withAliases = columns.resolved ? columns : resolveLateralAliases(columns, resolved);
    resolved.push(nameExpression(finishExpression(withAliases, context)));
  }
  return resolved;
}

function resolveLateralAliases(expression: Expression, before: readonly Expression[]): Expression {
  return expression.transformUp((node) => {
    if (!(node instanceof UnresolvedAttribute) || node.nameParts.length !== 1) return node;
    const name = node.nameParts[0] ?? "";
    const matches = before.filter((item) => item instanceof Alias && sameName(item.name, name));
    const [match] = matches;
    if (!(match instanceof Alias) || !match.resolved) return node;
    if (matches.length > 1) {
      throw analysisError(
        "AMBIGUOUS_LATERAL_COLUMN_ALIAS",
        { name: quoteNameParts(node.nameParts), n: String(matches.length) },
        node.origin,
      );
    }
    return new LateralColumnAliasReference(node.nameParts, match.toAttribute(), node.origin);
  });
}
