// What has to run before a plan can be compiled: the queries whose values it uses, and its recursive queries, all at once.

import { UnionLoopExec } from "./recursion/union-loop-exec.ts";
import type { SparkPlan } from "./spark-plan.ts";
import { ExecScalarSubquery } from "./subquery/exec-scalar-subquery.ts";

/** Runs a plan of its own; its rows come as block images. One that runs again and again shares nothing with the query. */
export type PlanRunner = (plan: SparkPlan, isRepeated?: boolean) => AsyncGenerator<Uint8Array>;

export async function preparePlan(plan: SparkPlan, run: PlanRunner): Promise<void> {
  const loops = plan.collect((node) => (node instanceof UnionLoopExec ? node : undefined));
  await Promise.all([
    ...subqueriesOf(plan).map((subquery) => subquery.updateResult(run)),
    ...loops.map((loop) => loop.prepare((part) => run(part, true))),
  ]);
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
