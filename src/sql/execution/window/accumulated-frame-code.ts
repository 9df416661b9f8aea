// An imperative aggregate function over frames: its accumulator in the executor's JavaScript takes the rows of the frame from
// where they are collected, and leaves its value in the task's memory. It is asked where the frame has changed.

import type { ImperativeAggregate } from "../../../catalyst/expressions/aggregates/imperative-aggregate.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import { RecordLayout } from "../codegen/record-layout.ts";
import type { WindowBounds } from "./window-bounds.ts";
import type { FrameBounds } from "./window-frames.ts";
import type { CollectedColumn } from "./window-rows.ts";

/** Where the values that a function takes of each row have been collected. */
export interface AccumulatedColumns {
  readonly columns: readonly CollectedColumn[];
  /** Of the condition that a row must meet to count. */
  readonly filter: CollectedColumn | undefined;
}

export function accumulatedFrameCode(
  aggregate: ImperativeAggregate,
  { columns, filter }: AccumulatedColumns,
  { rows }: WindowBounds,
  { lower, upper }: FrameBounds,
): ExpressionCode {
  const { f, compiler, row } = rows;
  const { semantics, call, dataType, nullable, required } = aggregate;
  const layout = new RecordLayout([{ type: dataType, nullable }]);
  const slot = compiler.addState({
    kind: "frame-accumulator",
    name: semantics.name,
    call,
    bufferSlot: rows.slot,
    columns: columns.map(({ ordinal, dataType: type }) => ({ ordinal, type })),
    required,
    filter: filter?.ordinal,
    result: layout.place(0),
    size: layout.size,
  });
  const record = compiler.stateAddress(row.pipeline, slot);
  const [knownLower, knownUpper] = [rows.lasting(), rows.lasting()];
  // Both are one more than what the value is of, since a task begins with zeros.
  f.get(lower).i32(1).op("i32.add").get(knownLower).op("i32.ne");
  f.get(upper).i32(1).op("i32.add").get(knownUpper).op("i32.ne").op("i32.or");
  f.if(() => {
    f.get(lower).i32(1).op("i32.add").set(knownLower);
    f.get(upper).i32(1).op("i32.add").set(knownUpper);
    f.get(record).get(lower).get(upper);
    row.context.callHost("accumulateFrame", ["i32", "i32", "i32"], []);
  });
  return layout.load(f, record, 0);
}
