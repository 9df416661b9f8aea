// Lets the first n rows of a partition through (after an offset), and ends the pipeline when it has them.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { RowConsumer, StageCompiler } from "./codegen/stage-compiler.ts";
import { SparkPlan } from "./spark-plan.ts";

/** A limit that lets every row through. */
export const UNLIMITED = 2 ** 31 - 1;

export class LimitExec extends SparkPlan {
  readonly name: "LocalLimit" | "GlobalLimit";
  readonly limit: number;
  readonly offset: number;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(name: "LocalLimit" | "GlobalLimit", limit: number, offset: number, child: SparkPlan) {
    super();
    this.name = name;
    this.limit = limit;
    this.offset = offset;
    this.child = child;
    this.children = [child];
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new LimitExec(this.name, this.limit, this.offset, child);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const slot = compiler.addState({ kind: "counter" });
    this.child.produce(compiler, (row) => {
      const { f } = row.pipeline;
      f.comment(this.toString());
      const counter = compiler.stateAddress(row.pipeline, slot);
      const seen = f.get(counter).op("i32.load").store();
      f.get(seen)
        .i32(this.offset + this.limit)
        .op("i32.ge_u");
      f.if(() => f.i32(1).set(row.stop).br(row.done));
      f.get(counter).get(seen).i32(1).op("i32.add").op("i32.store");
      if (this.offset > 0) f.get(seen).i32(this.offset).op("i32.lt_u").brIf(row.next);
      consume(row);
    });
  }

  override toString(): string {
    return this.name === "GlobalLimit" ? `GlobalLimit ${this.limit}, ${this.offset}` : `LocalLimit ${this.limit}`;
  }
}
