// ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, CUME_DIST and NTILE: the place of a row in the order of its partition.

import { type DataType, DoubleType, IntegerType } from "../../../types/data-type.ts";
import { type ExpectedType, INT_ONLY } from "../../functions/expected-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { Expression } from "../expression.ts";
import type { WindowFrame } from "./window-frame.ts";
import { PEERS_FRAME, RUNNING_FRAME, WindowFunction } from "./window-function.ts";

abstract class PlaceFunction extends WindowFunction {
  get dataType(): DataType {
    return IntegerType;
  }
  get nullable(): boolean {
    return false;
  }
  get frame(): WindowFrame {
    return RUNNING_FRAME;
  }
}

export class RowNumber extends PlaceFunction {
  get prettyName(): string {
    return "row_number";
  }
  protected copyWithChildren(): Expression {
    return this;
  }
}

export type RankName = "rank" | "dense_rank" | "percent_rank";

/** The ranks; equal rows have equal ones. */
export class Rank extends PlaceFunction {
  readonly prettyName: RankName;

  constructor(name: RankName, children: readonly Expression[] = [], origin?: Origin) {
    super(children, origin);
    this.prettyName = name;
  }

  override get dataType(): DataType {
    return this.prettyName === "percent_rank" ? DoubleType : IntegerType;
  }
  override get sql(): string {
    return `${this.prettyName.toUpperCase()}()`;
  }

  /** The rank over the keys of the order, which Spark's plans show as its arguments. */
  withOrder(order: readonly Expression[]): Rank {
    return new Rank(this.prettyName, order, this.origin);
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return this.withOrder(children);
  }
}

export class CumeDist extends PlaceFunction {
  override get frame(): WindowFrame {
    return PEERS_FRAME;
  }
  override get dataType(): DataType {
    return DoubleType;
  }
  get prettyName(): string {
    return "cume_dist";
  }
  protected copyWithChildren(): Expression {
    return this;
  }
}

export class NTile extends PlaceFunction {
  get buckets(): Expression {
    return this.argument(0);
  }
  get prettyName(): string {
    return "ntile";
  }
  override inputType(): ExpectedType {
    return INT_ONLY;
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new NTile(children, this.origin);
  }
}
