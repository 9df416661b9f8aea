// Pieces of code that most expressions emit: merging null flags, keeping null values zero, widening to 128 bits, and
// evaluating in the executor's JavaScript what Wasm cannot do well.

import type { QueryContext } from "../../../errors/spark-error.ts";
import { type DataType, MAX_LONG_DIGITS } from "../../../types/data-type.ts";
import type { FunctionBuilder, Local } from "../../../wasm/index.ts";
import { contextOf, type Origin } from "../../trees/origin.ts";
import type { EvaluatorCall, EvaluatorOptions } from "../evaluators/evaluator.ts";
import type { Expression } from "../expression.ts";
import type { CodegenContext } from "./codegen-context.ts";
import type { Bounds, ExpressionCode, ValueLocals } from "./expression-code.ts";
import { calledBy, type HostTree } from "./host-tree.ts";
import type { LambdaCall } from "./lambda-code.ts";

/** A null flag that is set when any of the flags is; undefined when there are none. */
export function anyNull(f: FunctionBuilder, codes: readonly ExpressionCode[]): Local | undefined {
  const flags = codes.flatMap(({ isNull }) => (isNull === undefined ? [] : [isNull]));
  const [first, ...rest] = flags;
  if (first === undefined || rest.length === 0) return first;
  f.get(first);
  for (const flag of rest) f.get(flag).op("i32.or");
  return f.store();
}

/** The kind of locals in which values of a type are computed when nothing more is known of them. */
export function kindOf(type: DataType): ValueLocals["kind"] {
  switch (type.kind) {
    case "void":
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "date":
    case "year_month_interval":
      return "i32";
    case "long":
    case "timestamp":
    case "timestamp_ntz":
    case "timestamp_nanos":
    case "time":
    case "day_time_interval":
      return "i64";
    case "interval":
      return "i128";
    case "float":
      return "f32";
    case "double":
      return "f64";
    case "decimal":
      return type.precision <= MAX_LONG_DIGITS ? "i64" : "i128";
    default:
      return "view";
  }
}

/** Pushes a value that has one local: the number, or the address of the view. */
export function push(f: FunctionBuilder, value: ValueLocals): FunctionBuilder {
  if (value.kind === "i128") throw new Error("a 128-bit value does not fit one stack entry");
  return f.get(value.local);
}

/** Widens a 64-bit decimal. */
export function toI128(f: FunctionBuilder, value: ValueLocals): ValueLocals & { readonly kind: "i128" } {
  if (value.kind === "i128") return value;
  if (value.kind === "i32") {
    const low = f.get(value.local).op("i64.extend_i32_s").store();
    return { kind: "i128", low, high: f.get(low).i64(63n).op("i64.shr_s").store() };
  }
  if (value.kind !== "i64") throw new Error(`a ${value.kind} is no decimal`);
  return { kind: "i128", low: value.local, high: f.get(value.local).i64(63n).op("i64.shr_s").store() };
}

/** Fresh locals for values of a kind. */
export function newValue(f: FunctionBuilder, kind: ValueLocals["kind"]): ValueLocals {
  if (kind === "i128") return { kind, low: f.local("i64"), high: f.local("i64") };
  return { kind, local: f.local(kind === "view" ? "i32" : kind) } as ValueLocals;
}

/** Sets locals to another value of the same kind; an i64 is widened into an i128. */
export function assign(f: FunctionBuilder, target: ValueLocals, source: ValueLocals): void {
  if (target.kind === "i128") {
    const wide = toI128(f, source);
    f.get(wide.low).set(target.low).get(wide.high).set(target.high);
  } else push(f, source).set(target.local);
}

/** Sets locals to zero, or to the empty view. */
export function assignZero(context: CodegenContext, target: ValueLocals): void {
  const { f } = context;
  if (target.kind === "i128") f.i64(0n).set(target.low).i64(0n).set(target.high);
  else {
    pushZero(context, target.kind);
    f.set(target.local);
  }
}

function pushZero(context: CodegenContext, kind: Exclude<ValueLocals["kind"], "i128">): void {
  const { f } = context;
  if (kind === "i64") f.i64(0n);
  else if (kind === "f32") f.f32(0);
  else if (kind === "f64") f.f64(0);
  else if (kind === "view") context.pushConstantView(new Uint8Array(0));
  else f.i32(0);
}

