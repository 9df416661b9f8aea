// An aggregate function over frames in generated code. While the frame only grows its new rows are added; when it has
// moved on it is computed anew, row by row in their order, which gives Spark's results for floating point numbers too.

import type { AggregateExpression } from "../../../catalyst/expressions/aggregates/aggregate-expression.ts";
import type { DeclarativeAggregate } from "../../../catalyst/expressions/aggregates/aggregate-function.ts";
import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import { bufferedType } from "../../../columnar/layout.ts";
import type { Local } from "../../../wasm/index.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import { RecordLayout } from "../codegen/record-layout.ts";
import type { WindowBounds } from "./window-bounds.ts";
import type { FrameBounds } from "./window-frames.ts";
import type { WindowRows } from "./window-rows.ts";

export function aggregateFrameCode(
  aggregate: DeclarativeAggregate,
  filter: AggregateExpression["filter"],
  { rows }: WindowBounds,
  { lower, upper }: FrameBounds,
): ExpressionCode {
  const { f } = rows;
  const state = new AggregateState(aggregate, filter, rows);
  const begun = rows.lasting();
  const next = rows.lasting();
  const changed = f.local("i32");
  // The state holds the rows from `begun - 1` to `next`; a task begins with none.
  f.i32(0).set(changed);
  f.get(lower).i32(1).op("i32.add").get(begun).op("i32.ne").get(upper).get(next).op("i32.lt_s").op("i32.or");
  f.if(() => {
    f.get(lower).i32(1).op("i32.add").set(begun);
    f.get(lower).set(next);
    state.emitInitialValues();
    f.i32(1).set(changed);
  });
  f.block((complete) => {
    f.loop((again) => {
      f.get(next).get(upper).op("i32.ge_s").brIf(complete);
      state.emitUpdate(next);
      f.get(next).i32(1).op("i32.add").set(next);
      f.i32(1).set(changed);
      f.br(again);
    });
  });
  f.get(changed).if(() => state.emitResult());
  return state.loadResult();
}

/** The buffer of an aggregate function, and its result, in memory that lasts as long as the task. */
class AggregateState {
  private readonly aggregate: DeclarativeAggregate;
  private readonly filter: AggregateExpression["filter"];
  private readonly rows: WindowRows;
  private readonly layout: RecordLayout;
  private readonly record: Local;
  /** Own the bytes of strings in the buffer and in the result. */
  private readonly bufferArena: Local | undefined;
  private readonly resultArena: Local | undefined;

  constructor(aggregate: DeclarativeAggregate, filter: AggregateExpression["filter"], rows: WindowRows) {
    this.aggregate = aggregate;
    this.filter = filter;
    this.rows = rows;
    const { bufferAttributes, dataType, nullable } = aggregate;
    this.layout = new RecordLayout([
      ...bufferAttributes.map((attribute) => ({ type: attribute.dataType, nullable: attribute.nullable })),
      { type: dataType, nullable },
    ]);
    this.record = rows.record(this.layout.size);
    const hasViews = bufferAttributes.some((attribute) => bufferedType(attribute.dataType) === "view");
    this.bufferArena = hasViews ? rows.arena() : undefined;
    this.resultArena = bufferedType(dataType) === "view" ? rows.arena() : undefined;
  }

  private get resultField(): number {
    return this.aggregate.bufferAttributes.length;
  }

  emitInitialValues(): void {
    const { rows, bufferArena } = this;
    if (bufferArena !== undefined) rows.f.get(bufferArena).call(rows.compiler.shared.kernel("arenaReset"));
    const context = rows.compiler.context(rows.row.pipeline, []);
    const codes = this.aggregate.initialValues.map((value) => context.generate(value));
    this.store(context, 0, codes, bufferArena);
  }

  emitUpdate(index: Local): void {
    const { rows, aggregate } = this;
    const { f } = rows;
    const own = rows.at(index);
    const update = (): void => {
      const { bufferAttributes, updateExpressions } = aggregate;
      const width = rows.columns.length;
      const input = [...rows.columns, ...bufferAttributes];
      const context = this.contextOver((ordinal) =>
        ordinal < width ? own.input(ordinal) : this.layout.load(f, this.record, ordinal - width),
      );
      // All new values are computed before any is stored: each sees the row's old buffer.
      const codes = updateExpressions.map((expression) => generateRow(context, bindReferences(expression, input)));
      this.store(context, 0, codes, this.bufferArena);
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

  emitResult(): void {
    const { rows, resultArena } = this;
    const { bufferAttributes, evaluateExpression } = this.aggregate;
    const context = this.contextOver((ordinal) => this.layout.load(rows.f, this.record, ordinal));
    const code = generateRow(context, bindReferences(evaluateExpression, bufferAttributes));
    if (resultArena !== undefined) rows.f.get(resultArena).call(rows.compiler.shared.kernel("arenaReset"));
    this.store(context, this.resultField, [code], resultArena);
  }

  loadResult(): ExpressionCode {
    return this.layout.load(this.rows.f, this.record, this.resultField);
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

  private store(
    context: CodegenContext,
    first: number,
    codes: readonly ExpressionCode[],
    arena: Local | undefined,
  ): void {
    const { f } = context;
    codes.forEach((code, i) => {
      this.layout.store(f, this.record, first + i, code, (pushSource, pushTarget) => {
        if (arena === undefined) throw new Error("a string has no arena");
        f.get(arena);
        pushSource();
        pushTarget();
        context.callKernel("stringRetain");
      });
    });
  }
}
