// Fixed-width records in Wasm memory (group rows of an aggregation): where each field and its null flag lies, and the
// code that reads and writes them.

import { fitsLong, kindOf } from "../../../catalyst/expressions/codegen/emit.ts";
import type { Bounds, ExpressionCode, ValueLocals } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { FunctionBuilder, Local } from "../../../wasm/index.ts";

export interface RecordField {
  readonly type: DataType;
  readonly nullable: boolean;
  /** What is known of the values: a wide decimal that fits in 64 bits takes no more. */
  readonly bounds?: Bounds | undefined;
  /** The number of an earlier field that always has the same value: both lie in the same place. */
  readonly sharedWith?: number;
}

/** Where a field lies in its record. */
export interface FieldPlace {
  readonly offset: number;
  readonly type: DataType;
  /** Offset of the byte that is 1 when the field is null; undefined for a field that never is. */
  readonly nullOffset: number | undefined;
  readonly kind: ValueLocals["kind"];
}

interface PlacedField extends RecordField, FieldPlace {}

function fieldKind({ type, bounds }: RecordField): ValueLocals["kind"] {
  const kind = kindOf(type);
  return kind === "i128" && bounds !== undefined && fitsLong(bounds) ? "i64" : kind;
}

const SIZES: Readonly<Record<ValueLocals["kind"], number>> = { i32: 4, f32: 4, i64: 8, f64: 8, i128: 16, view: 16 };

export class RecordLayout {
  readonly size: number;
  private readonly fields: readonly PlacedField[];

  constructor(fields: readonly RecordField[]) {
    // Wide fields first keeps every value aligned without padding; null flags, one byte each, come last.
    const order = fields
      .map((field, index) => ({ ...field, index, kind: fieldKind(field) }))
      .filter(({ sharedWith }) => sharedWith === undefined)
      .sort((a, b) => SIZES[b.kind] - SIZES[a.kind] || a.index - b.index);
    const offsets = new Map<number, number>();
    let end = 0;
    for (const { index, kind } of order) {
      offsets.set(index, end);
      end += SIZES[kind];
    }
    const placed: PlacedField[] = [];
    for (const [index, field] of fields.entries()) {
      const shared = field.sharedWith === undefined ? undefined : placed[field.sharedWith];
      const nullOffset = shared === undefined && field.nullable ? end++ : shared?.nullOffset;
      placed.push({
        ...field,
        kind: fieldKind(field),
        offset: shared?.offset ?? offsets.get(index) ?? 0,
        nullOffset,
      });
    }
    this.fields = placed;
    this.size = Math.max(16, (end + 15) & ~15);
  }

  place(index: number): FieldPlace {
    const { offset, type, nullOffset, kind } = this.field(index);
    return { offset, type, nullOffset, kind };
  }

  /** Whether another field's value is this one's. */
  isShared(index: number): boolean {
    return this.field(index).sharedWith !== undefined;
  }

  /** Reads a field of the record at the address. */
  load(f: FunctionBuilder, record: Local, index: number): ExpressionCode {
    const { offset, nullOffset, kind, bounds } = this.field(index);
    const known = bounds === undefined ? {} : { bounds };
    const isNull = nullOffset === undefined ? undefined : f.get(record).op("i32.load8_u", nullOffset).store();
    switch (kind) {
      case "i128": {
        const low = f.get(record).op("i64.load", offset).store();
        const high = f
          .get(record)
          .op("i64.load", offset + 8)
          .store();
        return { isNull, value: { kind, low, high }, ...known };
      }
      case "view":
        return { isNull, value: { kind, local: f.get(record).i32(offset).op("i32.add").store() } };
      default:
        return { isNull, value: { kind, local: f.get(record).op(`${kind}.load`, offset).store() }, ...known };
    }
  }

  /** Writes a field; `retain` copies a view with its bytes to where the record keeps them. */
  store(
    f: FunctionBuilder,
    record: Local,
    index: number,
    code: ExpressionCode,
    retain: (pushSource: () => void, pushTarget: () => void) => void,
  ): void {
    const { offset, nullOffset, kind } = this.field(index);
    if (nullOffset !== undefined) {
      f.get(record);
      if (code.isNull === undefined) f.i32(0);
      else f.get(code.isNull);
      f.op("i32.store8", nullOffset);
    }
    const value = code.value;
    if (kind === "i128") {
      if (value.kind === "i128") {
        f.get(record).get(value.low).op("i64.store", offset);
        f.get(record)
          .get(value.high)
          .op("i64.store", offset + 8);
      } else if (value.kind === "i64") {
        f.get(record).get(value.local).op("i64.store", offset);
        f.get(record)
          .get(value.local)
          .i64(63n)
          .op("i64.shr_s")
          .op("i64.store", offset + 8);
      } else throw new Error(`a ${value.kind} cannot be stored as ${kind}`);
    } else if (kind === "view") {
      if (value.kind !== "view") throw new Error(`a ${value.kind} cannot be stored as ${kind}`);
      retain(
        () => f.get(value.local),
        () => f.get(record).i32(offset).op("i32.add"),
      );
    } else {
      if (value.kind === "i128" && kind === "i64") f.get(record).get(value.low);
      else if (value.kind === kind) f.get(record).get(value.local);
      else throw new Error(`a ${value.kind} cannot be stored as ${kind}`);
      f.op(`${kind}.store`, offset);
    }
  }

  private field(index: number): PlacedField {
    const field = this.fields[index];
    if (field === undefined) throw new Error(`the record has no field ${index}`);
    return field;
  }
}
