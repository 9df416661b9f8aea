// The rows of INTERSECT ALL and EXCEPT ALL: each as often as its count says. It stands in Generate only.

import { type DataType, StructField, StructType } from "../../types/data-type.ts";
import type { Expression } from "./expression.ts";
import { Unevaluable } from "./unevaluable.ts";

export class ReplicateRows extends Unevaluable {
  readonly count: Expression;
  readonly columns: readonly Expression[];

  constructor(count: Expression, columns: readonly Expression[]) {
    super();
    this.count = count;
    this.columns = columns;
  }

  get children(): readonly Expression[] {
    return [this.count, ...this.columns];
  }

  get dataType(): DataType {
    return StructType(this.columns.map(({ dataType, nullable }, i) => StructField(`col${i}`, dataType, nullable)));
  }

  get nullable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "replicaterows";
  }

  get sql(): string {
    return this.toString();
  }

  toString(): string {
    return `replicaterows(${this.children.join(", ")})`;
  }

  protected copyWithChildren([count = this.count, ...columns]: readonly Expression[]): Expression {
    return new ReplicateRows(count, columns);
  }
}