/** The value, zero where it is null. */
export function zeroWhenNull(context: CodegenContext, value: ValueLocals, isNull: Local | undefined): ValueLocals {
  if (isNull === undefined) return value;
  const { f } = context;
  if (value.kind === "i128") {
    const low = f.i64(0n).get(value.low).get(isNull).select().store();
    return { kind: "i128", low, high: f.i64(0n).get(value.high).get(isNull).select().store() };
  }
  pushZero(context, value.kind);
  return { kind: value.kind, local: f.get(value.local).get(isNull).select().store() } as ValueLocals;
}

/** Emits code that runs when the flag is clear; always when there is no flag. */
export function unlessNull(context: CodegenContext, isNull: Local | undefined, emit: () => void): void {
  if (isNull === undefined) emit();
  else context.branch(() => context.f.get(isNull).op("i32.eqz").if(emit));
}

/** Whether evaluating can end in an error: then it must not happen where Spark would not evaluate. */
export function mayRaise(expression: Expression): boolean {
  // A function that is described by a record may raise in any mode.
  return expression.exists(
    (node) =>
      "semantics" in node || ("mode" in node && node.mode === "ansi") || ("raises" in node && node.raises === true),
  );
}

/** The code of two operands of which the right is not evaluated, if that could raise, where the left is null. */
export function generateOperands(
  context: CodegenContext,
  left: Expression,
  right: Expression,
): readonly [ExpressionCode, ExpressionCode] {
  const { f } = context;
  const first = context.generate(left);
  if (first.isNull === undefined || !mayRaise(right)) return [first, context.generate(right)];
  const { isNull: firstIsNull } = first;
  const isNull = right.nullable ? f.local("i32") : undefined;
  let code: ExpressionCode | undefined;
  let value: ValueLocals | undefined;
  f.get(firstIsNull)
    .op("i32.eqz")
    .if(
      () =>
        context.branch(() => {
          code = context.generate(right);
          value = newValue(f, code.value.kind);
          assign(f, value, code.value);
          if (isNull === undefined) return;
          if (code.isNull === undefined) f.i32(0);
          else f.get(code.isNull);
          f.set(isNull);
        }),
      () => {
        if (value !== undefined) assignZero(context, value);
        if (isNull !== undefined) f.i32(0).set(isNull);
      },
    );
  if (code === undefined || value === undefined) throw new Error("an operand has no code");
  return [first, { ...code, isNull, value }];
}

/** The range of a type's values. */
export function typeBounds(type: DataType): Bounds | undefined {
  switch (type.kind) {
    case "byte":
      return { min: -128n, max: 127n };
    case "short":
      return { min: -32768n, max: 32767n };
    case "integer":
    case "year_month_interval":
      return { min: -(2n ** 31n), max: 2n ** 31n - 1n };
    case "long":
    case "day_time_interval":
      return { min: -(2n ** 63n), max: 2n ** 63n - 1n };
    case "decimal": {
      const max = 10n ** BigInt(type.precision) - 1n;
      return { min: -max, max };
    }
    default:
      return undefined;
  }
}

export function fitsLong({ min, max }: Bounds): boolean {
  return min >= -(2n ** 63n) && max < 2n ** 63n;
}

export function within(inner: Bounds, outer: Bounds): boolean {
  return inner.min >= outer.min && inner.max <= outer.max;
}

/** A value that instructions or a kernel have computed, and an i32 that is 1 when it holds. */
export interface Attempt {
  readonly value: ValueLocals;
  readonly holds: Local;
}

/** The attempt where it holds; elsewhere what the evaluator says, which is an error, null, or the rarer value. */
export function orEvaluate(
  context: CodegenContext,
  type: DataType,
  operandNull: Local | undefined,
  { value, holds }: Attempt,
  evaluate: () => ExpressionCode,
): ExpressionCode {
  const { f } = context;
  const result = newValue(f, kindOf(type));
  const isNull = f.local("i32");
  f.get(holds);
  if (operandNull !== undefined) f.get(operandNull).op("i32.or");
  f.if(
    () => {
      if (result.kind === "i64" && value.kind === "i128") f.get(value.low).set(result.local);
      else assign(f, result, value);
      if (operandNull === undefined) f.i32(0);
      else f.get(operandNull);
      f.set(isNull);
    },
    () =>
      context.branch(() => {
        const code = evaluate();
        assign(f, result, code.value);
        if (code.isNull === undefined) f.i32(0);
        else f.get(code.isNull);
        f.set(isNull);
      }),
  );
  return { isNull, value: zeroWhenNull(context, result, operandNull) };
}

