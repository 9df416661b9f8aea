// Sees through the aliases of a projection: what a column of its output is in terms of its input.

import { Alias, AttributeReference, type NamedExpression, references } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";

export type AliasMap = ReadonlyMap<number, Expression>;

/** The expressions behind the aliases of a select list, by the id of the column they make. */
export function aliasMap(projectList: readonly Expression[]): AliasMap {
  const map = new Map<number, Expression>();
  for (const expression of projectList) {
    if (expression instanceof Alias) map.set(expression.exprId.id, expression.child);
  }
  return map;
}

/** The expression in terms of the input of the projection whose aliases are given. */
export function replaceAliases(expression: Expression, aliases: AliasMap): Expression {
  if (aliases.size === 0) return expression;
  return expression.transformUp((node) =>
    node instanceof AttributeReference ? (aliases.get(node.exprId.id) ?? node) : node,
  );
}

/** As `replaceAliases` for an item of a select list: it keeps its name and identity. */
export function replaceAliasesKeepingName(expression: NamedExpression, aliases: AliasMap): NamedExpression {
  const replaced = replaceAliases(expression, aliases);
  if (replaced === expression) return expression;
  if (replaced instanceof Alias) return replaced;
  return new Alias(replaced, expression.name, expression.exprId, expression.origin, expression.metadata);
}

/** True for expressions that are free to compute more than once: columns, constants, and fields inside them. */
export function isCheap(expression: Expression): boolean {
  if (expression instanceof Alias) return isCheap(expression.child);
  return expression instanceof AttributeReference || expression.foldable;
}

/** How often each column is read. */
export function referenceCounts(expressions: readonly Expression[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const expression of expressions) {
    for (const { exprId } of references(expression)) counts.set(exprId.id, (counts.get(exprId.id) ?? 0) + 1);
  }
  return counts;
}
