// MAX_BY and MIN_BY: the value that goes with the greatest or least of another; of equal ones the last.

import type { DataType } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import { If } from "../conditional.ts";
import type { Expression } from "../expression.ts";
import { Literal } from "../literal.ts";
import { And, IsNotNull, IsNull, LessThan, LessThanOrEqual, Or } from "../predicates.ts";
import { type BufferField, type BufferIds, DeclarativeAggregate } from "./aggregate-function.ts";

export class ExtremeBy extends DeclarativeAggregate {
  readonly extreme: "max_by" | "min_by";
  private readonly keepsFirst: boolean;

  constructor(
    value: Expression,
    ordering: Expression,
    extreme: "max_by" | "min_by",
    origin?: Origin,
    bufferIds?: BufferIds,
    /** Of equal ones the first is kept, as MAX and MIN do. */
    keepsFirst = false,
  ) {
    super([value, ordering], origin, bufferIds);
    this.extreme = extreme;
    this.keepsFirst = keepsFirst;
  }

  get dataType(): DataType {
    return this.child.dataType;
  }
  get nullable(): boolean {
    return true;
  }
  get prettyName(): string {
    return this.extreme;
  }

  protected get bufferFields(): readonly BufferField[] {
    return [
      { name: "value", dataType: this.dataType, nullable: true },
      { name: "ordering", dataType: this.ordering.dataType, nullable: true },
    ];
  }
  get initialValues(): readonly Expression[] {
    return [new Literal(null, this.dataType), new Literal(null, this.ordering.dataType)];
  }
  get updateExpressions(): readonly Expression[] {
    return this.chosen(this.child, this.ordering);
  }
  get mergeExpressions(): readonly Expression[] {
    return this.chosen(this.inputBuffer(0), this.inputBuffer(1));
  }
  get evaluateExpression(): Expression {
    return this.buffer(0);
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [value = this.child, ordering = this.ordering] = children;
    return new ExtremeBy(value, ordering, this.extreme, this.origin, this.bufferIds, this.keepsFirst);
  }

  private get ordering(): Expression {
    return this.children[1] ?? this.child;
  }

  private chosen(value: Expression, ordering: Expression): readonly Expression[] {
    const [bestValue, best] = [this.buffer(0), this.buffer(1)];
    const [less, more] = this.extreme === "max_by" ? [ordering, best] : [best, ordering];
    const better = this.keepsFirst ? new LessThanOrEqual(less, more) : new LessThan(less, more);
    const keep = new Or(new IsNull(ordering), new And(new IsNotNull(best), better));
    return [new If(keep, bestValue, value), new If(keep, best, ordering)];
  }
}