/** Where in the SQL text an error of an expression belongs. */
export function queryContext(origin: Origin | undefined): QueryContext | undefined {
  return origin && contextOf(origin);
}

/** How a value evaluated by the host crosses: what to call and how operands lie in their slots. */
export interface HostCall extends EvaluatorCall {
  readonly name: string;
  readonly kinds: readonly ValueLocals["kind"][];
  /** Of an expression over nested values: what to call with the operands, instead of one evaluation by name. */
  readonly tree?: HostTree;
  /** The functions of the module that the evaluation calls. */
  readonly lambdaCalls?: readonly LambdaCall[];
}

/** What some calls of the host have besides operands. */
interface HostCallParts extends Pick<HostCall, "tree" | "lambdaCalls"> {
  /** How many slots lie behind the operands: that of the result, and those of lambdas. */
  readonly slots?: number;
}

/** Bytes of one operand's slot: 16 of value, then its null flag. */
export const HOST_SLOT = 32;

/**
 * Emits a call of a pure function by name in the executor's JavaScript, `env.evaluate`. Operands and result lie in
 * scratch slots of 32 bytes; the constant pool holds the call's description as JSON.
 */
export function hostEvaluate(
  context: CodegenContext,
  name: string,
  operands: readonly { readonly code: ExpressionCode; readonly type: DataType }[],
  resultType: DataType,
  options: EvaluatorOptions = {},
  { tree, lambdaCalls, slots: results = 1 }: HostCallParts = {},
): ExpressionCode {
  const { f } = context;
  const call: HostCall = {
    name,
    ...(tree && { tree }),
    ...(lambdaCalls && { lambdaCalls }),
    argumentTypes: operands.map(({ type }) => type),
    kinds: operands.map(({ code }) => code.value.kind),
    resultType,
    options,
  };
  for (const called of tree === undefined ? [name] : calledBy(tree)) context.shared.evaluators.add(called);
  const slots = operandSlots(context, operands, results);
  context.pushConstantView(new TextEncoder().encode(JSON.stringify(call)));
  f.get(slots);
  context.pushArena();
  context.callHost("evaluate", ["i32", "i32", "i32"], ["i32"]);
  const isNull = f.store();
  return { isNull, value: loadSlot(context, slots, operands.length * HOST_SLOT, kindOf(resultType)) };
}

/** Emits the operands into slots of scratch memory, with `results` more behind them; a local with their address. */
export function operandSlots(
  context: CodegenContext,
  operands: readonly { readonly code: ExpressionCode }[],
  results: number,
): Local {
  const { f } = context;
  const slots = context.scratch(HOST_SLOT * (operands.length + results));
  operands.forEach(({ code }, i) => {
    const offset = i * HOST_SLOT;
    storeSlot(f, slots, offset, code.value);
    f.get(slots);
    if (code.isNull === undefined) f.i32(0);
    else f.get(code.isNull);
    f.op("i32.store", offset + 16);
  });
  return slots;
}

/** Stores a value into a slot; of a string or binary, the address of its view. */
export function storeSlot(f: FunctionBuilder, slots: Local, offset: number, value: ValueLocals): void {
  if (value.kind === "i128") {
    f.get(slots).get(value.low).op("i64.store", offset);
    f.get(slots)
      .get(value.high)
      .op("i64.store", offset + 8);
  } else
    f.get(slots)
      .get(value.local)
      .op(`${value.kind === "view" ? "i32" : value.kind}.store`, offset);
}

/** The value in a slot, in locals; of a string or binary it stays where it is. */
export function loadSlot(
  context: CodegenContext,
  slots: Local,
  offset: number,
  kind: ValueLocals["kind"],
): ValueLocals {
  const { f } = context;
  if (kind === "i128") {
    const low = f.get(slots).op("i64.load", offset).store();
    const high = f
      .get(slots)
      .op("i64.load", offset + 8)
      .store();
    return { kind, low, high };
  }
  if (kind === "view") return { kind, local: f.get(slots).i32(offset).op("i32.add").store() };
  return { kind, local: f.get(slots).op(`${kind}.load`, offset).store() };
}
