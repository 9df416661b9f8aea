// SUM: of integers as BIGINT, of decimals with ten more digits, of floating point numbers as DOUBLE, of intervals as
// they are.

import { isBigIntType } from "../../../types/catalyst-value.ts";
import {
  BooleanType,
  type DataType,
  DecimalType,
  DoubleType,
  isAnsiInterval,
  isIntegral,
  LongType,
  MAX_PRECISION,
} from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import { Add, type EvalMode } from "../arithmetic.ts";
import { Cast } from "../cast.ts";
import { If } from "../conditional.ts";
import type { Expression } from "../expression.ts";
import { Literal } from "../literal.ts";
import { IsNotNull, Or } from "../predicates.ts";
import { type BufferField, type BufferIds, DeclarativeAggregate } from "./aggregate-function.ts";
import { CheckOverflowInSum, DecimalAccumulate, ZeroIfNull } from "./buffer-expressions.ts";

/** The type in which values of a type are summed. */
export function sumType(type: DataType): DataType {
  if (isAnsiInterval(type)) return type;
  if (type.kind === "decimal") return DecimalType(Math.min(MAX_PRECISION, type.precision + 10), type.scale);
  return isIntegral(type) ? LongType : DoubleType;
}

export class Sum extends DeclarativeAggregate {
  readonly mode: EvalMode;

  constructor(child: Expression, mode: EvalMode = "ansi", origin?: Origin, bufferIds?: BufferIds) {
    super([child], origin, bufferIds);
    this.mode = mode;
  }

  get dataType(): DataType {
    return sumType(this.child.dataType);
  }
  get nullable(): boolean {
    return true;
  }
  get prettyName(): string {
    return this.mode === "try" ? "try_sum" : "sum";
  }

  protected get bufferFields(): readonly BufferField[] {
    const { dataType } = this;
    // In try mode an overflow makes the sum null; otherwise it is never null, and the flag tells an empty one.
    return [
      { name: "sum", dataType, nullable: this.mode === "try" && dataType.kind !== "decimal" },
      { name: "nonEmpty", dataType: BooleanType, nullable: false },
    ];
  }
  get initialValues(): readonly Expression[] {
    return [zero(this.dataType), new Literal(false, BooleanType)];
  }
  get updateExpressions(): readonly Expression[] {
    const value = new Cast(this.child, this.dataType, this.mode);
    const seen = new Or(this.buffer(1), new IsNotNull(this.child));
    return [
      this.plus(this.buffer(0), this.child.nullable ? new ZeroIfNull(value) : value),
      this.child.nullable ? seen : new Literal(true, BooleanType),
    ];
  }
  get mergeExpressions(): readonly Expression[] {
    return [this.plus(this.buffer(0), this.inputBuffer(0)), new Or(this.buffer(1), this.inputBuffer(1))];
  }
  get evaluateExpression(): Expression {
    const sum = this.buffer(0);
    const isDecimal = this.dataType.kind === "decimal";
    const checked = isDecimal ? new CheckOverflowInSum(sum, this.mode, "try_sum", this.origin) : sum;
    return new If(this.buffer(1), checked, new Literal(null, this.dataType));
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Sum(children[0] ?? this.child, this.mode, this.origin, this.bufferIds);
  }

  private plus(sum: Expression, value: Expression): Expression {
    return this.dataType.kind === "decimal"
      ? new DecimalAccumulate(sum, value)
      : new Add(sum, value, this.mode, this.origin);
  }
}

export function zero(type: DataType): Literal {
  return new Literal(isBigIntType(type) ? 0n : 0, type);
}
