// Instructions for the year, month and day of a date, in a straight line: calling a kernel would take as long again. The
// calendar is that of assembly/datetime.ts, which the dates far from ours are left to.

import type { KernelName, Local } from "../../wasm/index.ts";
import type { CodegenContext } from "../expressions/codegen/codegen-context.ts";
import { integer } from "./kernel-code.ts";
import type { ScalarRecord } from "./scalar-record.ts";

type Generate = NonNullable<ScalarRecord["generate"]>;

/** Days for which 32 bits suffice: from about 31,000 years before 1970 to 500,000 after it. */
const NEAR_BEFORE = 11_000_000;
const NEAR = 200_000_000;
/** Cycles of 400 years that make all near days positive, and their days. */
const CYCLES = 82;
const CYCLE_DAYS = 146_097;
/** From 0000-03-01, when years begin here, to 1970-01-01. */
const EPOCH = 719_468;

/** What is known of a near date, after Neri and Schneider: locals of i32. */
interface Calendar {
  readonly century: Local;
  readonly yearOfCentury: Local;
  /** From the first of March. */
  readonly dayOfYear: Local;
}

function calendar({ f }: CodegenContext, days: Local): Calendar {
  f.get(days)
    .i32(EPOCH + CYCLE_DAYS * CYCLES)
    .op("i32.add")
    .i32(4)
    .op("i32.mul")
    .i32(3)
    .op("i32.add");
  const shifted = f.store();
  // Divided by the days of a cycle.
  const century = f
    .get(shifted)
    .op("i64.extend_i32_u")
    .i64(3_853_261_556n)
    .op("i64.mul")
    .i64(49n)
    .op("i64.shr_u")
    .op("i32.wrap_i64")
    .store();
  f.get(shifted).get(century).i32(CYCLE_DAYS).op("i32.mul").op("i32.sub").i32(3).op("i32.or");
  const product = f.op("i64.extend_i32_u").i64(2_939_745n).op("i64.mul").store();
  const yearOfCentury = f.get(product).i64(32n).op("i64.shr_u").op("i32.wrap_i64").store();
  // The lower half divided by 4 × 2939745.
  const dayOfYear = f
    .get(product)
    .i64(0xffff_ffffn)
    .op("i64.and")
    .i64(3_063_938_966n)
    .op("i64.mul")
    .i64(55n)
    .op("i64.shr_u")
    .op("i32.wrap_i64")
    .store();
  return { century, yearOfCentury, dayOfYear };
}

/** The month in the upper half, 3 to 14, and what the day is made of in the lower. */
function monthAndDay({ f }: CodegenContext, { dayOfYear }: Calendar): Local {
  return f.get(dayOfYear).i32(2141).op("i32.mul").i32(197_913).op("i32.add").store();
}

/** Pushes 1 for days of January and February, which belong to the next year. */
function pushIsNextYear({ f }: CodegenContext, { dayOfYear }: Calendar): void {
  f.get(dayOfYear).i32(306).op("i32.ge_s");
}

function fieldCode(kernel: KernelName, push: (context: CodegenContext, of: Calendar) => void): Generate {
  return (context, [days]) => {
    if (days?.value.kind !== "i32") return undefined;
    const { f } = context;
    const { local } = days.value;
    const field = f.local("i32");
    f.get(local).i32(NEAR_BEFORE).op("i32.add").i32(NEAR).op("i32.lt_u");
    f.if(
      () => {
        push(context, calendar(context, local));
        f.set(field);
      },
      () => {
        f.get(local);
        context.callKernel(kernel);
        f.set(field);
      },
    );
    return integer(field);
  };
}

export const dateYearCode = fieldCode("dateYear", (context, of) => {
  const { f } = context;
  f.get(of.century).i32(100).op("i32.mul").get(of.yearOfCentury).op("i32.add");
  f.i32(400 * CYCLES).op("i32.sub");
  pushIsNextYear(context, of);
  f.op("i32.add");
});

export const dateMonthCode = fieldCode("dateMonth", (context, of) => {
  const { f } = context;
  f.get(monthAndDay(context, of)).i32(16).op("i32.shr_u").i32(12).i32(0);
  pushIsNextYear(context, of);
  f.select().op("i32.sub");
});

export const dateDayCode = fieldCode("dateDay", (context, of) => {
  const { f } = context;
  // Divided by 2141.
  f.get(monthAndDay(context, of)).i32(0xffff).op("i32.and").i32(31_345).op("i32.mul").i32(26).op("i32.shr_u");
  f.i32(1).op("i32.add");
});
