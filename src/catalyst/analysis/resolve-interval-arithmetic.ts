// Dates and timestamps plus or minus an interval that is written out become calls of functions.
//
// before: (d#1 - INTERVAL '90' DAY)        after: date_add(d#1, -90)

import { TimestampType } from "../../types/data-type.ts";
import { Add, type BinaryArithmetic, Subtract } from "../expressions/arithmetic.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { RuntimeReplaceable } from "../expressions/runtime-replaceable.ts";
import { UnresolvedInterval } from "../expressions/unresolved-interval.ts";
import type { FunctionContext } from "../functions/function-definition.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import { callOf } from "../functions/scalar-record.ts";
import { type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";
import { type DayTimeInterval, intervalValue } from "./interval-literal.ts";

const MICROS_PER_DAY = 86_400_000_000n;

/** The call that the operator stands for; undefined when no interval takes part, or the other side is not known yet. */
export function resolveIntervalArithmetic(node: Expression, context: AnalyzerContext): Expression | undefined {
  if (!(node instanceof Add || node instanceof Subtract)) return undefined;
  const [time, interval] = operands(node);
  if (time === undefined || interval === undefined || !time.resolved) return undefined;
  const { kind } = time.dataType;
  if (kind !== "date" && kind !== "timestamp" && kind !== "timestamp_ntz") return undefined;
  const call: FunctionContext = {
    mode: evalModeOf(context),
    timeZone: context.sessionTimeZone,
    origin: node.origin,
  };
  const sign = node instanceof Subtract ? -1 : 1;
  const value = intervalValue(interval);
  const shown = (replacement: Expression, sql: string): Expression =>
    new RuntimeReplaceable(node.prettyName, sql, replacement, node.origin);
  const plain = `${time.sql} ${node.symbol} ${value.sql}`;
  if (value.kind === "yearMonth") {
    const months = sign * value.months;
    if (kind === "date") return shown(callOf(FUNCTIONS.record("add_months"), [time, Literal.of(months)], call), plain);
    return shown(timestampAdd("MONTH", BigInt(months), time, call), plain);
  }
  if (kind === "date" && value.isDays) {
    const days = Number(value.micros / MICROS_PER_DAY) * sign;
    const extracted = `extractansiintervaldays(${value.sql})`;
    const sql = `date_add(${time.sql}, ${sign < 0 ? `(- ${extracted})` : extracted})`;
    return shown(callOf(FUNCTIONS.record("date_add"), [time, Literal.of(days)], call), sql);
  }
  const timestamp = kind === "date" ? new Cast(time, TimestampType, call.mode, call.timeZone, node.origin, true) : time;
  return shown(addDayTime(timestamp, value, BigInt(sign), call), plain);
}

function operands({ left, right }: BinaryArithmetic): readonly [Expression?, UnresolvedInterval?] {
  if (right instanceof UnresolvedInterval) return [left, right];
  return left instanceof UnresolvedInterval ? [right, left] : [];
}

function timestampAdd(unit: string, amount: bigint, time: Expression, call: FunctionContext): Expression {
  return callOf(FUNCTIONS.record("timestampadd"), [Literal.of(unit), Literal.of(amount), time], call);
}

/** Whole days by the calendar, as a day may have 23 hours, then the rest by the clock. */
function addDayTime(time: Expression, { micros }: DayTimeInterval, sign: bigint, call: FunctionContext): Expression {
  const days = (sign * micros) / MICROS_PER_DAY;
  const rest = sign * micros - days * MICROS_PER_DAY;
  const moved = days === 0n ? time : timestampAdd("DAY", days, time, call);
  return rest === 0n ? moved : timestampAdd("MICROSECOND", rest, moved, call);
}
