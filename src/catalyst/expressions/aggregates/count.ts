// COUNT: of the rows in which no argument is null; COUNT_IF: of those in which a condition is true.

import { BooleanType, type DataType, LongType } from "../../../types/data-type.ts";
import { BOOLEAN, type ExpectedType } from "../../functions/expected-type.ts";
import { Add } from "../arithmetic.ts";
import { Cast } from "../cast.ts";
import type { Expression } from "../expression.ts";
import { Literal } from "../literal.ts";
import { And, EqualNullSafe, IsNotNull } from "../predicates.ts";
import { type BufferField, DeclarativeAggregate } from "./aggregate-function.ts";

export class Count extends DeclarativeAggregate {
  get dataType(): DataType {
    return LongType;
  }
  get nullable(): boolean {
    return false;
  }
  get prettyName(): string {
    return "count";
  }

  protected get bufferFields(): readonly BufferField[] {
    return [{ name: "count", dataType: LongType, nullable: false }];
  }
  get initialValues(): readonly Expression[] {
    return [new Literal(0n, LongType)];
  }
  get updateExpressions(): readonly Expression[] {
    const nullable = this.children.filter((child) => child.nullable);
    const tests = nullable.map((child): Expression => new IsNotNull(child));
    const counted =
      tests.length === 0
        ? new Literal(1n, LongType)
        : new Cast(
            tests.reduce((all, test) => new And(all, test)),
            LongType,
          );
    return [new Add(this.buffer(0), counted, "legacy")];
  }
  get mergeExpressions(): readonly Expression[] {
    return [new Add(this.buffer(0), this.inputBuffer(0), "legacy")];
  }
  get evaluateExpression(): Expression {
    return this.buffer(0);
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Count(children, this.origin, this.bufferIds);
  }
}

/** COUNT_IF: of the rows in which a condition is true. */
export class CountIf extends DeclarativeAggregate {
  get dataType(): DataType {
    return LongType;
  }
  get nullable(): boolean {
    return false;
  }
  get prettyName(): string {
    return "count_if";
  }
  override inputType(): ExpectedType {
    return BOOLEAN;
  }

  protected get bufferFields(): readonly BufferField[] {
    return [{ name: "count", dataType: LongType, nullable: false }];
  }
  get initialValues(): readonly Expression[] {
    return [new Literal(0n, LongType)];
  }
  get updateExpressions(): readonly Expression[] {
    const holds = new EqualNullSafe(this.child, new Literal(true, BooleanType));
    return [new Add(this.buffer(0), new Cast(holds, LongType), "legacy")];
  }
  get mergeExpressions(): readonly Expression[] {
    return [new Add(this.buffer(0), this.inputBuffer(0), "legacy")];
  }
  get evaluateExpression(): Expression {
    return this.buffer(0);
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new CountIf(children, this.origin, this.bufferIds);
  }
}
