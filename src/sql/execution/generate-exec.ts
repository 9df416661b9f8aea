// Gives the rows that a generator makes of each row, in an inner loop around what follows.

import { type AttributeReference, BoundReference, bindReferences } from "../../catalyst/expressions/attribute.ts";
import type { CodegenContext, ExpressionCode } from "../../catalyst/expressions/codegen/codegen-context.ts";
import { generateRows } from "../../catalyst/expressions/codegen/generate-rows.ts";
import { Generator } from "../../catalyst/expressions/generator.ts";
import { ReplicateRows } from "../../catalyst/expressions/replicate-rows.ts";
import type { RowGenerator } from "../../catalyst/plans/generate.ts";
import type { Local } from "../../wasm/index.ts";
import { generateRow, loadInputs } from "./codegen/load-inputs.ts";
import type { PipelineRow, RowConsumer, StageCompiler } from "./codegen/stage-compiler.ts";
import { type ColumnOrder, type RowsMeet, SparkPlan } from "./spark-plan.ts";

export class GenerateExec extends SparkPlan {
  readonly generator: RowGenerator;
  readonly requiredChildOutput: readonly AttributeReference[];
  readonly generatorOutput: readonly AttributeReference[];
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];
  override readonly output: readonly AttributeReference[];

  constructor(
    generator: RowGenerator,
    requiredChildOutput: readonly AttributeReference[],
    generatorOutput: readonly AttributeReference[],
    child: SparkPlan,
  ) {
    super();
    this.generator = generator;
    this.requiredChildOutput = requiredChildOutput;
    this.generatorOutput = generatorOutput;
    this.child = child;
    this.children = [child];
    this.output = [...requiredChildOutput, ...generatorOutput];
  }

  override get columnOrder(): ColumnOrder {
    return "named";
  }

  override get rowsMeet(): RowsMeet {
    return "alone";
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new GenerateExec(this.generator, this.requiredChildOutput, this.generatorOutput, child);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const bound = bindReferences(this.generator, this.child.output);
    const required = this.requiredChildOutput.map((attribute) => bindReferences(attribute, this.child.output));
    this.child.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      for (const column of required) loadInputs(row.context, column);
      loadInputs(row.context, bound);
      const { count, load } = this.#rows(row, bound);
      // Loads in straight code before the loop, which several turns share.
      const kept = required.flatMap((column) =>
        column instanceof BoundReference ? [row.context.input(column.ordinal)] : [],
      );
      const turn = f.i32(0).store();
      f.block((exhausted) => {
        f.loop((again) => {
          f.get(turn).get(count).op("i32.ge_u").brIf(exhausted);
          row.context.branch(() => {
            const context = compiler.context(row.pipeline, [...kept, ...load(turn)]);
            f.block((next) => consume({ ...row, context, next, maxRows: undefined }));
          });
          f.get(turn).i32(1).op("i32.add").set(turn);
          f.br(again);
        });
      });
      f.br(row.next);
    });
  }

  override toString(): string {
    const outer = this.generator instanceof Generator && this.generator.outer;
    const columns = (list: readonly AttributeReference[]): string => `[${list.join(", ")}]`;
    return `Generate ${this.generator}, ${columns(this.requiredChildOutput)}, ${outer}, ${columns(this.generatorOutput)}`;
  }

  #rows(row: PipelineRow, bound: ReturnType<typeof bindReferences>): TurnsOfARow {
    if (bound instanceof ReplicateRows) return replicatedRows(row.context, bound);
    if (!(bound instanceof Generator)) throw new Error(`${bound} is no generator`);
    const rows = generateRows(row.context, bound);
    if (!bound.outer) return rows;
    const { f } = row.pipeline;
    f.i32(1).get(rows.count).get(rows.count).op("i32.eqz").select();
    return { ...rows, count: f.store() };
  }
}

interface TurnsOfARow {
  readonly count: Local;
  load(turn: Local): readonly ExpressionCode[];
}

function replicatedRows(context: CodegenContext, { count, columns }: ReplicateRows): TurnsOfARow {
  const { f } = context;
  const times = generateRow(context, count);
  const codes = columns.map((column) => generateRow(context, column));
  if (times.value.kind !== "i64") throw new Error(`a count cannot be a ${times.value.kind}`);
  f.get(times.value.local).op("i32.wrap_i64");
  return { count: f.store(), load: () => codes };
}
