// Resolves a select list from left to right: an item may read the aliases before it where the input has no such column.

import { quoteNameParts } from "../catalog/table-identifier.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { UnresolvedExtractValue } from "../expressions/unresolved-extract-value.ts";
import { VariableReference } from "../expressions/variable-reference.ts";
import { isNamedExpression } from "../plans/named-expressions.ts";
import { analysisError } from "./analysis-error.ts";
import { type AnalyzerContext, resolverOf } from "./analyzer-context.ts";
import { LateralColumnAliasReference } from "./lateral-column-alias-reference.ts";
import { nameExpression } from "./name-expression.ts";
import type { Resolver } from "./name-resolution.ts";
import { isLiteralFunction, resolveColumns } from "./resolve-columns.ts";
import { finishExpression } from "./resolve-expression.ts";

export function resolveSelectList(
  list: readonly Expression[],
  input: readonly AttributeReference[],
  context: AnalyzerContext,
): readonly Expression[] {
  const resolver = resolverOf(context);
  const resolved: Expression[] = [];
  for (const item of list) {
    const columns = resolveColumns(item, input, resolver);
    const withAliases = columns.resolved ? columns : resolveLateralAliases(columns, resolved, resolver);
    resolved.push(nameExpression(underFieldName(item, finishExpression(withAliases, context))));
  }
  return resolved;
}

/** What `column.field` finds is called as the field, whatever the column is. A function keeps its own name. */
function underFieldName(item: Expression, found: Expression): Expression {
  const isPart = item instanceof UnresolvedAttribute && found.resolved && !(found instanceof AttributeReference);
  if (!isPart || found instanceof LateralColumnAliasReference) return found;
  if (item.nameParts.length > 1) return new Alias(found, item.nameParts.at(-1) ?? "", undefined, item.origin);
  // The name of `current_date`, a function without parentheses, counts as the query's own.
  return isLiteralFunction(item) && !isNamedExpression(found)
    ? new Alias(found, found.sql, undefined, item.origin)
    : found;
}

/** A variable under its own name, which means the variable in other items too. */
function isVariable({ child, name }: Alias, resolver: Resolver): boolean {
  return child instanceof VariableReference && resolver(child.name, name);
}

function resolveLateralAliases(expression: Expression, before: readonly Expression[], resolver: Resolver): Expression {
  return expression.transformUp((node) => {
    if (!(node instanceof UnresolvedAttribute)) return node;
    const [name = "", ...fields] = node.nameParts;
    const matches = before.filter(
      (item) => item instanceof Alias && !isVariable(item, resolver) && resolver(item.name, name),
    );
    const [match] = matches;
    if (!(match instanceof Alias) || !match.resolved) return node;
    if (matches.length > 1) {
      throw analysisError(
        "AMBIGUOUS_LATERAL_COLUMN_ALIAS",
        { name: quoteNameParts([name]), n: String(matches.length) },
        node.origin,
      );
    }
    const reference = new LateralColumnAliasReference([name], match.toAttribute(), node.origin);
    return fields.reduce<Expression>(
      (base, field) => new UnresolvedExtractValue(base, Literal.of(field), node.origin),
      reference,
    );
  });
}
