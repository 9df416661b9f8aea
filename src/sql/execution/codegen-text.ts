// The text of EXPLAIN CODEGEN: the generated module of every stage, stages below first.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import { StageCompiler } from "./codegen/stage-compiler.ts";
import { BroadcastExchangeExec } from "./exchange/broadcast-exchange-exec.ts";
import { ShuffleExchangeExec } from "./exchange/shuffle-exchange-exec.ts";
import { InputPlan, type SparkPlan } from "./spark-plan.ts";
import { UnionExec } from "./union-exec.ts";

export async function codegenText(plan: SparkPlan): Promise<string> {
  const texts: string[] = [];
  await appendStages(plan, texts);
  const head = `Found ${texts.length} WholeStageCodegen modules.\n`;
  return head + texts.map((text, i) => `== Module ${i + 1} / ${texts.length} ==\n${text}`).join("\n");
}

async function appendStages(plan: SparkPlan, texts: string[]): Promise<void> {
  const inputs: StageInput[] = [];
  const stage = withInputs(plan, inputs);
  for (const { child } of inputs) await appendStages(child, texts);
  if (stage instanceof StageInput || stage instanceof InputPlan) return;
  const compiler = new StageCompiler();
  await compiler.compile(stage, stage.output);
  texts.push(`${stage.treeString()}\n\nGenerated code:\n${compiler.toText()}\n`);
}

/** What lies below a stage stands in it as an input. */
class StageInput extends InputPlan {
  readonly child: SparkPlan;

  constructor(child: SparkPlan) {
    super();
    this.child = child;
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  override toString(): string {
    return `InputAdapter ${this.child}`;
  }
}

function withInputs(plan: SparkPlan, inputs: StageInput[]): SparkPlan {
  if (plan instanceof ShuffleExchangeExec || plan instanceof BroadcastExchangeExec) {
    return input(plan.child, inputs);
  }
  if (plan instanceof UnionExec) return plan.withNewChildren(plan.children.map((child) => input(child, inputs)));
  return plan.withNewChildren(plan.children.map((child) => withInputs(child, inputs)));
}

function input(child: SparkPlan, inputs: StageInput[]): StageInput {
  const added = new StageInput(child);
  inputs.push(added);
  return added;
}
