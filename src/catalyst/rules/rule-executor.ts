// Runs batches of rules over a plan, each to its fixed point, and keeps the trail of what every rule changed.

import type { Batch, PlanTree, Rule } from "./rule.ts";

/** A rule that changed the plan. Plans are immutable, so a step holds both whole. */
export interface RuleStep<Plan> {
  readonly batch: string;
  readonly rule: string;
  readonly before: Plan;
  readonly after: Plan;
  readonly milliseconds: number;
}

export interface RuleExecutorOptions<Plan> {
  /** Names of rules to leave out. */
  readonly excludedRules?: ReadonlySet<string>;
  /** Told of each effective step, in order. */
  readonly onStep?: (step: RuleStep<Plan>) => void;
  /** Told of a fixed-point batch that still changed the plan at its last iteration. */
  readonly onExhausted?: (batch: string) => void;
  /** Called after each effective step; throws when the rule broke an invariant of the plan. */
  readonly check?: (step: RuleStep<Plan>) => void;
}

export function executeBatches<Plan extends PlanTree, Context>(
  plan: Plan,
  batches: readonly Batch<Plan, Context>[],
  context: Context,
  options: RuleExecutorOptions<Plan> = {},
): Plan {
  return batches.reduce((current, batch) => executeBatch(current, batch, context, options), plan);
}

function executeBatch<Plan extends PlanTree, Context>(
  plan: Plan,
  batch: Batch<Plan, Context>,
  context: Context,
  options: RuleExecutorOptions<Plan>,
): Plan {
  const rules = batch.rules.filter((rule) => options.excludedRules?.has(rule.name) !== true);
  let current = plan;
  /** By rule, the plan that it has left as it was. */
  const settled = new Map<Rule<Plan, Context>, Plan>();
  for (let iteration = 1; iteration <= batch.maxIterations; iteration++) {
    const before = current;
    for (const rule of rules) {
      if (settled.get(rule) === current || !mayApply(rule, current)) continue;
      const after = applyRule(current, batch.name, rule, context, options);
      if (after === current) settled.set(rule, current);
      current = after;
    }
    if (current === before) return current;
  }
  if (batch.maxIterations > 1) options.onExhausted?.(batch.name);
  return current;
}

function mayApply<Plan extends PlanTree, Context>({ nodes }: Rule<Plan, Context>, { nodeClasses }: Plan): boolean {
  return nodes === undefined || nodes.some((nodeClass) => nodeClasses.has(nodeClass));
}

function applyRule<Plan, Context>(
  before: Plan,
  batch: string,
  rule: Rule<Plan, Context>,
  context: Context,
  options: RuleExecutorOptions<Plan>,
): Plan {
  const start = performance.now();
  const after = rule.apply(before, context);
  if (after === before) return before;
  const step = { batch, rule: rule.name, before, after, milliseconds: performance.now() - start };
  options.onStep?.(step);
  options.check?.(step);
  return after;
}
