// RewriteNonCorrelatedExists: whether a query on its own has rows is asked once, before the query around runs.
//
// before: exists(query)        after: isnotnull(scalar-subquery(Project [1 AS col] over Limit 1 over query))

import { Alias } from "../expressions/attribute.ts";
import { Exists } from "../expressions/exists.ts";
import { Literal } from "../expressions/literal.ts";
import { IsNotNull } from "../expressions/predicates.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import { limitPlan } from "../plans/limit.ts";
import { Project } from "../plans/project.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RewriteNonCorrelatedExists: OptimizerRule = {
  name: "RewriteNonCorrelatedExists",
  apply: (plan) =>
    plan.transformAllExpressions((node) => {
      if (!(node instanceof Exists) || node.isCorrelated) return node;
      const first = limitPlan(Literal.of(1), new Project([new Alias(Literal.of(1), "col")], node.plan));
      return new IsNotNull(new ScalarSubquery(first, undefined, node.origin), node.origin);
    }),
};
