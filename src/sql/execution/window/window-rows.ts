// The collected rows of a task in generated code: any of them can be read by its index, and what has to outlast one turn of
// the loop is kept in the task's memory.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { FunctionBuilder, Local } from "../../../wasm/index.ts";
import { ColumnReader } from "../codegen/column-reader.ts";
import type { PipelineRow, StageCompiler } from "../codegen/stage-compiler.ts";

export interface CollectedColumn {
  readonly ordinal: number;
  readonly dataType: DataType;
  readonly nullable: boolean;
}

export class WindowRows {
  readonly compiler: StageCompiler;
  readonly row: PipelineRow;
  readonly columns: readonly AttributeReference[];
  /** How many there are. */
  readonly count: Local;
  /** Of the buffer that holds them. */
  readonly slot: number;
  private readonly buffer: Local;

  constructor(compiler: StageCompiler, row: PipelineRow, slot: number, columns: readonly AttributeReference[]) {
    this.compiler = compiler;
    this.row = row;
    this.columns = columns;
    this.slot = slot;
    const { f } = this;
    this.buffer = compiler.stateAddress(row.pipeline, slot);
    this.count = f.local("i32");
    f.within(row.pipeline.prologue, () => f.get(this.buffer).op("i32.load", BATCH_NUM_ROWS).set(this.count));
  }

  get f(): FunctionBuilder {
    return this.row.pipeline.f;
  }

  /** A context over the columns of the row at an index; good for the straight line of code where it is made. */
  at(index: Local): CodegenContext {
    const loaded = new Map<number, ExpressionCode>();
    return this.compiler.derivedContext(this.row, (ordinal) => {
      const known = loaded.get(ordinal);
      if (known !== undefined) return known;
      const attribute = this.columns[ordinal];
      if (attribute === undefined) throw new Error(`no column ${ordinal}`);
      const code = this.load({ ordinal, dataType: attribute.dataType, nullable: attribute.nullable }, index);
      loaded.set(ordinal, code);
      return code;
    });
  }

  /** Emits the load of a collected column at an index. */
  load({ ordinal, dataType, nullable }: CollectedColumn, index: Local): ExpressionCode {
    const { compiler, row, buffer } = this;
    return new ColumnReader(compiler, row.pipeline, buffer, ordinal, dataType, { nullable }).load(index);
  }

  /** A number that lasts as long as the task; zero when it begins. */
  lasting(): Local {
    const { f, row } = this;
    const record = this.record(16);
    const local = f.local("i32");
    f.within(row.pipeline.prologue, () => f.get(record).op("i32.load").set(local));
    f.within(row.pipeline.epilogue, () => f.get(record).get(local).op("i32.store"));
    return local;
  }

  /** The address of memory that lasts as long as the task; zeros when it begins. */
  record(size: number): Local {
    return this.compiler.stateAddress(
      this.row.pipeline,
      this.compiler.addState({ kind: "record", size, bufferSlot: this.slot }),
    );
  }

  /** The address of an arena that lasts as long as the task. */
  arena(): Local {
    return this.compiler.stateAddress(this.row.pipeline, this.compiler.addState({ kind: "arena" }));
  }
}
