// ResolveOrderByAll: ORDER BY ALL orders by every column of the select list, from left to right.
//
// before: Sort ['all DESC]             after: Sort [a DESC, b DESC]
//         +- Project [a, b]                   +- Project [a, b]

import { SortOrder } from "../expressions/sort-order.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { Sort } from "../plans/sort.ts";
import type { AnalysisRule } from "./analyzer-context.ts";
import { caseInsensitiveResolution } from "./name-resolution.ts";

export const ResolveOrderByAll: AnalysisRule = {
  name: "ResolveOrderByAll",
  nodes: [Sort],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof Sort) || !node.child.resolved) return node;
      const [order, ...rest] = node.order;
      if (order === undefined || rest.length > 0 || !isAll(order)) return node;
      const { direction, nullOrdering, origin } = order;
      const all = node.child.output.map((column) => new SortOrder(column, direction, nullOrdering, origin));
      return new Sort(all, node.global, node.child, node.origin);
    }),
};

/** The word alone, which no column has taken. */
function isAll({ child }: SortOrder): boolean {
  return child instanceof UnresolvedAttribute && caseInsensitiveResolution(child.name, "all");
}
