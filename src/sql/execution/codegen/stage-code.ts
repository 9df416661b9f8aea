// The code of stages. A plan that runs again has the same code, unless what it relies on of its inputs has changed or
// values of other queries stand in it.

import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { remembered } from "../../../catalyst/trees/remembered.ts";
import { subqueriesOf } from "../prepare-plan.ts";
import { InputPlan, type SparkPlan } from "../spark-plan.ts";
import { StageCompiler } from "./stage-compiler.ts";
import type { GeneratedProgram } from "./stage-program.ts";

export interface StageCode {
  readonly program: GeneratedProgram;
  /** The inputs in the order of the program's parents. */
  readonly parents: readonly InputPlan[];
}

interface KnownCode extends StageCode {
  readonly sources: readonly unknown[];
}

/** The code that collects these columns of a stage. */
export function stageCode(stage: SparkPlan, columns: readonly Expression[]): StageCode {
  const facts = factsOf(stage);
  if (facts.hasSubqueries) return generate(stage, columns);
  const sources = facts.inputs.map((input) => input.factsSource);
  const key = columns.map((column) => column.canonical).join();
  const known = facts.code.get(key);
  if (known?.sources.every((source, i) => source === sources[i]) === true) return known;
  const code = { ...generate(stage, columns), sources };
  facts.code.set(key, code);
  return code;
}

const factsOf = remembered((stage: SparkPlan) => ({
  hasSubqueries: subqueriesOf(stage).length > 0,
  inputs: stage.collect((node) => (node instanceof InputPlan ? node : undefined)),
  /** By the columns that are collected. */
  code: new Map<string, KnownCode>(),
}));

function generate(stage: SparkPlan, columns: readonly Expression[]): StageCode {
  const compiler = new StageCompiler();
  const program = compiler.generate(stage, columns);
  return { program, parents: compiler.parents };
}
