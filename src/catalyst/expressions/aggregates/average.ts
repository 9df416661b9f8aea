// AVG: a sum and a count; of decimals exactly, with four more digits on either side; of intervals rounded.

import {
  type DataType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  isAnsiInterval,
  LongType,
  MAX_PRECISION,
  YearMonthIntervalType,
} from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import { Add, Divide, type EvalMode } from "../arithmetic.ts";
import { Cast } from "../cast.ts";
import { If } from "../conditional.ts";
import type { Expression } from "../expression.ts";
import { Literal } from "../literal.ts";
import { EqualTo, IsNotNull } from "../predicates.ts";
import { type BufferField, type BufferIds, DeclarativeAggregate } from "./aggregate-function.ts";
import { CheckOverflowInSum, DecimalAccumulate, ZeroIfNull } from "./buffer-expressions.ts";
import { IntervalAverage } from "./interval-average.ts";
import { sumType, zero } from "./sum.ts";

const COUNT_TYPE = DecimalType(20, 0);

export class Average extends DeclarativeAggregate {
  readonly mode: EvalMode;
  readonly prettyName: string;

  constructor(
    child: Expression,
    mode: EvalMode = "ansi",
    origin?: Origin,
    bufferIds?: BufferIds,
    name: string = mode === "try" ? "try_avg" : "avg",
  ) {
    super([child], origin, bufferIds);
    this.mode = mode;
    this.prettyName = name;
  }

  get dataType(): DataType {
    const { dataType } = this.child;
    if (dataType.kind === "year_month_interval") return YearMonthIntervalType();
    if (dataType.kind === "day_time_interval") return DayTimeIntervalType();
    return this.decimalType ?? DoubleType;
  }
  get nullable(): boolean {
    return true;
  }

  protected get bufferFields(): readonly BufferField[] {
    return [
      // Only a sum of intervals in try mode becomes null.
      { name: "sum", dataType: this.sumType, nullable: this.mode === "try" && isAnsiInterval(this.dataType) },
      { name: "count", dataType: LongType, nullable: false },
    ];
  }
  get initialValues(): readonly Expression[] {
    return [zero(this.sumType), new Literal(0n, LongType)];
  }
  get updateExpressions(): readonly Expression[] {
    const cast = new Cast(this.child, this.sumType, this.mode);
    const value = cast.nullable ? new ZeroIfNull(cast) : cast;
    const counted = this.child.nullable ? new Cast(new IsNotNull(this.child), LongType) : new Literal(1n, LongType);
    return [this.plus(this.buffer(0), value), new Add(this.buffer(1), counted, "legacy")];
  }
  get mergeExpressions(): readonly Expression[] {
    return [this.plus(this.buffer(0), this.inputBuffer(0)), new Add(this.buffer(1), this.inputBuffer(1), "legacy")];
  }
  get evaluateExpression(): Expression {
    const [sum, count] = [this.buffer(0), this.buffer(1)];
    if (isAnsiInterval(this.dataType)) return new IntervalAverage(sum, count, this.dataType, this.origin);
    const divisor = new Cast(count, this.decimalType === undefined ? DoubleType : COUNT_TYPE);
    const isDecimal = this.decimalType !== undefined;
    const checked = isDecimal ? new CheckOverflowInSum(sum, this.mode, "try_avg", this.origin) : sum;
    const quotient = new Divide(checked, divisor, this.mode, this.origin, this.decimalType);
    const isEmpty = new EqualTo(count, new Literal(0n, LongType));
    return new If(isEmpty, new Literal(null, this.dataType), quotient);
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Average(children[0] ?? this.child, this.mode, this.origin, this.bufferIds, this.prettyName);
  }

  private get decimalType(): DecimalType | undefined {
    const type = this.child.dataType;
    if (type.kind !== "decimal") return undefined;
    return DecimalType(Math.min(MAX_PRECISION, type.precision + 4), Math.min(MAX_PRECISION, type.scale + 4));
  }

  private get sumType(): DataType {
    if (isAnsiInterval(this.dataType)) return this.dataType;
    return this.decimalType === undefined ? DoubleType : sumType(this.child.dataType);
  }

  private plus(sum: Expression, value: Expression): Expression {
    if (isAnsiInterval(this.dataType)) return new Add(sum, value, this.mode, this.origin);
    return this.decimalType === undefined ? new Add(sum, value, this.mode) : new DecimalAccumulate(sum, value);
  }
}
