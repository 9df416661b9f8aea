// What has to run before a plan can be compiled: the queries whose values it uses, and its recursive queries, all at once.

import { remembered } from "../../catalyst/trees/remembered.ts";
import type { InternalRow } from "../../types/catalyst-value.ts";
import { UnionLoopExec } from "./recursion/union-loop-exec.ts";
import type { SparkPlan } from "./spark-plan.ts";
import { ExecScalarSubquery } from "./subquery/exec-scalar-subquery.ts";
import type { SubqueryExec } from "./subquery/subquery-exec.ts";

/** Runs a plan of its own; its rows come as block images. One that runs again and again shares nothing with the query. */
export type PlanRunner = (plan: SparkPlan, isRepeated?: boolean) => AsyncGenerator<Uint8Array>;

export async function preparePlan(plan: SparkPlan, run: PlanRunner): Promise<void> {
  const { subqueries, loops } = partsOf(plan);
  const rows = new Map<SubqueryExec, Promise<InternalRow | undefined>>();
  const rowOf = (query: SubqueryExec): Promise<InternalRow | undefined> => {
    const row = rows.get(query) ?? query.row(run);
    rows.set(query, row);
    return row;
  };
  await Promise.all([
    ...subqueries.map((subquery) => subquery.updateResult(rowOf)),
    ...loops.map((loop) => loop.prepare((part) => run(part, true))),
  ]);
}

const partsOf = remembered((plan: SparkPlan) => ({
  subqueries: subqueriesOf(plan),
  loops: plan.collect((node) => (node instanceof UnionLoopExec ? node : undefined)),
}));

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
