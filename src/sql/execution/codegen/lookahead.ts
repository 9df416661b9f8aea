// Looks at four rows of a batch at once, with SIMD, and jumps over those that a filter's comparisons leave out. It may let
// rows through: the filter decides. Where most rows pass, looking costs more than it saves, so it then rests for a while.

import type { Local } from "../../../wasm/index.ts";
import type { ColumnRange } from "./column-range.ts";
import type { PipelineRow } from "./stage-compiler.ts";

/** Where the rows of a loop over batches come from. */
export interface BatchScan {
  /** The current row's index in the batch. Before anything of the row is loaded, setting it goes on with another row. */
  readonly index: Local;
  readonly end: Local;
  /** The address of a column's values, and the bytes of one: 4 or 8 for whole numbers; undefined of other columns. */
  column(ordinal: number): { readonly values: Local; readonly width: 4 | 8 } | undefined;
}

const ROWS = 4;
/** Of four rows, how many may pass for looking ahead to go on. */
const FEW = 2;
/** For how many rows it rests otherwise. */
const REST = 64;

/** Emits the jump over rows that are outside one of the ranges. */
export function emitLookahead(row: PipelineRow, scan: BatchScan, ranges: readonly ColumnRange[]): void {
  const { f } = row.pipeline;
  const tests = ranges.flatMap((range) => {
    const column = scan.column(range.ordinal);
    return column === undefined ? [] : [{ ...range, ...column }];
  });
  if (tests.length === 0) return;
  const resume = f.local("i32");
  const passing = f.local("i32");
  f.within(row.pipeline.prologue, () => f.i32(0).set(resume));
  f.get(scan.index).i32(ROWS).op("i32.add").get(scan.end).op("i32.le_s");
  f.get(scan.index).get(resume).op("i32.ge_s").op("i32.and");
  f.if(() => {
    f.i32((1 << ROWS) - 1).set(passing);
    for (const { values, width, low, high } of tests) {
      f.get(values).get(scan.index).i32(Math.log2(width)).op("i32.shl").op("i32.add");
      const address = f.store();
      f.get(passing);
      if (width === 4) pushBits(row, address, 0, "i32x4", low, high);
      else {
        pushBits(row, address, 0, "i64x2", low, high);
        pushBits(row, address, 16, "i64x2", low, high);
        f.i32(2).op("i32.shl").op("i32.or");
      }
      f.op("i32.and").set(passing);
    }
    f.get(passing).if(
      () => {
        f.get(passing).op("i32.popcnt").i32(FEW).op("i32.gt_u");
        f.if(
          () => f.get(scan.index).i32(REST).op("i32.add").set(resume),
          () => f.get(scan.index).get(passing).op("i32.ctz").op("i32.add").set(scan.index),
        );
      },
      () => {
        // The loop goes on by one more.
        f.get(scan.index)
          .i32(ROWS - 1)
          .op("i32.add")
          .set(scan.index)
          .br(row.next);
      },
    );
  });
}

/** Pushes a bit for each lane whose value is in the range. */
function pushBits(
  { pipeline: { f } }: PipelineRow,
  address: Local,
  offset: number,
  lanes: "i32x4" | "i64x2",
  low: bigint | undefined,
  high: bigint | undefined,
): void {
  f.get(address).op("v128.load", offset);
  const values = f.store();
  const pushSplat = (bound: bigint): void => {
    if (lanes === "i32x4") f.i32(Number(bound)).op("i32x4.splat");
    else f.i64(bound).op("i64x2.splat");
  };
  if (low !== undefined) {
    f.get(values);
    pushSplat(low);
    f.op(`${lanes}.ge_s`);
  }
  if (high !== undefined) {
    f.get(values);
    pushSplat(high);
    f.op(`${lanes}.le_s`);
  }
  if (low !== undefined && high !== undefined) f.op("v128.and");
  f.op(`${lanes}.bitmask`);
}
