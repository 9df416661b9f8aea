// An aggregate function over frames in generated code. While the frame only grows its new rows are added. When it has moved
// on it is computed anew, row by row in their order, as Spark does; but a wide frame that moves is kept as two buffers, so
// that each row is looked at a few times however many frames have it.

import type { AggregateExpression } from "../../../catalyst/expressions/aggregates/aggregate-expression.ts";
import type { DeclarativeAggregate } from "../../../catalyst/expressions/aggregates/aggregate-function.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import {
  isSpecial,
  SpecialFrameBoundary,
  SpecifiedWindowFrame,
  type WindowFrame,
} from "../../../catalyst/expressions/windows/window-frame.ts";
import { bufferedType } from "../../../columnar/layout.ts";
import type { Local } from "../../../wasm/index.ts";
import { RecordLayout } from "../codegen/record-layout.ts";
import { AggregateBuffer, type BufferRecord, storeRetained } from "./aggregate-buffer.ts";
import { FrameTail, NARROW_FRAME } from "./frame-tail.ts";
import type { WindowBounds } from "./window-bounds.ts";
import { type FrameBounds, offsetOf } from "./window-frames.ts";
import type { WindowRows } from "./window-rows.ts";

export function aggregateFrameCode(
  aggregate: DeclarativeAggregate,
  filter: AggregateExpression["filter"],
  { rows }: WindowBounds,
  { lower, upper }: FrameBounds,
  frame: WindowFrame,
): ExpressionCode {
  const { f } = rows;
  const buffer = new AggregateBuffer(aggregate, filter, rows);
  const record = buffer.record();
  const tail = movesWidely(frame) ? new FrameTail(buffer, rows) : undefined;
  const value = new FrameValue(aggregate, buffer, rows);
  const begun = rows.lasting();
  const next = rows.lasting();
  const changed = f.local("i32");
  // The record holds the rows from `begun - 1` (or from where the tail ends) to `next`; a task begins with none.
  f.i32(0).set(changed);
  f.get(lower).i32(1).op("i32.add").get(begun).op("i32.ne").get(upper).get(next).op("i32.lt_s").op("i32.or");
  f.if(() => {
    f.get(lower).i32(1).op("i32.add").set(begun);
    f.i32(1).set(changed);
    const startAnew = (): void => {
      f.get(lower).set(next);
      buffer.emitReset(record.arena);
      buffer.emitInitialValues(record);
    };
    if (tail === undefined) startAnew();
    else tail.emitMove({ lower, upper, next, record, startAnew });
  });
  f.block((complete) => {
    f.loop((again) => {
      f.get(next).get(upper).op("i32.ge_s").brIf(complete);
      buffer.emitUpdate(record, next);
      f.get(next).i32(1).op("i32.add").set(next);
      f.i32(1).set(changed);
      f.br(again);
    });
  });
  f.get(changed).if(() => {
    if (tail === undefined) value.emit(record.address);
    else value.emit(tail.emitWhole(lower, record.address));
  });
  return value.load();
}

/** Whether the frame of a row leaves rows behind that the frame before it has, and may have many others. */
function movesWidely(frame: WindowFrame): boolean {
  if (!(frame instanceof SpecifiedWindowFrame)) return false;
  const { lower, upper, frameType } = frame;
  if (isSpecial(lower, "UNBOUNDED PRECEDING")) return false;
  if (frameType !== "row" || isSpecial(upper, "UNBOUNDED FOLLOWING")) return true;
  const [first, last] = [lower, upper].map((bound) => (bound instanceof SpecialFrameBoundary ? 0 : offsetOf(bound)));
  return (last ?? 0) - (first ?? 0) >= NARROW_FRAME;
}

/** The function's value, kept as long as the frame stays as it is. */
class FrameValue {
  private readonly buffer: AggregateBuffer;
  private readonly rows: WindowRows;
  private readonly layout: RecordLayout;
  private readonly record: BufferRecord;

  constructor({ dataType, nullable }: DeclarativeAggregate, buffer: AggregateBuffer, rows: WindowRows) {
    this.buffer = buffer;
    this.rows = rows;
    this.layout = new RecordLayout([{ type: dataType, nullable }]);
    const arena = bufferedType(dataType) === "view" ? rows.arena() : undefined;
    this.record = { address: rows.record(this.layout.size), arena };
  }

  emit(address: Local): void {
    const { context, code } = this.buffer.result(address);
    this.buffer.emitReset(this.record.arena);
    storeRetained(context, this.layout, this.record, 0, code);
  }

  load(): ExpressionCode {
    return this.layout.load(this.rows.f, this.record.address, 0);
  }
}
