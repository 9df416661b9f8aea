// Window and WindowSpec: which rows a window function sees.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { WindowSpecDefinition } from "../../catalyst/expressions/windows/window-expression.ts";
import {
  CURRENT_ROW,
  SpecifiedWindowFrame,
  UNBOUNDED_FOLLOWING as UNBOUNDED_FOLLOWING_BOUND,
  UNBOUNDED_PRECEDING as UNBOUNDED_PRECEDING_BOUND,
} from "../../catalyst/expressions/windows/window-frame.ts";
import { IntegerType, LongType } from "../../types/data-type.ts";
import { type ColumnOrName, columnExpressions, sortOrders } from "./column-or-name.ts";

const UNBOUNDED_PRECEDING = Number.MIN_SAFE_INTEGER;
const UNBOUNDED_FOLLOWING = Number.MAX_SAFE_INTEGER;

/** A window under construction: partition, order and frame. */
export class WindowSpec {
  /** The window as plans hold it. */
  readonly specification: WindowSpecDefinition;

  constructor(specification: WindowSpecDefinition) {
    this.specification = specification;
  }

  /** Rows with the same values of these columns see each other. */
  partitionBy(...columns: readonly ColumnOrName[]): WindowSpec {
    const { orderSpec, frameSpecification } = this.specification;
    return new WindowSpec(new WindowSpecDefinition(columnExpressions(columns), orderSpec, frameSpecification));
  }

  /** The order of the rows within a partition. */
  orderBy(...columns: readonly ColumnOrName[]): WindowSpec {
    const { partitionSpec, frameSpecification } = this.specification;
    return new WindowSpec(new WindowSpecDefinition(partitionSpec, sortOrders(columns), frameSpecification));
  }

  /** A frame by positions relative to the row: −1 is the row before, `Window.unboundedPreceding` the first. */
  rowsBetween(start: number, end: number): WindowSpec {
    const bound = (offset: number): Expression => frameBound(offset, new Literal(offset, IntegerType));
    return new WindowSpec(this.specification.withFrame(new SpecifiedWindowFrame("row", bound(start), bound(end))));
  }

  /** A frame by the difference of the ordering column's values. */
  rangeBetween(start: number, end: number): WindowSpec {
    const bound = (offset: number): Expression => frameBound(offset, rangeLiteral(offset));
    return new WindowSpec(this.specification.withFrame(new SpecifiedWindowFrame("range", bound(start), bound(end))));
  }
}

function frameBound(offset: number, value: Literal): Expression {
  if (offset <= UNBOUNDED_PRECEDING) return UNBOUNDED_PRECEDING_BOUND;
  if (offset >= UNBOUNDED_FOLLOWING) return UNBOUNDED_FOLLOWING_BOUND;
  return offset === 0 ? CURRENT_ROW : value;
}

/** Spark's range bounds are of type BIGINT, which every kind of number that orders a window is cast from. */
function rangeLiteral(offset: number): Literal {
  return Number.isInteger(offset) ? new Literal(BigInt(offset), LongType) : Literal.of(offset);
}

const EMPTY = new WindowSpec(new WindowSpecDefinition([], []));

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
