// BinaryArithmeticWithDatetimeResolver: arithmetic in which a date, a timestamp or an interval takes part stands for
// functions.
//
// before: (d#1 - INTERVAL '90' DAY)        after: date_add(d#1, (- extractansiintervaldays(INTERVAL '90' DAY)))

import {
  type DataType,
  DateType,
  DayTimeIntervalType,
  DoubleType,
  isAnsiInterval,
  isInterval,
  TimestampType,
} from "../../types/data-type.ts";
import { Add, type BinaryArithmetic, Divide, IntegralDivide, Multiply, Subtract } from "../expressions/arithmetic.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { UnaryMinus } from "../expressions/sign.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import { callOf } from "../functions/scalar-record.ts";
import type { AnalyzerContext } from "./analyzer-context.ts";

/** The expression that the operator stands for; undefined when it is arithmetic on numbers, or on equal intervals. */
export function datetimeArithmetic(node: BinaryArithmetic, context: AnalyzerContext): Expression | undefined {
  const resolver = new DatetimeArithmetic(node, context);
  if (node instanceof Add) return resolver.add();
  if (node instanceof Subtract) return resolver.subtract();
  if (node instanceof Multiply) return resolver.multiply();
  if (node instanceof IntegralDivide) return resolver.integralDivide();
  return node instanceof Divide ? resolver.divide() : undefined;
}

type Kind = DataType["kind"];

class DatetimeArithmetic {
  private readonly node: BinaryArithmetic;
  private readonly timeZone: string;
  private readonly left: Expression;
  private readonly right: Expression;
  private readonly kinds: readonly [Kind, Kind];

  constructor(node: BinaryArithmetic, context: AnalyzerContext) {
    this.node = node;
    this.timeZone = context.sessionTimeZone;
    this.left = node.left;
    this.right = node.right;
    this.kinds = [node.left.dataType.kind, node.right.dataType.kind];
  }

  add(): Expression | undefined {
    const { left, right } = this;
    return (
      this.moved(left, right, "plus") ??
      this.moved(right, left, "plus") ??
      this.movedByNothing(left, right) ??
      this.movedByNothing(right, left) ??
      this.days("date_add", true)
    );
  }

  subtract(): Expression | undefined {
    const { left, right, kinds } = this;
    const moved = this.moved(left, right, "minus");
    if (moved !== undefined) return moved;
    if (kinds.every((kind) => kind === "time")) return this.call("subtract_times", left, right);
    if (kinds.some(isTimestamp)) return this.call("subtract_timestamps", left, right);
    if (kinds[1] === "date" || (kinds[0] === "date" && kinds[1] === "void")) {
      return this.call("subtract_dates", left, right);
    }
    return this.days("date_sub", false);
  }

  multiply(): Expression | undefined {
    const { left, right } = this;
    if (isInterval(left.dataType)) return this.call(`multiply_${intervalName(left)}`, left, right);
    return isInterval(right.dataType) ? this.call(`multiply_${intervalName(right)}`, right, left) : undefined;
  }

  divide(): Expression | undefined {
    const { left, right } = this;
    return isInterval(left.dataType) ? this.call(`divide_${intervalName(left)}`, left, right) : undefined;
  }

  integralDivide(): Expression | undefined {
    const { left, right, kinds } = this;
    const intervals = [left, right].filter(({ dataType }) => isAnsiInterval(dataType));
    const areAlike = kinds[0] === kinds[1] || kinds.includes("void");
    return intervals.length > 0 && areAlike ? this.call("div_intervals", left, right) : undefined;
  }

  /** A time and an interval; two intervals, or an interval and no value. */
  private moved(time: Expression, interval: Expression, direction: "plus" | "minus"): Expression | undefined {
    const { dataType: type } = interval;
    const { dataType: moving } = time;
    if (!isInterval(type)) return undefined;
    const isCalendar = type.kind === "interval";
    if (moving.kind === type.kind) {
      return isCalendar
        ? this.call(direction === "plus" ? "add_interval" : "subtract_interval", time, interval)
        : undefined;
    }
    if (moving.kind === "void" && isAnsiInterval(type)) return undefined;
    if (moving.kind === "time" && type.kind === "day_time_interval") {
      return this.call(`time_${direction}_interval`, time, interval);
    }
    if (moving.kind === "time" && type.kind === "year_month_interval") return undefined;
    if (moving.kind === "date") return this.movedDate(time, interval, direction);
    if (type.kind === "year_month_interval") {
      return isTimestamp(moving.kind) ? this.call(`timestamp_${direction}_ym_interval`, time, interval) : undefined;
    }
    const result = this.call(`timestamp_${direction}_interval`, time, interval);
    return moving.kind === "string" ? this.cast(result, moving) : result;
  }

  private movedDate(date: Expression, interval: Expression, direction: "plus" | "minus"): Expression {
    const { dataType: type } = interval;
    if (type.kind === "year_month_interval") return this.call(`date_${direction}_ym_interval`, date, interval);
    if (type.kind !== "day_time_interval") return this.call(`date_${direction}_interval`, date, interval);
    if (type.endField !== "day") {
      return this.call(`timestamp_${direction}_interval`, this.cast(date, TimestampType), interval);
    }
    const days = this.call("extractansiintervaldays", interval);
    const { mode, origin } = this.node;
    return this.call("date_add", date, direction === "plus" ? days : new UnaryMinus(days, mode, origin));
  }

  /** What has no type is an interval beside a time. */
  private movedByNothing(time: Expression, nothing: Expression): Expression | undefined {
    const { kind } = time.dataType;
    if (nothing.dataType.kind !== "void" || (kind !== "date" && !isTimestamp(kind))) return undefined;
    const start = kind === "date" ? this.cast(time, TimestampType) : time;
    return this.call("timestamp_plus_interval", start, this.cast(nothing, DayTimeIntervalType()));
  }

  /** Days added to a date, or taken away. */
  private days(name: string, commutes: boolean): Expression | undefined {
    const { left, right, kinds } = this;
    const other = kinds[0] === "date" ? right : kinds[1] === "date" && commutes ? left : undefined;
    if (other === undefined) return undefined;
    if (other.dataType.kind !== "string") return this.call(name, other === right ? left : right, other);
    // Beside a date, text is a date too, or a number in the legacy dialect; the dates are subtracted once they are dates.
    const isAnsi = this.node.mode !== "legacy";
    if (isAnsi && !commutes) return undefined;
    const asDate = this.cast(other, isAnsi ? DateType : DoubleType);
    return other === right || !isAnsi
      ? this.call(name, other === right ? left : right, asDate)
      : this.call(name, asDate, right);
  }

  private call(name: string, ...args: readonly Expression[]): Expression {
    const { mode, origin } = this.node;
    return callOf(FUNCTIONS.record(name), args, { mode, timeZone: this.timeZone, origin });
  }

  private cast(child: Expression, type: DataType): Expression {
    const { mode, origin } = this.node;
    return new Cast(child, type, mode, this.timeZone, origin, true);
  }
}

function isTimestamp(kind: Kind): boolean {
  return kind === "timestamp" || kind === "timestamp_ntz";
}

function intervalName({ dataType: { kind } }: Expression): string {
  return kind === "year_month_interval" ? "ym_interval" : kind === "day_time_interval" ? "dt_interval" : "interval";
}
