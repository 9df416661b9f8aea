// Window and WindowSpec: which rows a window function sees.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import type { FrameBound, WindowSpecification } from "../../catalyst/expressions/unresolved-window.ts";
import { type ColumnOrName, columnExpressions, sortOrders } from "./column-or-name.ts";

const UNBOUNDED_PRECEDING = Number.MIN_SAFE_INTEGER;
const UNBOUNDED_FOLLOWING = Number.MAX_SAFE_INTEGER;

/** A window under construction: partition, order and frame. */
export class WindowSpec {
  /** The window as plans hold it. */
  readonly specification: WindowSpecification;

  constructor(specification: WindowSpecification) {
    this.specification = specification;
  }

  /** Rows with the same values of these columns see each other. */
  partitionBy(...columns: readonly ColumnOrName[]): WindowSpec {
    return new WindowSpec({ ...this.specification, partitionBy: columnExpressions(columns) });
  }

  /** The order of the rows within a partition. */
  orderBy(...columns: readonly ColumnOrName[]): WindowSpec {
    return new WindowSpec({ ...this.specification, orderBy: sortOrders(columns) });
  }

  /** A frame by positions relative to the row: −1 is the row before, `Window.unboundedPreceding` the first. */
  rowsBetween(start: number, end: number): WindowSpec {
    const frame = { unit: "rows" as const, lower: frameBound(start), upper: frameBound(end) };
    return new WindowSpec({ ...this.specification, frame });
  }

  /** A frame by the difference of the ordering column's values. */
  rangeBetween(start: number, end: number): WindowSpec {
    const frame = { unit: "range" as const, lower: frameBound(start), upper: frameBound(end) };
    return new WindowSpec({ ...this.specification, frame });
  }
}

function frameBound(offset: number): FrameBound {
  if (offset <= UNBOUNDED_PRECEDING) return { kind: "unboundedPreceding" };
  if (offset >= UNBOUNDED_FOLLOWING) return { kind: "unboundedFollowing" };
  if (offset === 0) return { kind: "currentRow" };
  const distance: Expression = Literal.of(Math.abs(offset));
  return offset < 0 ? { kind: "preceding", offset: distance } : { kind: "following", offset: distance };
}

const EMPTY = new WindowSpec({ partitionBy: [], orderBy: [], frame: undefined });

/**
 * The beginnings of windows.
 *
 * @example
 * import { col, sum, Window } from "hibana";
 * const running = sum("amount").over(Window.partitionBy("account").orderBy("day").rowsBetween(Window.unboundedPreceding, 0));
 */
export const Window = {
  /** The first row of the partition. */
  unboundedPreceding: UNBOUNDED_PRECEDING,
  /** The last row of the partition. */
  unboundedFollowing: UNBOUNDED_FOLLOWING,
  /** The row itself. */
  currentRow: 0,
  /** A window over the rows with the same values of these columns. */
  partitionBy: (...columns: readonly ColumnOrName[]): WindowSpec => EMPTY.partitionBy(...columns),
  /** A window in an order. */
  orderBy: (...columns: readonly ColumnOrName[]): WindowSpec => EMPTY.orderBy(...columns),
  /** A window of a frame by positions. */
  rowsBetween: (start: number, end: number): WindowSpec => EMPTY.rowsBetween(start, end),
  /** A window of a frame by values. */
  rangeBetween: (start: number, end: number): WindowSpec => EMPTY.rangeBetween(start, end),
};
