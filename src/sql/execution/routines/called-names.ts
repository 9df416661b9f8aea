// The names that a plan calls and that no builtin function has.

import { UnresolvedFunction } from "../../../catalyst/expressions/unresolved.ts";
import { FUNCTIONS } from "../../../catalyst/functions/function-registry.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { walkWithSubqueries } from "../../../catalyst/plans/subquery-plans.ts";
import { UnresolvedTableValuedFunction } from "../../../catalyst/plans/unresolved-table-valued-function.ts";
import { UnresolvedWith } from "../../../catalyst/plans/unresolved-with.ts";

export function calledNames(plan: LogicalPlan): readonly (readonly string[])[] {
  const names: (readonly string[])[] = [];
  for (const node of walkWithSubqueries(plan)) {
    if (node instanceof UnresolvedTableValuedFunction && !isBuiltin(node.nameParts)) names.push(node.nameParts);
    if (node instanceof UnresolvedWith)
      names.push(...node.cteRelations.flatMap(({ relation }) => calledNames(relation)));
    for (const expression of node.expressions) {
      for (const part of expression.walk()) {
        if (part instanceof UnresolvedFunction && !isBuiltin(part.nameParts)) names.push(part.nameParts);
      }
    }
  }
  return names;
}

function isBuiltin(nameParts: readonly string[]): boolean {
  return nameParts.length === 1 && FUNCTIONS.has(nameParts[0] ?? "");
}
