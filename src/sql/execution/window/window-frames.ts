// The frame of each row as a range of indices, found by moving two marks forward: neither ever moves back within a
// partition.

import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import { pushComparison } from "../../../catalyst/expressions/codegen/compare.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { SortOrder } from "../../../catalyst/expressions/sort-order.ts";
import {
  isSpecial,
  RangeBoundary,
  SpecialFrameBoundary,
  SpecifiedWindowFrame,
  type WindowFrame,
} from "../../../catalyst/expressions/windows/window-frame.ts";
import type { Local } from "../../../wasm/index.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { WindowBounds } from "./window-bounds.ts";

/** Indices; the frame has no rows when `lower` is not below `upper`. */
export interface FrameBounds {
  readonly lower: Local;
  /** One after the last row. */
  readonly upper: Local;
}

/** More rows than a task can have in memory. */
const MANY_ROWS = 1 << 29;

export class WindowFrames {
  private readonly bounds: WindowBounds;
  private readonly orderSpec: readonly SortOrder[];
  private readonly known = new Map<string, FrameBounds>();

  constructor(bounds: WindowBounds, orderSpec: readonly SortOrder[]) {
    this.bounds = bounds;
    this.orderSpec = orderSpec;
  }

  /** The bounds of a frame, emitted where the first function asks for them. */
  of(frame: WindowFrame): FrameBounds {
    if (!(frame instanceof SpecifiedWindowFrame)) throw new Error("a window has no frame");
    const known = this.known.get(frame.canonical);
    if (known !== undefined) return known;
    const found = {
      lower: this.bound(frame, frame.lower, "lower"),
      upper: this.bound(frame, frame.upper, "upper"),
    };
    this.known.set(frame.canonical, found);
    return found;
  }

  private bound({ frameType }: SpecifiedWindowFrame, bound: Expression, side: "lower" | "upper"): Local {
    const { start, end, index, peers } = lazily(this.bounds);
    if (isSpecial(bound, "UNBOUNDED PRECEDING")) return start;
    if (isSpecial(bound, "UNBOUNDED FOLLOWING")) return end;
    if (frameType === "row") return this.rowBound(bound instanceof SpecialFrameBoundary ? 0 : offsetOf(bound), side);
    if (bound instanceof SpecialFrameBoundary) return side === "lower" ? peers().start : peers().end;
    if (!(bound instanceof RangeBoundary)) throw new Error(`a frame cannot be bound by ${bound} at ${index}`);
    return this.rangeBound(bound.value, side);
  }

  /** The row at a distance, or the nearest end of the partition. */
  private rowBound(offset: number, side: "lower" | "upper"): Local {
    const { index, start, end, rows } = this.bounds;
    const { f } = rows;
    const distance = Math.max(-MANY_ROWS, Math.min(MANY_ROWS, offset)) + (side === "upper" ? 1 : 0);
    if (distance === 0) return index;
    f.get(index).i32(distance).op("i32.add");
    const target = f.store();
    f.get(start).get(target).get(target).get(start).op("i32.lt_s").select();
    const notBefore = f.store();
    f.get(end).get(notBefore).get(notBefore).get(end).op("i32.gt_s").select();
    return f.store();
  }

  /** The first row whose value of the order is not before the bound, or after it. */
  private rangeBound(value: Expression, side: "lower" | "upper"): Local {
    const { index, start, end, isFirst, rows, peers } = this.bounds;
    const { f } = rows;
    const [order] = this.orderSpec;
    if (order === undefined) throw new Error("a frame by values has no order");
    const mark = rows.lasting();
    f.get(isFirst).if(() => f.get(start).set(mark));
    // Equal rows have equal bounds.
    f.get(index).get(peers.start).op("i32.eq");
    f.if(() => {
      const limit = generateRow(rows.at(index), bindReferences(value, rows.columns));
      const child = bindReferences(order.child, rows.columns);
      f.block((found) => {
        f.loop((again) => {
          f.get(mark).get(end).op("i32.ge_s").brIf(found);
          const candidate = generateRow(rows.at(mark), child);
          if (side === "lower") this.pushBefore(candidate, limit, order);
          else {
            this.pushBefore(limit, candidate, order);
            f.op("i32.eqz");
          }
          f.op("i32.eqz").brIf(found);
          f.get(mark).i32(1).op("i32.add").set(mark);
          f.br(again);
        });
      });
    });
    return mark;
  }

  /** Pushes 1 when a value comes before another in the order. */
  private pushBefore(a: ExpressionCode, b: ExpressionCode, { direction, nullOrdering }: SortOrder): void {
    const { f, row } = this.bounds.rows;
    const [first, second] = direction === "ascending" ? [a, b] : [b, a];
    pushComparison(row.context, "lt", first.value, second.value);
    if (a.isNull === undefined && b.isNull === undefined) return;
    const isLess = f.store();
    const pushNull = ({ isNull }: ExpressionCode): unknown => (isNull === undefined ? f.i32(0) : f.get(isNull));
    // One null: it is before the other value or after it. Two: neither is before.
    if (nullOrdering === "first") {
      pushNull(a);
      pushNull(b);
      f.op("i32.eqz").op("i32.and");
    } else {
      pushNull(b);
      pushNull(a);
      f.op("i32.eqz").op("i32.and");
    }
    f.get(isLess);
    pushNull(a);
    pushNull(b);
    f.op("i32.or").select();
  }
}

/** The peers are emitted only where a frame wants them. */
function lazily(bounds: WindowBounds) {
  return { start: bounds.start, end: bounds.end, index: bounds.index, peers: () => bounds.peers };
}

/** A constant number of rows. */
export function offsetOf(offset: Expression): number {
  return Number(offset.eval([]) ?? 0);
}
