// Runs the queries that a plan uses as values, all at once, before the plan itself is compiled.

import type { SparkPlan } from "../spark-plan.ts";
import { ExecScalarSubquery } from "./exec-scalar-subquery.ts";
import type { FirstRows } from "./subquery-exec.ts";

export async function executeSubqueries(plan: SparkPlan, firstRows: FirstRows): Promise<void> {
  await Promise.all(subqueriesOf(plan).map((subquery) => subquery.updateResult(firstRows)));
}

/** The values in the expressions of a plan's operators. */
export function subqueriesOf(plan: SparkPlan): readonly ExecScalarSubquery[] {
  return plan
    .collect((node) =>
      node.expressions.flatMap((expression) =>
        expression.collect((part) => (part instanceof ExecScalarSubquery ? part : undefined)),
      ),
    )
    .flat();
}
