// Replaces `*` and `t.*` in a select list, or among a function's arguments, by the columns they stand for.

import { quoteNameParts } from "../catalog/table-identifier.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedFunction, UnresolvedStar } from "../expressions/unresolved.ts";
import { analysisError } from "./analysis-error.ts";
import { endsWith, sameName } from "./name-resolution.ts";

export function expandStars(
  list: readonly Expression[],
  input: readonly AttributeReference[],
  hidden: readonly AttributeReference[] = [],
): readonly Expression[] {
  if (!list.some((item) => item.exists((node) => node instanceof UnresolvedStar))) return list;
  return list.flatMap((item) =>
    item instanceof UnresolvedStar ? expandStar(item, input, hidden) : [inArguments(item, input)],
  );
}

function inArguments(expression: Expression, input: readonly AttributeReference[]): Expression {
  return expression.transformUp((node) => {
    if (!(node instanceof UnresolvedFunction) || !node.arguments.some((a) => a instanceof UnresolvedStar)) return node;
    const args = node.arguments.flatMap((a) => (a instanceof UnresolvedStar ? starOfCall(node, a, input) : [a]));
    const { distinct, filter, orderBy, ignoreNulls } = node;
    return new UnresolvedFunction(node.nameParts, args, { distinct, filter, orderBy, ignoreNulls }, node.origin);
  });
}

/** `count(*)` counts rows; elsewhere a star stands for all columns. */
function starOfCall(
  call: UnresolvedFunction,
  star: UnresolvedStar,
  input: readonly AttributeReference[],
): readonly Expression[] {
  const isCount = call.nameParts.length === 1 && sameName(call.nameParts[0] ?? "", "count");
  const countsRows = isCount && star.target === undefined && call.arguments.length === 1 && !call.distinct;
  return countsRows ? [Literal.of(1)] : expandStar(star, input);
}

/** A table's star reaches the columns of the table that are hidden, too. */
function expandStar(
  star: UnresolvedStar,
  input: readonly AttributeReference[],
  hidden: readonly AttributeReference[] = [],
): readonly Expression[] {
  const { target } = star;
  if (target === undefined) return input;
  const columns = [...hidden, ...input].filter(
    (attribute) => attribute.qualifier.length > 0 && endsWith(attribute.qualifier, target),
  );
  if (columns.length > 0) return columns;
  const names = input.map((attribute) => quoteNameParts([attribute.name])).sort();
  throw analysisError(
    "CANNOT_RESOLVE_STAR_EXPAND",
    { targetString: quoteNameParts(target), columns: names.join(", ") },
    star.origin,
  );
}
