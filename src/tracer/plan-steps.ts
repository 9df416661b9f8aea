// How a query's plan came about: what each rule of the optimizer changed in it, and the code that was generated in the end.

import { type OptimizationStep, optimize } from "../catalyst/optimizer/optimizer.ts";
import { whenLoaded } from "../catalyst/trees/deferred.ts";
import type { QueryExecution } from "../sql/execution/query-execution.ts";

export interface PlanStep {
  readonly batch: string;
  readonly rule: string;
  /** The plans as trees of text. */
  readonly before: string;
  readonly after: string;
  readonly milliseconds: number;
}

export interface PlanSteps {
  /** In the order in which they were taken; rules that changed nothing are left out. */
  readonly steps: readonly PlanStep[];
  /** The module of each stage, as text. */
  readonly code: string;
}

/** Optimizes the query's plan again, with somebody watching. */
export async function planSteps(query: QueryExecution): Promise<PlanSteps> {
  const plan = await query.withCachedData();
  const { optimizerContext } = query.state;
  let taken: OptimizationStep[] = [];
  await whenLoaded(() => {
    // Rules that had to be loaded first make it begin anew.
    taken = [];
    const onStep = (step: OptimizationStep): void => void taken.push(step);
    return optimize(plan, optimizerContext, { excludedRules: query.conf.excludedRules, onStep });
  });
  const steps = taken.map(({ batch, rule, before, after, milliseconds }) => ({
    ...{ batch, rule, milliseconds },
    before: before.treeString(),
    after: after.treeString(),
  }));
  return { steps, code: await query.explainString("codegen") };
}
