// The buffers of an aggregate function over frames in generated code: records in memory that lasts as long as the task, of
// which each can be emptied, given a row, or made of two others.

import type { AggregateExpression } from "../../../catalyst/expressions/aggregates/aggregate-expression.ts";
import type { DeclarativeAggregate } from "../../../catalyst/expressions/aggregates/aggregate-function.ts";
import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import { bufferedType } from "../../../columnar/layout.ts";
import type { Local } from "../../../wasm/index.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import { RecordLayout } from "../codegen/record-layout.ts";
import type { WindowRows } from "./window-rows.ts";

/** A record and what owns the bytes of its strings. */
export interface BufferRecord {
  readonly address: Local;
  readonly arena: Local | undefined;
}

export class AggregateBuffer {
  private readonly aggregate: DeclarativeAggregate;
  private readonly filter: AggregateExpression["filter"];
  private readonly rows: WindowRows;
  private readonly layout: RecordLayout;

  constructor(aggregate: DeclarativeAggregate, filter: AggregateExpression["filter"], rows: WindowRows) {
    this.aggregate = aggregate;
    this.filter = filter;
    this.rows = rows;
    this.layout = new RecordLayout(
      aggregate.bufferAttributes.map(({ dataType: type, nullable }) => ({ type, nullable })),
    );
  }

  /** Bytes of a record. */
  get size(): number {
    return this.layout.size;
  }

  /** A record with an arena of its own. */
  record(): BufferRecord {
    return { address: this.rows.record(this.layout.size), arena: this.arena() };
  }

  /** An arena for strings in buffers; undefined when these have none. */
  arena(): Local | undefined {
    const hasViews = this.aggregate.bufferAttributes.some(({ dataType }) => bufferedType(dataType) === "view");
    return hasViews ? this.rows.arena() : undefined;
  }

  /** Emits the buffer of no rows. */
  emitInitialValues({ address, arena }: BufferRecord): void {
    const { compiler, row } = this.rows;
    const context = compiler.context(row.pipeline, []);
    const codes = this.aggregate.initialValues.map((value) => context.generate(value));
    this.store(context, { address, arena }, codes);
  }

  /** Emits the end of all strings that an arena owns. */
  emitReset(arena: Local | undefined): void {
    const { f, compiler } = this.rows;
    if (arena !== undefined) f.get(arena).call(compiler.shared.kernel("arenaReset"));
  }

  /** Emits taking the row at an index into the buffer, if the filter has it. */
  emitUpdate(record: BufferRecord, index: Local): void {
    const { rows, aggregate } = this;
    const { f } = rows;
    const own = rows.at(index);
    const update = (): void => {
      const { bufferAttributes, updateExpressions } = aggregate;
      const width = rows.columns.length;
      const input = [...rows.columns, ...bufferAttributes];
      const context = this.contextOver((ordinal) =>
        ordinal < width ? own.input(ordinal) : this.layout.load(f, record.address, ordinal - width),
      );
      // All new values are computed before any is stored: each sees the row's old buffer.
      const codes = updateExpressions.map((expression) => generateRow(context, bindReferences(expression, input)));
      this.store(context, record, codes);
    };
    if (this.filter === undefined) {
      update();
      return;
    }
    const { isNull, value } = generateRow(own, bindReferences(this.filter, rows.columns));
    if (value.kind !== "i32") throw new Error(`a filter cannot be a ${value.kind}`);
    f.get(value.local);
    if (isNull !== undefined) f.get(isNull).op("i32.eqz").op("i32.and");
    f.if(update);
  }

  /** Emits the buffer of the rows of one buffer and, after them, of another. */
  emitMerge(target: BufferRecord, first: Local, second: Local): void {
    const { f } = this.rows;
    const { bufferAttributes, inputBufferAttributes, mergeExpressions } = this.aggregate;
    const width = bufferAttributes.length;
    const context = this.contextOver((ordinal) =>
      ordinal < width ? this.layout.load(f, first, ordinal) : this.layout.load(f, second, ordinal - width),
    );
    const input = [...bufferAttributes, ...inputBufferAttributes];
    const codes = mergeExpressions.map((expression) => generateRow(context, bindReferences(expression, input)));
    this.store(context, target, codes);
  }

  /** Emits the function's value for a buffer. */
  result(address: Local): { readonly context: CodegenContext; readonly code: ExpressionCode } {
    const { bufferAttributes, evaluateExpression } = this.aggregate;
    const context = this.contextOver((ordinal) => this.layout.load(this.rows.f, address, ordinal));
    return { context, code: generateRow(context, bindReferences(evaluateExpression, bufferAttributes)) };
  }

  /** A context in which each input is loaded once. */
  private contextOver(load: (ordinal: number) => ExpressionCode): CodegenContext {
    const loaded = new Map<number, ExpressionCode>();
    return this.rows.compiler.derivedContext(this.rows.row, (ordinal) => {
      const code = loaded.get(ordinal) ?? load(ordinal);
      loaded.set(ordinal, code);
      return code;
    });
  }

  private store(context: CodegenContext, record: BufferRecord, codes: readonly ExpressionCode[]): void {
    codes.forEach((code, i) => {
      storeRetained(context, this.layout, record, i, code);
    });
  }
}

/** Emits the store of a field, with the bytes of a string in the record's arena. */
export function storeRetained(
  context: CodegenContext,
  layout: RecordLayout,
  { address, arena }: BufferRecord,
  field: number,
  code: ExpressionCode,
): void {
  layout.store(context.f, address, field, code, (pushSource, pushTarget) => {
    if (arena === undefined) throw new Error("a string has no arena");
    context.f.get(arena);
    pushSource();
    pushTarget();
    context.callKernel("stringRetain");
  });
}
