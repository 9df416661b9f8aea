// Where the buffers of a row's group are while a pipeline runs. Those of an aggregation without keys stay in locals over a
// batch: a row would else wait until what the row before it has stored can be loaded.

import type { ExpressionCode, ValueLocals } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { FunctionBuilder, Local } from "../../../wasm/index.ts";
import type { RecordLayout } from "../codegen/record-layout.ts";
import type { PipelineFunction } from "../codegen/stage-compiler.ts";

/** Copies a string to where the group keeps it. */
export type Retain = (pushSource: () => void, pushTarget: () => void) => void;

export interface GroupBuffers {
  /** The value of a field as it is before the row. */
  load(field: number): ExpressionCode;
  /** Gives fields their values after the row, all of which have been computed. */
  store(values: readonly { readonly field: number; readonly code: ExpressionCode }[]): void;
}

/** The buffers of a group that is found for each row. */
export class StoredBuffers implements GroupBuffers {
  private readonly f: FunctionBuilder;
  private readonly layout: RecordLayout;
  private readonly group: Local;
  private readonly retain: Retain;

  constructor(f: FunctionBuilder, layout: RecordLayout, group: Local, retain: Retain) {
    this.f = f;
    this.layout = layout;
    this.group = group;
    this.retain = retain;
  }

  load(field: number): ExpressionCode {
    return this.layout.load(this.f, this.group, field);
  }

  store(values: readonly { readonly field: number; readonly code: ExpressionCode }[]): void {
    for (const { field, code } of values) this.layout.store(this.f, this.group, field, code, this.retain);
  }
}

/** The buffers of the only group: numbers are loaded before the loop and stored after it, strings stay in memory. */
export class HeldBuffers implements GroupBuffers {
  private readonly pipeline: PipelineFunction;
  private readonly layout: RecordLayout;
  private readonly group: Local;
  private readonly stored: StoredBuffers;
  /** By the offset of a field, which fields that share their value have in common. */
  private readonly held = new Map<number, ExpressionCode>();
  private readonly changed = new Set<number>();

  constructor(pipeline: PipelineFunction, layout: RecordLayout, group: Local, retain: Retain) {
    this.pipeline = pipeline;
    this.layout = layout;
    this.group = group;
    this.stored = new StoredBuffers(pipeline.f, layout, group, retain);
  }

  load(field: number): ExpressionCode {
    if (this.isInMemory(field)) return this.stored.load(field);
    // What reads it may outlive the row's update.
    const { isNull, value, ...known } = this.heldOf(field);
    const { f } = this.pipeline;
    return { ...known, isNull: isNull && copyOf(f, isNull), value: copyOfValue(f, value) };
  }

  store(values: readonly { readonly field: number; readonly code: ExpressionCode }[]): void {
    const { f, epilogue } = this.pipeline;
    for (const { field, code } of values) {
      if (this.isInMemory(field)) {
        this.stored.store([{ field, code }]);
        continue;
      }
      const held = this.heldOf(field);
      if (held.isNull !== undefined) {
        if (code.isNull === undefined) f.i32(0);
        else f.get(code.isNull);
        f.set(held.isNull);
      }
      assign(f, held.value, code.value);
      const { offset } = this.layout.place(field);
      if (this.changed.has(offset)) continue;
      this.changed.add(offset);
      f.within(epilogue, () => this.stored.store([{ field, code: held }]));
    }
  }

  private isInMemory(field: number): boolean {
    return this.layout.place(field).kind === "view";
  }

  private heldOf(field: number): ExpressionCode {
    const { offset } = this.layout.place(field);
    const known = this.held.get(offset);
    if (known !== undefined) return known;
    const { f, prologue } = this.pipeline;
    let loaded: ExpressionCode | undefined;
    f.within(prologue, () => {
      loaded = this.layout.load(f, this.group, field);
    });
    if (loaded === undefined) throw new Error(`field ${field} was not loaded`);
    this.held.set(offset, loaded);
    return loaded;
  }
}

function copyOf(f: FunctionBuilder, local: Local): Local {
  return f.get(local).store();
}

function copyOfValue(f: FunctionBuilder, value: ValueLocals): ValueLocals {
  return value.kind === "i128"
    ? { kind: value.kind, low: copyOf(f, value.low), high: copyOf(f, value.high) }
    : { kind: value.kind, local: copyOf(f, value.local) };
}

/** Gives locals a value, which may be a narrower or a wider whole number, as it is in memory. */
function assign(f: FunctionBuilder, target: ValueLocals, value: ValueLocals): void {
  if (target.kind === "i128") {
    if (value.kind === "i128") {
      f.get(value.low).set(target.low).get(value.high).set(target.high);
      return;
    }
    if (value.kind === "i64") {
      f.get(value.local).set(target.low);
      f.get(value.local).i64(63n).op("i64.shr_s").set(target.high);
      return;
    }
  } else if (target.kind === "i64" && value.kind === "i128") {
    f.get(value.low).set(target.local);
    return;
  } else if (target.kind === value.kind) {
    f.get(value.local).set(target.local);
    return;
  }
  throw new Error(`a ${value.kind} cannot be held as ${target.kind}`);
}
