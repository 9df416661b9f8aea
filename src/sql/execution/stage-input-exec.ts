// What stands in a stage for what lies below it: an exchange, a source, a union or a coalesce, whose batches come from an
// RDD that may not be there yet when the stage's program is generated.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import { remembered } from "../../catalyst/trees/remembered.ts";
import { CoalesceExec } from "./coalesce-exec.ts";
import { BroadcastExchangeExec } from "./exchange/broadcast-exchange-exec.ts";
import { ShuffleExchangeExec } from "./exchange/shuffle-exchange-exec.ts";
import { type InputFacts, InputPlan, type SparkPlan } from "./spark-plan.ts";
import { UnionExec } from "./union-exec.ts";
import { UserFunctionExec } from "./user-functions/user-function-exec.ts";

export class StageInputExec extends InputPlan {
  /** What the input stands for. */
  readonly input: SparkPlan;

  constructor(input: SparkPlan) {
    super();
    this.input = input;
  }

  override get output(): readonly AttributeReference[] {
    return this.input.output;
  }

  override get facts(): InputFacts {
    return this.input instanceof InputPlan ? this.input.facts : {};
  }

  override get factsSource(): object | undefined {
    return this.input instanceof InputPlan ? this.input.factsSource : undefined;
  }

  override toString(): string {
    return `InputAdapter ${this.input}`;
  }
}

export interface CutStage {
  readonly plan: SparkPlan;
  readonly inputs: readonly StageInputExec[];
}

/** The part of a plan that is one stage, down to its inputs, which come from left to right. */
export const cutStage: (plan: SparkPlan) => CutStage = remembered((plan) => {
  const inputs: StageInputExec[] = [];
  const cut = (node: SparkPlan): SparkPlan => {
    if (!endsStage(node)) return node.withNewChildren(node.children.map(cut));
    const input = new StageInputExec(node);
    inputs.push(input);
    return input;
  };
  return { plan: cut(plan), inputs };
});

/** Whether an operator's rows come into a stage from outside. */
export function endsStage(node: SparkPlan): boolean {
  return (
    node instanceof ShuffleExchangeExec ||
    node instanceof BroadcastExchangeExec ||
    node instanceof CoalesceExec ||
    node instanceof UnionExec ||
    node instanceof UserFunctionExec ||
    node instanceof InputPlan
  );
}
