// Reads one column of a batch, row by row: addresses come out of the batch once, before the loop.

import type { Bounds, ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import {
  BATCH_NUM_ROWS,
  bufferedType,
  COLUMN_CODES,
  COLUMN_DICTIONARY_SHIFT,
  COLUMN_DICTIONARY_SIZE,
  COLUMN_FLAGS,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  columnOffset,
  physicalType,
  VIEW_SIZE,
  valueWidth,
} from "../../../columnar/layout.ts";
import { type DataType, isNested } from "../../../types/data-type.ts";
import type { Local, OpcodeName } from "../../../wasm/index.ts";
import type { PipelineFunction, StageCompiler } from "./stage-compiler.ts";

const LOADS = {
  i8: "i32.load8_s",
  i16: "i32.load16_s",
  i32: "i32.load",
  i64: "i64.load",
  f32: "f32.load",
  f64: "f64.load",
} as const satisfies Record<string, OpcodeName>;

/** What is known of a column for all its rows. */
export interface ColumnFacts {
  readonly nullable: boolean;
  readonly bounds?: Bounds | undefined;
}

export class ColumnReader {
  private readonly pipeline: PipelineFunction;
  private readonly compiler: StageCompiler;
  private readonly batch: Local;
  private readonly ordinal: number;
  private readonly type: DataType;
  private readonly facts: ColumnFacts;
  private packed: Local | undefined;

  /** `batch` is a local that holds the batch's address when the prologue's next lines run. */
  constructor(
    compiler: StageCompiler,
    pipeline: PipelineFunction,
    batch: Local,
    ordinal: number,
    type: DataType,
    facts: ColumnFacts,
  ) {
    this.pipeline = pipeline;
    this.compiler = compiler;
    this.batch = batch;
    this.ordinal = ordinal;
    this.type = type;
    this.facts = facts;
  }

  /** Emits the load of the column's value at a row. */
  load(row: Local): ExpressionCode {
    const { nullable, bounds } = this.facts;
    const isNull = nullable ? this.loadIsNull(row) : undefined;
    if (bufferedType(this.type) === "view") return { isNull, ...this.loadView(row) };
    return { isNull, value: this.loadValue(row), ...(bounds !== undefined && { bounds }) };
  }

  /** Where the values are, if they are whole numbers of 4 or 8 bytes. */
  wholeNumbers(): { readonly values: Local; readonly width: 4 | 8 } | undefined {
    const physical = physicalType(this.type);
    if (physical !== "i32" && physical !== "i64") return undefined;
    return { values: this.field(COLUMN_VALUES), width: physical === "i32" ? 4 : 8 };
  }

  private loadIsNull(row: Local): Local {
    const { f } = this.pipeline;
    const validity = this.field(COLUMN_VALIDITY);
    const isNull = f.local("i32");
    f.i32(0).set(isNull);
    f.get(validity).if(() => {
      f.get(validity).get(row).i32(3).op("i32.shr_u").op("i32.add").op("i32.load8_u");
      f.get(row).i32(7).op("i32.and").op("i32.shr_u").i32(1).op("i32.and").op("i32.eqz").set(isNull);
    });
    return isNull;
  }

  private loadValue(row: Local): ExpressionCode["value"] {
    const { f } = this.pipeline;
    const values = this.field(COLUMN_VALUES);
    const physical = physicalType(this.type);
    switch (physical) {
      case "bit":
        f.get(values).get(row).i32(3).op("i32.shr_u").op("i32.add").op("i32.load8_u");
        f.get(row).i32(7).op("i32.and").op("i32.shr_u").i32(1).op("i32.and");
        return { kind: "i32", local: f.store() };
      case "i128": {
        f.get(values).get(row).i32(4).op("i32.shl").op("i32.add");
        const address = f.store();
        const low = f.get(address).op("i64.load").store();
        const high = f.get(address).op("i64.load", 8).store();
        return { kind: "i128", low, high };
      }
      case "view":
      case "list":
      case "struct":
        throw new Error(`column ${this.ordinal} has no scalar value`);
      default: {
        f.get(values)
          .get(row)
          .i32(Math.log2(valueWidth(physical)))
          .op("i32.shl")
          .op("i32.add")
          .op(LOADS[physical]);
        const local = f.store();
        const kind = local.type;
        if (kind === "v128") throw new Error("columns hold no vectors");
        return { kind, local };
      }
    }
  }

  private loadView(row: Local): Pick<ExpressionCode, "value" | "dictionary"> {
    const { f, prologue } = this.pipeline;
    const values = this.field(COLUMN_VALUES);
    const codes = this.field(COLUMN_CODES);
    const dictionarySize = this.field(COLUMN_DICTIONARY_SIZE);
    const size = f.local("i32");
    const flags = this.field(COLUMN_FLAGS);
    const id = f.local("i32");
    f.within(prologue, () => {
      f.get(dictionarySize).i32(0).get(codes).select().set(size);
      f.get(flags).i32(COLUMN_DICTIONARY_SHIFT).op("i32.shr_u").set(id);
    });
    f.get(codes).if(
      () => f.get(codes).get(row).i32(2).op("i32.shl").op("i32.add").op("i32.load"),
      () => f.get(row),
      "i32",
    );
    const code = f.store();
    f.get(values).get(code).i32(Math.log2(VIEW_SIZE)).op("i32.shl").op("i32.add");
    return { value: { kind: "view", local: f.store() }, dictionary: { code, size, id } };
  }

  private field(offset: number): Local {
    const { f, prologue } = this.pipeline;
    const local = f.local("i32");
    if (isNested(this.type)) {
      const packed = this.packedColumn();
      f.within(prologue, () => f.get(packed).op("i32.load", offset).set(local));
      return local;
    }
    f.within(prologue, () => {
      f.get(this.batch)
        .op("i32.load", columnOffset(this.ordinal) + offset)
        .set(local);
    });
    return local;
  }

  /** The column with packed values, whichever way the batch has them. */
  private packedColumn(): Local {
    if (this.packed !== undefined) return this.packed;
    const { f, prologue } = this.pipeline;
    const packed = f.local("i32");
    const arena = this.compiler.arena(this.pipeline);
    f.within(prologue, () => {
      f.get(this.batch).i32(columnOffset(this.ordinal)).op("i32.add");
      f.get(this.batch).op("i32.load", BATCH_NUM_ROWS).get(arena);
      f.call(this.compiler.shared.kernel("packColumn")).set(packed);
    });
    this.packed = packed;
    return packed;
  }
}
