// Code of casts among dates, timestamps and their texts, in any time zone.

import type { DataType } from "../../../types/data-type.ts";
import type { Local } from "../../../wasm/index.ts";
import type { PossibleAttempt } from "./cast-code.ts";
import type { CodegenContext } from "./codegen-context.ts";
import type { Attempt } from "./emit.ts";
import type { ValueLocals } from "./expression-code.ts";
import { instantCode, isUtc, wallClockCode } from "./time-zone-code.ts";

const MICROS_PER_DAY = 86_400_000_000n;
/** Days whose microseconds fit 64 bits. */
const MAX_DAYS = 106_751_990;

/** The cast of a date or a timestamp; undefined when it is the evaluator's alone. */
export function dateTimeCast(
  context: CodegenContext,
  value: ValueLocals,
  from: DataType,
  to: DataType,
  timeZone: string,
): PossibleAttempt | undefined {
  if (from.kind === "date") {
    if (value.kind !== "i32") return undefined;
    if (to.kind === "string") return dateText(context, value.local);
    if (to.kind !== "timestamp_ntz" && to.kind !== "timestamp") return undefined;
    const midnight = daysToMicros(context, value.local);
    return to.kind === "timestamp" ? atInstant(context, midnight, timeZone, true) : midnight;
  }
  if (value.kind !== "i64") return undefined;
  const micros = { value: { kind: "i64", local: value.local }, holds: undefined } as const;
  if (from.kind === to.kind) return micros;
  if (from.kind === "timestamp_ntz" && to.kind === "timestamp") return atInstant(context, micros, timeZone);
  const isClock = from.kind === "timestamp_ntz" || isUtc(timeZone);
  const clock: OfMicros = isClock ? micros : wallClockCode(context, value.local, timeZone);
  if (to.kind === "timestamp_ntz") return clock;
  const { local } = clock.value;
  if (to.kind === "date") return { value: { kind: "i32", local: daysOf(context, local) }, holds: clock.holds };
  return to.kind === "string" ? both(context, clock, timestampText(context, local)) : undefined;
}

/** The timestamp of a plain text. */
export function timestampFromText(
  context: CodegenContext,
  text: Local,
  to: DataType,
  timeZone: string,
): PossibleAttempt {
  const { f } = context;
  const target = context.scratch(16);
  f.get(text).get(target);
  context.callKernel("stringToTimestamp");
  const holds = f.store();
  const clock = { value: { kind: "i64", local: f.get(target).op("i64.load").store() }, holds } as const;
  return to.kind === "timestamp" ? atInstant(context, clock, timeZone) : clock;
}

type OfMicros = PossibleAttempt & { readonly value: { readonly kind: "i64" } };

function atInstant(context: CodegenContext, clock: OfMicros, timeZone: string, isDayStart = false): PossibleAttempt {
  if (isUtc(timeZone)) return clock;
  return both(context, clock, instantCode(context, clock.value.local, timeZone, isDayStart));
}

/** What the second attempt makes of the first's value. */
function both({ f }: CodegenContext, first: PossibleAttempt, second: Attempt): Attempt {
  if (first.holds === undefined) return second;
  return { value: second.value, holds: f.get(first.holds).get(second.holds).op("i32.and").store() };
}

function dateText(context: CodegenContext, days: Local): Attempt {
  const target = context.scratch(16);
  context.f.get(days).get(target);
  context.callKernel("dateToString");
  return { value: { kind: "view", local: target }, holds: context.f.store() };
}

function timestampText(context: CodegenContext, micros: Local): Attempt {
  const target = context.scratch(16);
  context.pushArena();
  context.f.get(micros).get(target);
  context.callKernel("timestampToString");
  return { value: { kind: "view", local: target }, holds: context.f.store() };
}

function daysToMicros({ f }: CodegenContext, days: Local): OfMicros {
  f.get(days)
    .i32(MAX_DAYS)
    .op("i32.add")
    .i32(2 * MAX_DAYS)
    .op("i32.le_u");
  const holds = f.store();
  f.get(days).op("i64.extend_i32_s").i64(MICROS_PER_DAY).op("i64.mul");
  return { value: { kind: "i64", local: f.store() }, holds };
}

/** The day of a wall clock in microseconds. */
function daysOf({ f }: CodegenContext, micros: Local): Local {
  const rest = f.get(micros).i64(MICROS_PER_DAY).op("i64.rem_s").store();
  f.get(micros).get(rest).op("i64.sub").i64(MICROS_PER_DAY).op("i64.div_s").op("i32.wrap_i64");
  f.get(rest).i64(0n).op("i64.lt_s").op("i32.sub");
  return f.store();
}
