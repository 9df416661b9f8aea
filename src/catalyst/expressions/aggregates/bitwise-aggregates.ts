// BIT_AND, BIT_OR and BIT_XOR of integers that are not null.

import type { DataType } from "../../../types/data-type.ts";
import { type ExpectedType, INTEGRAL, strictly } from "../../functions/expected-type.ts";
import { NUMBER_FUNCTIONS } from "../../functions/number-functions.ts";
import { callOf } from "../../functions/scalar-record.ts";
import type { Origin } from "../../trees/origin.ts";
import { If } from "../conditional.ts";
import type { Expression } from "../expression.ts";
import { Literal } from "../literal.ts";
import { IsNull } from "../predicates.ts";
import { type BufferField, type BufferIds, DeclarativeAggregate } from "./aggregate-function.ts";

const OPERATORS = { bit_and: "&", bit_or: "|", bit_xor: "^" } as const;

export type BitwiseAggregateName = keyof typeof OPERATORS;

export class BitwiseAggregate extends DeclarativeAggregate {
  readonly prettyName: BitwiseAggregateName;

  constructor(child: Expression, name: BitwiseAggregateName, origin?: Origin, bufferIds?: BufferIds) {
    super([child], origin, bufferIds);
    this.prettyName = name;
  }

  get dataType(): DataType {
    return this.child.dataType;
  }
  get nullable(): boolean {
    return true;
  }
  override inputType(): ExpectedType {
    return strictly(INTEGRAL);
  }

  protected get bufferFields(): readonly BufferField[] {
    return [{ name: this.prettyName, dataType: this.dataType, nullable: true }];
  }
  get initialValues(): readonly Expression[] {
    return [new Literal(null, this.dataType)];
  }
  get updateExpressions(): readonly Expression[] {
    return [this.combined(this.child)];
  }
  get mergeExpressions(): readonly Expression[] {
    return [this.combined(this.inputBuffer(0))];
  }
  get evaluateExpression(): Expression {
    return this.buffer(0);
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new BitwiseAggregate(children[0] ?? this.child, this.prettyName, this.origin, this.bufferIds);
  }

  private combined(value: Expression): Expression {
    const record = NUMBER_FUNCTIONS.find(({ names }) => names.includes(OPERATORS[this.prettyName]));
    if (record === undefined) throw new Error(`no operator of ${this.prettyName}`);
    const bits = this.buffer(0);
    const both = callOf(record, [bits, value], { mode: "legacy", timeZone: "UTC" });
    return new If(new IsNull(bits), value, new If(new IsNull(value), bits, both));
  }
}
