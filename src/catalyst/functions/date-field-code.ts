// Instructions for the year, month and day of a date, in a straight line: calling a kernel would take as long again. Between
// the years 1900 and 2100, which most dates are in, every fourth year is a leap year, so that a century needs no regard;
// other dates are left to the calendar of assembly/datetime.ts.

import type { KernelName, Local } from "../../wasm/index.ts";
import type { CodegenContext } from "../expressions/codegen/codegen-context.ts";
import { integer } from "./kernel-code.ts";
import type { ScalarRecord } from "./scalar-record.ts";

type Generate = NonNullable<ScalarRecord["generate"]>;

/** Days of four years. */
const CYCLE_DAYS = 1461;
/** A number divided by those is the upper half of its product with this (after Neri and Schneider). */
const CYCLE_RECIPROCAL = 2_939_745n;

/** The days for which a field is computed in place. */
interface Range {
  /** Before 1970-01-01. */
  readonly first: number;
  readonly count: number;
}

/** From 1901-01-01 to 2099-12-31: the fourth of four years is the longer one. */
const YEARS: Range = { first: 25_202, count: 72_684 };
/** From 1900-03-01 to 2100-02-28, in years that begin in March, so that leap days come last. */
const MARCH_YEARS: Range = { first: 25_508, count: 73_049 };

/** Four times the days since the first of a range, and three; and how many years those are. */
function yearsSince({ f }: CodegenContext, sinceFirst: Local): { readonly quarters: Local; readonly years: Local } {
  const quarters = f.get(sinceFirst).i32(2).op("i32.shl").i32(3).op("i32.or").store();
  const product = f.get(quarters).op("i64.extend_i32_u").i64(CYCLE_RECIPROCAL).op("i64.mul");
  return { quarters, years: product.i64(32n).op("i64.shr_u").op("i32.wrap_i64").store() };
}

/** Since the first of March. */
function dayOfYear(context: CodegenContext, sinceFirst: Local): Local {
  const { f } = context;
  const { quarters, years } = yearsSince(context, sinceFirst);
  f.get(quarters).get(years).i32(CYCLE_DAYS).op("i32.mul").op("i32.sub").i32(2).op("i32.shr_u");
  return f.store();
}

/** The month in the upper half, 3 to 14, and what the day is made of in the lower. */
function pushMonthAndDay({ f }: CodegenContext, day: Local): void {
  f.get(day).i32(2141).op("i32.mul").i32(197_913).op("i32.add");
}

function fieldCode(
  kernel: KernelName,
  range: Range,
  push: (context: CodegenContext, sinceFirst: Local) => void,
): Generate {
  return (context, [days]) => {
    if (days?.value.kind !== "i32") return undefined;
    const { f } = context;
    const { local } = days.value;
    const field = f.local("i32");
    const sinceFirst = f.get(local).i32(range.first).op("i32.add").store();
    f.get(sinceFirst).i32(range.count).op("i32.lt_u");
    f.if(
      () => {
        push(context, sinceFirst);
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

export const dateYearCode = fieldCode("dateYear", YEARS, (context, sinceFirst) => {
  context.f.get(yearsSince(context, sinceFirst).years).i32(1901).op("i32.add");
});

export const dateMonthCode = fieldCode("dateMonth", MARCH_YEARS, (context, sinceFirst) => {
  const { f } = context;
  const day = dayOfYear(context, sinceFirst);
  pushMonthAndDay(context, day);
  // Days of January and February come last.
  f.i32(16).op("i32.shr_u").i32(12).i32(0).get(day).i32(306).op("i32.ge_u").select().op("i32.sub");
});

export const dateDayCode = fieldCode("dateDay", MARCH_YEARS, (context, sinceFirst) => {
  const { f } = context;
  pushMonthAndDay(context, dayOfYear(context, sinceFirst));
  // Divided by 2141.
  f.i32(0xffff).op("i32.and").i32(31_345).op("i32.mul").i32(26).op("i32.shr_u");
  f.i32(1).op("i32.add");
});
