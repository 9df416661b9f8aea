// Windows whose functions look at no rows after the one that they are computed for: the first rows of a partition have the
// same values whether or not others follow.

import { Alias, type NamedExpression } from "../expressions/attribute.ts";
import { Rank, RowNumber } from "../expressions/windows/rank-functions.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import { isSpecial, SpecifiedWindowFrame } from "../expressions/windows/window-frame.ts";
import type { Window } from "../plans/window.ts";

/** Whether every function's frame begins with the partition and ends with the row itself. */
export function growsWithRows(window: Window): boolean {
  return window.orderSpec.length > 0 && window.windowExpressions.every(isExpanding);
}

function isExpanding(expression: NamedExpression): boolean {
  const frame = windowOf(expression)?.windowSpec.frameSpecification;
  if (!(frame instanceof SpecifiedWindowFrame) || frame.frameType !== "row") return false;
  return isSpecial(frame.lower, "UNBOUNDED PRECEDING") && isSpecial(frame.upper, "CURRENT ROW");
}

export function windowOf(expression: NamedExpression): WindowExpression | undefined {
  return expression instanceof Alias && expression.child instanceof WindowExpression ? expression.child : undefined;
}

/** ROW_NUMBER, RANK and DENSE_RANK: the rows up to a rank come first. */
export function isRank({ windowFunction }: WindowExpression): boolean {
  return (
    windowFunction instanceof RowNumber ||
    (windowFunction instanceof Rank && windowFunction.prettyName !== "percent_rank")
  );
}
