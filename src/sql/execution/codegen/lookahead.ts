// Looks at eight rows of a batch at once, with SIMD, and jumps over those that a filter's comparisons leave out. It may let
// rows through: the filter decides. Where most rows pass, looking costs more than it saves, so it then rests for a while.

import type { Local, OpcodeName } from "../../../wasm/index.ts";
import type { ColumnRange } from "./column-range.ts";
import type { WholeNumbers } from "./column-reader.ts";
import type { PipelineRow } from "./stage-compiler.ts";

/** Where the rows of a loop over batches come from. */
export interface BatchScan {
  /** The current row's index in the batch. Before anything of the row is loaded, setting it goes on with another row. */
  readonly index: Local;
  readonly end: Local;
  /** The values of a column of whole numbers; undefined of other columns. */
  column(ordinal: number): WholeNumbers | undefined;
}

const ROWS = 8;
/** Of eight rows, how many may pass for looking ahead to go on. */
const FEW = 4;
/** For how many rows it rests otherwise. */
const REST = 64;

/** How values of some width lie in vectors. */
interface Lanes {
  readonly load: OpcodeName;
  readonly splat: OpcodeName;
  readonly atLeast: OpcodeName;
  readonly atMost: OpcodeName;
  readonly bitmask: OpcodeName;
  /** How many of the vector's lanes are rows. */
  readonly rows: number;
}

/** By the bytes of a value. */
const LANES: Readonly<Record<number, Lanes>> = {
  1: { ...lanes("i8x16"), load: "v128.load64_zero", rows: 8 },
  2: { ...lanes("i16x8"), load: "v128.load", rows: 8 },
  4: { ...lanes("i32x4"), load: "v128.load", rows: 4 },
  8: { ...lanes("i64x2"), load: "v128.load", rows: 2 },
};

function lanes(shape: "i8x16" | "i16x8" | "i32x4" | "i64x2"): Omit<Lanes, "load" | "rows"> {
  return {
    splat: `${shape}.splat`,
    atLeast: `${shape}.ge_s`,
    atMost: `${shape}.le_s`,
    bitmask: `${shape}.bitmask`,
  };
}

/** The test that a column's values are in a range. */
interface RangeTest extends WholeNumbers {
  readonly lanes: Lanes;
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
}

/** Emits the jump over rows that are outside one of the ranges. */
export function emitLookahead(row: PipelineRow, scan: BatchScan, ranges: readonly ColumnRange[]): void {
  const { f } = row.pipeline;
  const tests = ranges.flatMap((range) => {
    const column = scan.column(range.ordinal);
    return column === undefined ? [] : rangeTests(range, column);
  });
  if (tests.length === 0) return;
  const resume = f.local("i32");
  const passing = f.local("i32");
  f.within(row.pipeline.prologue, () => f.i32(0).set(resume));
  f.get(scan.index).i32(ROWS).op("i32.add").get(scan.end).op("i32.le_s");
  f.get(scan.index).get(resume).op("i32.ge_s").op("i32.and");
  f.if(() => {
    tests.forEach((test, i) => {
      pushPassing(row, scan.index, test);
      if (i > 0) f.get(passing).op("i32.and");
      f.set(passing);
    });
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

/** None where the column has no such values: the filter then finds that no row passes. */
function rangeTests({ low, high }: ColumnRange, column: WholeNumbers): readonly RangeTest[] {
  const lanes = LANES[column.width];
  if (lanes === undefined) return [];
  const bits = column.width * 8;
  const [smallest, largest] = [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n];
  if ((low !== undefined && low > largest) || (high !== undefined && high < smallest)) return [];
  const test = {
    ...column,
    lanes,
    low: low === undefined || low <= smallest ? undefined : low,
    high: high === undefined || high >= largest ? undefined : high,
  };
  return test.low === undefined && test.high === undefined ? [] : [test];
}

/** Pushes a bit for each row whose value is in the range. */
function pushPassing({ pipeline: { f } }: PipelineRow, index: Local, test: RangeTest): void {
  const { values, width, lanes } = test;
  f.get(values).get(index).i32(Math.log2(width)).op("i32.shl").op("i32.add");
  const address = f.store();
  for (let first = 0; first < ROWS; first += lanes.rows) {
    pushBits(f, address, first * width, test);
    if (first > 0) f.i32(first).op("i32.shl").op("i32.or");
  }
  // What is above the rows loaded is zero, and may pass.
  if (lanes.load === "v128.load64_zero") f.i32((1 << ROWS) - 1).op("i32.and");
}

function pushBits(
  f: PipelineRow["pipeline"]["f"],
  address: Local,
  offset: number,
  { lanes, width, low, high }: RangeTest,
): void {
  f.get(address).op(lanes.load, offset);
  const values = f.store();
  const pushSplat = (bound: bigint): void => {
    if (width === 8) f.i64(bound).op(lanes.splat);
    else f.i32(Number(bound)).op(lanes.splat);
  };
  if (low !== undefined) {
    f.get(values);
    pushSplat(low);
    f.op(lanes.atLeast);
  }
  if (high !== undefined) {
    f.get(values);
    pushSplat(high);
    f.op(lanes.atMost);
  }
  if (low !== undefined && high !== undefined) f.op("v128.and");
  f.op(lanes.bitmask);
}
