// EXPLAIN: the plans of a query as text.

import type { AttributeReference } from "../../expressions/attribute.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { answerColumn, Command } from "./command.ts";

export const EXPLAIN_MODES = ["simple", "extended", "codegen", "cost", "formatted"] as const;

export type ExplainMode = (typeof EXPLAIN_MODES)[number];

export class ExplainCommand extends Command {
  /** Not a child: a plan that cannot be analysed is explained too, with the error as its text. */
  readonly logicalPlan: LogicalPlan;
  readonly mode: ExplainMode;

  constructor(logicalPlan: LogicalPlan, mode: ExplainMode, origin?: Origin) {
    super(undefined, origin);
    this.logicalPlan = logicalPlan;
    this.mode = mode;
  }

  protected describe(): string {
    return `ExplainCommand ${this.logicalPlan}, ${this.mode}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("plan", true)];
  }
}
