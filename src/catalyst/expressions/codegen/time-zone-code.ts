// Code of wall clocks: kernels look offsets up in a table of the module's own, and the evaluator, which asks Intl, fills in
// what they miss.

import { BinaryType, LongType, TimestampType } from "../../../types/data-type.ts";
import type { Local } from "../../../wasm/index.ts";
import { parseOffset } from "../evaluators/time-zone.ts";
import type { CodegenContext } from "./codegen-context.ts";
import { type Attempt, hostEvaluate } from "./emit.ts";

/** Entries of a table and their size; as in assembly/time-zone.ts. */
const TABLE_BYTES = 4096 * 16;
/** What the kernel answers when it does not know. */
const UNKNOWN = -(2 ** 31);
const MICROS_PER_SECOND = 1_000_000n;
const MICROS_PER_DAY = 86_400n * MICROS_PER_SECOND;
/** Times that no offset takes beyond 64 bits. */
const MOST_MICROS = 2n ** 62n;

/** Whether a zone's wall clock shows UTC. */
export function isUtc(timeZone: string): boolean {
  return parseOffset(timeZone) === 0n;
}

/** Microseconds in 64 bits, where the flag is set. */
type Micros = Attempt & { readonly value: { readonly kind: "i64" } };

/** A wall clock, and how many seconds it is ahead: a number, or an i32 of a zone whose offset changes. */
export interface WallClock extends Micros {
  readonly timeZone: string;
  readonly offset: Local | bigint;
}

/** The wall clock of an instant, in microseconds as if it were UTC's. */
export function wallClockCode(context: CodegenContext, micros: Local, timeZone: string): WallClock {
  const { f } = context;
  const holds = isNear(context, micros);
  const fixed = parseOffset(timeZone);
  if (fixed !== undefined) {
    return { value: { kind: "i64", local: plus(context, micros, fixed) }, holds, timeZone, offset: fixed };
  }
  const offset = offsetCode(context, zoneTable(context, timeZone), micros, timeZone);
  f.get(offset).op("i64.extend_i32_s").i64(MICROS_PER_SECOND).op("i64.mul").get(micros).op("i64.add");
  return { value: { kind: "i64", local: f.store() }, holds, timeZone, offset };
}

/** The instant of a wall clock that has been moved: with the offset that it had if that holds there, else as of any clock. */
export function movedClockCode(context: CodegenContext, local: Local, clock: WallClock, isDayStart: boolean): Micros {
  const { f } = context;
  const { timeZone, offset } = clock;
  if (typeof offset === "bigint") {
    return { value: { kind: "i64", local: plus(context, local, -offset) }, holds: clock.holds };
  }
  const [moved, holds] = [f.local("i64"), f.local("i32")];
  f.get(local).get(offset).op("i64.extend_i32_s").i64(MICROS_PER_SECOND).op("i64.mul").op("i64.sub").set(moved);
  f.get(clock.holds).set(holds);
  const there = offsetCode(context, zoneTable(context, timeZone), moved, timeZone);
  f.get(there)
    .get(offset)
    .op("i32.ne")
    .if(() =>
      context.branch(() => {
        const instant = instantCode(context, local, timeZone, isDayStart);
        f.get(instant.value.local).set(moved).get(holds).get(instant.holds).op("i32.and").set(holds);
      }),
    );
  return { value: { kind: "i64", local: moved }, holds };
}

/** The instant at which a zone's wall clock shows a time. Of a day's beginning, what does not hold near a change. */
export function instantCode(context: CodegenContext, local: Local, timeZone: string, isDayStart = false): Micros {
  const { f } = context;
  const holds = isNear(context, local);
  const fixed = parseOffset(timeZone);
  if (fixed !== undefined) return { value: { kind: "i64", local: plus(context, local, -fixed) }, holds };
  const table = zoneTable(context, timeZone);
  const target = context.scratch(16);
  const instant = f.local("i64");
  f.get(table).get(local).get(target);
  context.callKernel("zoneInstant");
  const found = f.store();
  f.get(found).if(
    () => f.get(target).op("i64.load").set(instant),
    () =>
      context.branch(() => {
        for (const days of [-MICROS_PER_DAY, MICROS_PER_DAY]) {
          offsetCode(context, table, plus(context, local, days), timeZone);
        }
        const operand = { code: { isNull: undefined, value: { kind: "i64", local } }, type: LongType } as const;
        const { value } = hostEvaluate(context, "zoneInstant", [operand], TimestampType, { timeZone });
        if (value.kind === "i64") f.get(value.local).set(instant);
      }),
  );
  if (!isDayStart) return { value: { kind: "i64", local: instant }, holds };
  const isPlain = f.get(found).i32(1).op("i32.eq").get(holds).op("i32.and").store();
  return { value: { kind: "i64", local: instant }, holds: isPlain };
}

/** An i32 with the seconds that a wall clock is ahead. */
function offsetCode(context: CodegenContext, table: Local, micros: Local, timeZone: string): Local {
  const { f } = context;
  const offset = f.local("i32");
  f.get(table).get(micros);
  context.callKernel("zoneOffset");
  f.set(offset).get(offset).i32(UNKNOWN).op("i32.eq");
  f.if(() =>
    context.branch(() => {
      const operand = { code: { isNull: undefined, value: { kind: "i64", local: micros } }, type: LongType } as const;
      const { value } = hostEvaluate(context, "zoneEntry", [operand], BinaryType, { timeZone });
      if (value.kind !== "view") return;
      // The bytes of a short view stand in it.
      f.get(table).get(micros).get(value.local).i32(4).op("i32.add");
      context.callKernel("zoneRemember");
      f.set(offset);
    }),
  );
  return offset;
}

function zoneTable(context: CodegenContext, timeZone: string): Local {
  const { constants, timeZones } = context.shared;
  const offset = timeZones.get(timeZone) ?? constants.reserve(TABLE_BYTES);
  timeZones.set(timeZone, offset);
  context.pushConstantAddress(offset);
  return context.f.store();
}

function plus({ f }: CodegenContext, micros: Local, by: bigint): Local {
  return by === 0n ? micros : f.get(micros).i64(by).op("i64.add").store();
}

function isNear({ f }: CodegenContext, micros: Local): Local {
  f.get(micros)
    .i64(MOST_MICROS)
    .op("i64.add")
    .i64(2n * MOST_MICROS)
    .op("i64.lt_u");
  return f.store();
}
