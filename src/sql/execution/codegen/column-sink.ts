// Appends rows to a column buffer from inside a pipeline's loop; the buffer grows when it is full.

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import {
  BATCH_ARENA,
  BATCH_CAPACITY,
  BATCH_NUM_ROWS,
  bufferedType,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  columnOffset,
  VIEW_SIZE,
  valueWidth,
} from "../../../columnar/layout.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { Local, OpcodeName } from "../../../wasm/index.ts";
import type { PipelineFunction, StageCompiler } from "./stage-compiler.ts";

const STORES = {
  i8: "i32.store8",
  i16: "i32.store16",
  i32: "i32.store",
  i64: "i64.store",
  f32: "f32.store",
  f64: "f64.store",
} as const satisfies Record<string, OpcodeName>;

export class ColumnSink {
  private readonly compiler: StageCompiler;
  private readonly pipeline: PipelineFunction;
  private readonly types: readonly DataType[];
  private readonly buffer: Local;
  private readonly numRows: Local;
  private readonly capacity: Local;
  private readonly values: readonly Local[];
  private readonly validity: readonly Local[];

  constructor(compiler: StageCompiler, pipeline: PipelineFunction, slot: number, types: readonly DataType[]) {
    const { f } = pipeline;
    this.compiler = compiler;
    this.pipeline = pipeline;
    this.types = types;
    this.buffer = compiler.stateAddress(pipeline, slot);
    this.numRows = f.local("i32");
    this.capacity = f.local("i32");
    this.values = types.map(() => f.local("i32"));
    this.validity = types.map(() => f.local("i32"));
    f.within(pipeline.prologue, () => {
      f.get(this.buffer).op("i32.load", BATCH_NUM_ROWS).set(this.numRows);
      this.loadAddresses();
    });
    f.within(pipeline.epilogue, () => this.storeNumRows());
  }

  /** Emits the append of one row. */
  append(codes: readonly ExpressionCode[]): void {
    const { f } = this.pipeline;
    f.get(this.numRows).get(this.capacity).op("i32.eq");
    f.if(() => {
      this.storeNumRows();
      f.get(this.buffer).call(this.compiler.shared.kernel("columnBufferGrow"));
      this.loadAddresses();
    });
    codes.forEach((code, column) => {
      this.storeColumn(column, code);
    });
    f.get(this.numRows).i32(1).op("i32.add").set(this.numRows);
  }

  private loadAddresses(): void {
    const { f } = this.pipeline;
    f.get(this.buffer).op("i32.load", BATCH_CAPACITY).set(this.capacity);
    this.types.forEach((_, column) => {
      const offset = columnOffset(column);
      f.get(this.buffer)
        .op("i32.load", offset + COLUMN_VALUES)
        .set(this.column(this.values, column));
      f.get(this.buffer)
        .op("i32.load", offset + COLUMN_VALIDITY)
        .set(this.column(this.validity, column));
    });
  }

  private storeNumRows(): void {
    this.pipeline.f.get(this.buffer).get(this.numRows).op("i32.store", BATCH_NUM_ROWS);
  }

  private storeColumn(column: number, { isNull, value }: ExpressionCode): void {
    const { f } = this.pipeline;
    if (isNull !== undefined) {
      // The bits of a reset buffer are all ones: only a null has to write.
      f.get(isNull).if(() => this.writeBit(this.column(this.validity, column), () => this.clearBit()));
    }
    const type = this.types[column];
    if (type === undefined) throw new Error(`no column ${column}`);
    const physical = bufferedType(type);
    const values = this.column(this.values, column);
    if (physical === "bit") {
      if (value.kind !== "i32") throw new Error(`a boolean cannot be made of ${value.kind}`);
      f.get(value.local).if(() => this.writeBit(values, () => this.setBit()));
    } else if (physical === "i128") {
      this.pushAddress(values, 16);
      const address = f.store();
      if (value.kind === "i128") {
        f.get(address).get(value.low).op("i64.store");
        f.get(address).get(value.high).op("i64.store", 8);
      } else if (value.kind === "i64") {
        f.get(address).get(value.local).op("i64.store");
        f.get(address).get(value.local).i64(63n).op("i64.shr_s").op("i64.store", 8);
      } else throw new Error(`a wide decimal cannot be made of ${value.kind}`);
    } else if (physical === "view") {
      if (value.kind !== "view") throw new Error(`a string cannot be made of ${value.kind}`);
      f.get(this.buffer).op("i32.load", BATCH_ARENA).get(value.local);
      this.pushAddress(values, VIEW_SIZE);
      f.call(this.compiler.shared.kernel("stringRetain"));
    } else if (physical === "list" || physical === "struct") {
      throw new Error("nested columns have no scalar value");
    } else {
      this.pushAddress(values, valueWidth(physical));
      if (value.kind === "i128") f.get(value.low);
      else f.get(value.local);
      f.op(STORES[physical]);
    }
  }

  private pushAddress(values: Local, width: number): void {
    this.pipeline.f.get(values).get(this.numRows).i32(Math.log2(width)).op("i32.shl").op("i32.add");
  }

  private writeBit(bitmap: Local, change: () => void): void {
    const { f } = this.pipeline;
    f.get(bitmap).get(this.numRows).i32(3).op("i32.shr_u").op("i32.add");
    const address = f.store();
    f.get(address).get(address).op("i32.load8_u");
    change();
    f.op("i32.store8");
  }

  private setBit(): void {
    this.pushMask().op("i32.or");
  }

  private clearBit(): void {
    this.pushMask().i32(-1).op("i32.xor").op("i32.and");
  }

  private pushMask(): PipelineFunction["f"] {
    return this.pipeline.f.i32(1).get(this.numRows).i32(7).op("i32.and").op("i32.shl");
  }

  private column(locals: readonly Local[], column: number): Local {
    const local = locals[column];
    if (local === undefined) throw new Error(`no column ${column}`);
    return local;
  }
}
