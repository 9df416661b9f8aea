// FIRST and LAST, with IGNORE NULLS; ANY_VALUE is FIRST by another name.

import { BooleanType, type DataType } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import { If } from "../conditional.ts";
import type { Expression } from "../expression.ts";
import { Literal } from "../literal.ts";
import { IsNotNull, Not, Or } from "../predicates.ts";
import { type BufferField, type BufferIds, DeclarativeAggregate } from "./aggregate-function.ts";

abstract class PositionalAggregate extends DeclarativeAggregate {
  readonly ignoreNulls: boolean;
  readonly prettyName: string;

  constructor(
    child: Expression,
    ignoreNulls: boolean | undefined,
    name: string,
    origin?: Origin,
    bufferIds?: BufferIds,
  ) {
    super([child], origin, bufferIds);
    this.ignoreNulls = ignoreNulls ?? false;
    this.prettyName = name;
  }

  get dataType(): DataType {
    return this.child.dataType;
  }
  get nullable(): boolean {
    return true;
  }
  override get canonical(): string {
    return `${this.prettyName}:${this.ignoreNulls}(${this.child.canonical})`;
  }

  protected get bufferFields(): readonly BufferField[] {
    return [
      { name: this.prettyName, dataType: this.dataType, nullable: true },
      { name: "valueSet", dataType: BooleanType, nullable: false },
    ];
  }
  get initialValues(): readonly Expression[] {
    return [new Literal(null, this.dataType), new Literal(false, BooleanType)];
  }
  get evaluateExpression(): Expression {
    return this.buffer(0);
  }

  /** True for a row whose value counts. */
  protected get counts(): Expression {
    return this.ignoreNulls ? new IsNotNull(this.child) : new Literal(true, BooleanType);
  }
}

export class First extends PositionalAggregate {
  constructor(child: Expression, ignoreNulls?: boolean, origin?: Origin, bufferIds?: BufferIds, name = "first") {
    super(child, ignoreNulls, name, origin, bufferIds);
  }
  get updateExpressions(): readonly Expression[] {
    const keep = new Or(this.buffer(1), new Not(this.counts));
    return [new If(keep, this.buffer(0), this.child), new Or(this.buffer(1), this.counts)];
  }
  get mergeExpressions(): readonly Expression[] {
    return [new If(this.buffer(1), this.buffer(0), this.inputBuffer(0)), new Or(this.buffer(1), this.inputBuffer(1))];
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new First(children[0] ?? this.child, this.ignoreNulls, this.origin, this.bufferIds, this.prettyName);
  }
}

export class Last extends PositionalAggregate {
  constructor(child: Expression, ignoreNulls?: boolean, origin?: Origin, bufferIds?: BufferIds, name = "last") {
    super(child, ignoreNulls, name, origin, bufferIds);
  }
  get updateExpressions(): readonly Expression[] {
    return [new If(this.counts, this.child, this.buffer(0)), new Or(this.buffer(1), this.counts)];
  }
  get mergeExpressions(): readonly Expression[] {
    return [
      new If(this.inputBuffer(1), this.inputBuffer(0), this.buffer(0)),
      new Or(this.buffer(1), this.inputBuffer(1)),
    ];
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Last(children[0] ?? this.child, this.ignoreNulls, this.origin, this.bufferIds, this.prettyName);
  }
}
