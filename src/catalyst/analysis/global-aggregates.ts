// GlobalAggregates: a select list with aggregate functions and no GROUP BY makes one row of all.
//
// before: Project [sum(a)]            after: Aggregate [sum(a)]
//         +- child [a]                       +- child [a]

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Project } from "../plans/project.ts";
import { containsAggregate } from "./aggregates.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const GlobalAggregates: AnalysisRule = {
  name: "GlobalAggregates",
  nodes: [AggregateExpression],
  apply: (plan) =>
    plan.transformUp((node) =>
      node instanceof Project && node.expressions.some(containsAggregate)
        ? new Aggregate([], node.expressions, node.child, node.origin)
        : node,
    ),
};
