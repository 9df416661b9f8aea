// ComputeCurrentTime: the present is the same everywhere in a query.
//
// before: (now() = current_timestamp())        after: (TIMESTAMP '…' = TIMESTAMP '…')

import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { currentValue } from "../functions/current-value.ts";
import { transformUpWithSubqueries } from "../plans/subquery-plans.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ComputeCurrentTime: OptimizerRule = {
  name: "ComputeCurrentTime",
  nodes: [ScalarFunction, SubqueryExpression],
  apply: (plan) => {
    const now = BigInt(Date.now()) * 1000n;
    const atPresent = (node: Expression): Expression => {
      if (!(node instanceof ScalarFunction)) return node;
      const value = currentValue(node.semantics.name, now, node.timeZone);
      return value === undefined ? node : new Literal(value, node.dataType, node.origin, node.timeZone);
    };
    return transformUpWithSubqueries(plan, (node) => node.transformExpressionsUp(atPresent));
  },
};
