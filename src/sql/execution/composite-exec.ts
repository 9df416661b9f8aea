// An operator that stands in plans for several, an exchange among them; they take its place when the plan is run.

import { remembered } from "../../catalyst/trees/remembered.ts";
import { SparkPlan } from "./spark-plan.ts";

export abstract class CompositeExec extends SparkPlan {
  /** The operators that it is made of, over its children. */
  abstract expand(): SparkPlan;

  override produce(): void {
    throw new Error(`${this} is no part of a pipeline: the operators that it stands for are`);
  }
}

/** The plan of operators that run. */
export const expandComposites: (plan: SparkPlan) => SparkPlan = remembered((plan) =>
  plan.transformDown((node) => (node instanceof CompositeExec ? expandComposites(node.expand()) : node)),
);
