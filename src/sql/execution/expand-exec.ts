// Gives several rows for each row, one for each list of expressions, in an inner loop around what follows.

import { type AttributeReference, bindReferences } from "../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../catalyst/expressions/codegen/codegen-context.ts";
import {
  type ExpressionCode,
  type ValueLocals,
  valueTypeOf,
} from "../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { physicalType } from "../../columnar/layout.ts";
import type { DataType } from "../../types/data-type.ts";
import type { FunctionBuilder, Local } from "../../wasm/index.ts";
import { loadInputs } from "./codegen/load-inputs.ts";
import type { RowConsumer, StageCompiler } from "./codegen/stage-compiler.ts";
import { SparkPlan } from "./spark-plan.ts";

export class ExpandExec extends SparkPlan {
  readonly projections: readonly (readonly Expression[])[];
  override readonly output: readonly AttributeReference[];
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(
    projections: readonly (readonly Expression[])[],
    output: readonly AttributeReference[],
    child: SparkPlan,
  ) {
    super();
    this.projections = projections;
    this.output = output;
    this.child = child;
    this.children = [child];
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new ExpandExec(this.projections, this.output, child);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const bound = this.projections.map((list) => list.map((e) => bindReferences(e, this.child.output)));
    this.child.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      for (const expression of bound.flat()) loadInputs(row.context, expression);
      const columns = this.output.map((attribute) => new AssignedColumn(f, attribute.dataType));
      const turn = f.i32(0).store();
      f.block((exhausted) => {
        f.loop((again) => {
          f.get(turn).i32(bound.length).op("i32.ge_s").brIf(exhausted);
          bound.forEach((list, i) => {
            f.get(turn).i32(i).op("i32.eq");
            f.if(() =>
              row.context.branch(() => {
                list.forEach((expression, column) => {
                  columns[column]?.assign(row.context, row.context.generate(expression));
                });
              }),
            );
          });
          const maxRows = row.maxRows === undefined ? undefined : row.maxRows * bound.length;
          const context = compiler.context(
            row.pipeline,
            columns.map((column) => column.code),
          );
          f.block((next) => consume({ ...row, context, next, maxRows }));
          f.get(turn).i32(1).op("i32.add").set(turn);
          f.br(again);
        });
      });
      f.br(row.next);
    });
  }

  override toString(): string {
    return `Expand [${this.projections.map((list) => `[${list.join(", ")}]`).join(", ")}], [${this.output.join(", ")}]`;
  }
}

/** Locals that take a column's value from whichever projection's turn it is. */
class AssignedColumn {
  readonly code: ExpressionCode & { readonly isNull: Local };

  constructor(f: FunctionBuilder, type: DataType) {
    this.code = { isNull: f.local("i32"), value: localsOf(f, type) };
  }

  assign({ f }: CodegenContext, { isNull, value }: ExpressionCode): void {
    const target = this.code.value;
    if (isNull === undefined) f.i32(0);
    else f.get(isNull);
    f.set(this.code.isNull);
    if (target.kind === "i128") {
      if (value.kind === "i128") f.get(value.low).set(target.low).get(value.high).set(target.high);
      else if (value.kind === "i64") {
        f.get(value.local).set(target.low).get(value.local).i64(63n).op("i64.shr_s").set(target.high);
      } else throw new Error(`a wide decimal cannot be made of ${value.kind}`);
    } else if (value.kind === "i128") f.get(value.low).set(target.local);
    else f.get(value.local).set(target.local);
  }
}

function localsOf(f: FunctionBuilder, type: DataType): ValueLocals {
  const physical = physicalType(type);
  switch (physical) {
    case "i128":
      return { kind: "i128", low: f.local("i64"), high: f.local("i64") };
    case "view":
      return { kind: "view", local: f.local("i32") };
    case "i64":
    case "f32":
    case "f64":
      return { kind: physical, local: f.local(valueTypeOf(physical)) };
    case "list":
    case "struct":
      throw new Error(`columns of type ${type.kind} cannot be expanded`);
    default:
      return { kind: "i32", local: f.local("i32") };
  }
}
