// The keys of aggregations and joins in generated code: made comparable bit by bit, hashed, compared with stored ones.

import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode, ValueLocals } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Label, Local } from "../../../wasm/index.ts";
import type { RecordLayout } from "./record-layout.ts";

const NULL_HASH = 0x9e3779b9 | 0;

/** The key with one representation per group: every NaN is the same, and -0.0 is 0.0. */
export function normalizeKey(context: CodegenContext, code: ExpressionCode): ExpressionCode {
  const { f } = context;
  const { value } = code;
  if (value.kind === "f64") {
    f.f64(Number.NaN).get(value.local).f64(0).op("f64.add");
    f.get(value.local).get(value.local).op("f64.ne").select();
    return { ...code, value: { kind: "f64", local: f.store() } };
  }
  if (value.kind === "f32") {
    f.f32(Number.NaN).get(value.local).f32(0).op("f32.add");
    f.get(value.local).get(value.local).op("f32.ne").select();
    return { ...code, value: { kind: "f32", local: f.store() } };
  }
  return code;
}

/** Emits the 32-bit hash of normalised keys into a local. */
export function hashKeys(context: CodegenContext, keys: readonly ExpressionCode[]): Local {
  const { f } = context;
  const hash = f.local("i32");
  f.i32(42).set(hash);
  for (const { isNull, value } of keys) {
    const emitHash = (): void => {
      f.get(hash);
      pushHash(context, value);
      context.callKernel("hashCombine").set(hash);
    };
    if (isNull === undefined) emitHash();
    else {
      f.get(isNull).if(() => {
        f.get(hash).i32(NULL_HASH);
        context.callKernel("hashCombine").set(hash);
      }, emitHash);
    }
  }
  return hash;
}

function pushHash(context: CodegenContext, value: ValueLocals): void {
  const { f } = context;
  switch (value.kind) {
    case "i32":
      f.get(value.local).op("i64.extend_i32_s");
      break;
    case "i64":
      f.get(value.local);
      break;
    case "f32":
      f.get(value.local).op("i32.reinterpret_f32").op("i64.extend_i32_s");
      break;
    case "f64":
      f.get(value.local).op("i64.reinterpret_f64");
      break;
    case "i128":
      // A value that fits 64 bits has the hash that it has when it is computed in 64 bits.
      f.get(value.low);
      f.get(value.high).get(value.low).i64(63n).op("i64.shr_s").op("i64.xor").i64(31n).op("i64.rotl").op("i64.xor");
      break;
    case "view":
      f.get(value.local);
      context.callKernel("stringHash");
      return;
  }
  context.callKernel("hashLong");
}

/** Emits branches to `differs` unless the group's keys (fields 0…n-1 of the record) are these. */
export function branchUnlessEqual(
  context: CodegenContext,
  layout: RecordLayout,
  group: Local,
  keys: readonly ExpressionCode[],
  differs: Label,
): void {
  const { f } = context;
  keys.forEach((key, i) => {
    const stored = layout.load(f, group, i);
    const compareValues = (): void => pushDiffers(context, key.value, stored.value);
    if (key.isNull !== undefined && stored.isNull !== undefined) {
      f.get(key.isNull).get(stored.isNull).op("i32.ne").brIf(differs);
      f.get(key.isNull).op("i32.eqz");
      f.if(() => {
        compareValues();
        f.brIf(differs);
      });
    } else {
      if (stored.isNull !== undefined) f.get(stored.isNull).brIf(differs);
      compareValues();
      f.brIf(differs);
    }
  });
}

/** Pushes 1 when two normalised values differ. */
export function pushDiffers(context: CodegenContext, a: ValueLocals, b: ValueLocals): void {
  const { f } = context;
  if (a.kind === "view" && b.kind === "view") {
    f.get(a.local).get(b.local);
    context.callKernel("stringEquals").op("i32.eqz");
  } else if (a.kind === "f64" && b.kind === "f64") {
    f.get(a.local).op("i64.reinterpret_f64").get(b.local).op("i64.reinterpret_f64").op("i64.ne");
  } else if (a.kind === "f32" && b.kind === "f32") {
    f.get(a.local).op("i32.reinterpret_f32").get(b.local).op("i32.reinterpret_f32").op("i32.ne");
  } else if (b.kind === "i128") {
    pushWide(context, a);
    const high = f.store();
    f.get(b.low).op("i64.ne");
    f.get(high).get(b.high).op("i64.ne").op("i32.or");
  } else if (a.kind === b.kind && (a.kind === "i32" || a.kind === "i64") && b.kind !== "view") {
    f.get(a.local).get(b.local).op(`${a.kind}.ne`);
  } else throw new Error(`a ${a.kind} key cannot be compared with a stored ${b.kind}`);
}

/** Pushes 1 when a normalised value comes before another in the order of its type. */
export function pushLess(context: CodegenContext, a: ValueLocals, b: ValueLocals): void {
  const { f } = context;
  if (a.kind === "view" && b.kind === "view") {
    f.get(a.local).get(b.local);
    context.callKernel("stringCompare").i32(0).op("i32.lt_s");
  } else if ((a.kind === "f64" && b.kind === "f64") || (a.kind === "f32" && b.kind === "f32")) {
    // NaN is greater than any other number.
    f.get(a.local).get(b.local).op(`${a.kind}.lt`);
    f.get(a.local).get(a.local).op(`${a.kind}.eq`).get(b.local).get(b.local).op(`${a.kind}.ne`).op("i32.and");
    f.op("i32.or");
  } else if (a.kind === "i128" || b.kind === "i128") {
    pushWide(context, a);
    const aHigh = f.store();
    const aLow = f.store();
    pushWide(context, b);
    const bHigh = f.store();
    const bLow = f.store();
    f.get(aHigh).get(bHigh).op("i64.lt_s");
    f.get(aHigh).get(bHigh).op("i64.eq").get(aLow).get(bLow).op("i64.lt_u").op("i32.and").op("i32.or");
  } else if (a.kind === b.kind && (a.kind === "i32" || a.kind === "i64") && b.kind !== "view") {
    f.get(a.local).get(b.local).op(`${a.kind}.lt_s`);
  } else throw new Error(`a ${a.kind} key has no order with a ${b.kind}`);
}

/** Pushes the low half, then the high half, of an integer that may be narrow. */
function pushWide(context: CodegenContext, value: ValueLocals): void {
  const { f } = context;
  if (value.kind === "i128") f.get(value.low).get(value.high);
  else if (value.kind === "i64") f.get(value.local).get(value.local).i64(63n).op("i64.shr_s");
  else throw new Error(`a ${value.kind} is no decimal`);
}
