// Reads one column of a batch, row by row: addresses come out of the batch once, before the loop.

import type { Bounds, ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import {
  BATCH_NUM_ROWS,
  bufferedType,
  COLUMN_CODES,
  COLUMN_DICTIONARY_SHIFT,
  COLUMN_DICTIONARY_SIZE,
  COLUMN_FLAGS,
  COLUMN_IS_ASCII,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  columnOffset,
  type PhysicalType,
  physicalType,
  VIEW_SIZE,
  valueWidth,
} from "../../../columnar/layout.ts";
import { type DataType, isNested } from "../../../types/data-type.ts";
import type { Local, OpcodeName } from "../../../wasm/index.ts";
import type { PipelineFunction, StageCompiler } from "./stage-compiler.ts";

/** By the bytes that a value has in memory. */
const I32_LOADS = { 1: "i32.load8_s", 2: "i32.load16_s", 4: "i32.load" } as const satisfies Record<number, OpcodeName>;
const I64_LOADS = {
  1: "i64.load8_s",
  2: "i64.load16_s",
  4: "i64.load32_s",
  8: "i64.load",
} as const satisfies Record<number, OpcodeName>;

const LOADS: Partial<Readonly<Record<PhysicalType, Readonly<Record<number, OpcodeName>>>>> = {
  i8: I32_LOADS,
  i16: I32_LOADS,
  i32: I32_LOADS,
  i64: I64_LOADS,
  f32: { 4: "f32.load" },
  f64: { 8: "f64.load" },
};

const WHOLE: ReadonlySet<PhysicalType> = new Set(["i8", "i16", "i32", "i64"] as const);

/** What is known of a column for all its rows. */
export interface ColumnFacts {
  readonly nullable: boolean;
  readonly bounds?: Bounds | undefined;
  /** Bytes in which to read whole numbers that batches may have narrower than their type is; else undefined or 0. */
  readonly width?: number | undefined;
}

/** Whole numbers in memory: where, and in how many bytes each. */
export interface WholeNumbers {
  readonly values: Local;
  readonly width: number;
}

export class ColumnReader {
  private readonly pipeline: PipelineFunction;
  private readonly compiler: StageCompiler;
  private readonly batch: Local;
  private readonly ordinal: number;
  private readonly type: DataType;
  private readonly facts: ColumnFacts;
  private packed: Local | undefined;
  private resized: Local | undefined;

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

  /** Where the values are, if they are whole numbers of up to 8 bytes. */
  wholeNumbers(): WholeNumbers | undefined {
    const physical = physicalType(this.type);
    if (!WHOLE.has(physical)) return undefined;
    const { width } = this.facts;
    if (width === undefined || width === 0) return { values: this.field(COLUMN_VALUES), width: valueWidth(physical) };
    this.resized ??= this.resizedValues(width);
    return { values: this.resized, width };
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
    const physical = physicalType(this.type);
    const { values, width } = this.wholeNumbers() ?? {
      values: this.field(COLUMN_VALUES),
      width: valueWidth(physical),
    };
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
        const load = LOADS[physical]?.[width];
        if (load === undefined) throw new Error(`a ${physical} has no ${width} bytes`);
        f.get(values).get(row).i32(Math.log2(width)).op("i32.shl").op("i32.add").op(load);
        const local = f.store();
        const kind = local.type;
        if (kind === "v128") throw new Error("columns hold no vectors");
        return { kind, local };
      }
    }
  }

  private loadView(row: Local): Pick<ExpressionCode, "value" | "dictionary" | "ascii"> {
    const { f, prologue } = this.pipeline;
    const values = this.field(COLUMN_VALUES);
    const codes = this.field(COLUMN_CODES);
    const dictionarySize = this.field(COLUMN_DICTIONARY_SIZE);
    const size = f.local("i32");
    const flags = this.field(COLUMN_FLAGS);
    const id = f.local("i32");
    const ascii = f.local("i32");
    f.within(prologue, () => {
      f.get(dictionarySize).i32(0).get(codes).select().set(size);
      f.get(flags).i32(COLUMN_DICTIONARY_SHIFT).op("i32.shr_u").set(id);
      f.get(flags).i32(COLUMN_IS_ASCII).op("i32.and").set(ascii);
    });
    f.get(codes).if(
      () => f.get(codes).get(row).i32(2).op("i32.shl").op("i32.add").op("i32.load"),
      () => f.get(row),
      "i32",
    );
    const code = f.store();
    f.get(values).get(code).i32(Math.log2(VIEW_SIZE)).op("i32.shl").op("i32.add");
    return { value: { kind: "view", local: f.store() }, ascii, dictionary: { code, size, id } };
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

  /** The address of the values in this many bytes each, in whatever width the batch has them. */
  private resizedValues(width: number): Local {
    const { f, prologue } = this.pipeline;
    const values = f.local("i32");
    const arena = this.compiler.arena(this.pipeline);
    f.within(prologue, () => {
      f.get(this.batch).i32(columnOffset(this.ordinal)).op("i32.add");
      f.get(this.batch).op("i32.load", BATCH_NUM_ROWS).i32(width).get(arena);
      f.call(this.compiler.shared.kernel("columnResized")).set(values);
    });
    return values;
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
