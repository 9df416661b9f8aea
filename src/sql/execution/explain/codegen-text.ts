// The text of EXPLAIN CODEGEN: the generated module of every stage, stages below first.

import { StageCompiler } from "../codegen/stage-compiler.ts";
import { expandComposites } from "../composite-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { cutStage, StageInputExec } from "../stage-input-exec.ts";

export async function codegenText(plan: SparkPlan): Promise<string> {
  const texts: string[] = [];
  await appendStages(expandComposites(plan), texts);
  const head = `Found ${texts.length} WholeStageCodegen subtrees.\n`;
  return head + texts.map((text, i) => `== Subtree ${i + 1} / ${texts.length} ==\n${text}`).join("\n");
}

async function appendStages(plan: SparkPlan, texts: string[]): Promise<void> {
  const stage = cutStage(plan);
  for (const { input } of stage.inputs) for (const child of input.children) await appendStages(child, texts);
  if (stage.plan instanceof StageInputExec) return;
  const compiler = new StageCompiler();
  compiler.generate(stage.plan, stage.plan.output);
  texts.push(`${stage.plan.treeString()}\n\nGenerated code:\n${compiler.toText()}\n`);
}
