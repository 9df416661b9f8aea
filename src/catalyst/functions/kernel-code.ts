// Code of functions that a kernel computes: numbers straight from the call, strings in a scratch view.

import { StringType } from "../../types/data-type.ts";
import type { KernelName, Local } from "../../wasm/index.ts";
import type { CodegenContext, ExpressionCode } from "../expressions/codegen/codegen-context.ts";
import { hostEvaluate, orEvaluate, push } from "../expressions/codegen/emit.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { ScalarSemantics } from "../expressions/scalar-function.ts";

type Generate = NonNullable<ScalarSemantics["generate"]>;

/** An i32 that a kernel answers, its parameters being the arguments in their order. */
export function integerKernel(name: KernelName): Generate {
  return (context, args) => {
    pushAll(context, args);
    context.callKernel(name);
    return { isNull: undefined, value: { kind: "i32", local: context.f.store() } };
  };
}

/** A string that a kernel writes: the arena first if it needs one, the arguments, and where the view goes. */
export function stringKernel(name: KernelName, options: { readonly arena?: boolean } = {}): Generate {
  return (context, args) => {
    const destination = context.scratch(16);
    if (options.arena === true) context.pushArena();
    pushAll(context, args);
    context.f.get(destination);
    context.callKernel(name);
    return { isNull: undefined, value: { kind: "view", local: destination } };
  };
}

/** A string that a kernel writes unless it answers 0, which leaves it to the evaluation. */
export function attemptedString(
  name: KernelName,
  evaluation: string | (() => ExpressionCode),
  { arena = true }: { readonly arena?: boolean } = {},
): Generate {
  return (context, args, call) => {
    const evaluate = typeof evaluation === "string" ? () => evaluated(context, evaluation, args, call) : evaluation;
    const destination = context.scratch(16);
    if (arena) context.pushArena();
    pushAll(context, args);
    context.f.get(destination);
    context.callKernel(name);
    const attempt = { value: { kind: "view", local: destination } as const, holds: context.f.store() };
    return orEvaluate(context, StringType, undefined, attempt, evaluate);
  };
}

/** The evaluation in JavaScript, called from code. */
export function evaluated(
  context: CodegenContext,
  name: string,
  args: readonly ExpressionCode[],
  { argumentTypes, resultType, options }: EvaluatorCall,
): ExpressionCode {
  const operands = args.map(({ value }, i) => ({
    code: { isNull: undefined, value },
    type: argumentTypes[i] ?? ({ kind: "void" } as const),
  }));
  return hostEvaluate(context, name, operands, resultType, options);
}

/** The addresses of the views, then one kernel that copies them all. */
export function concatKernel(context: CodegenContext, args: readonly ExpressionCode[]): ExpressionCode {
  const { f } = context;
  const addresses = context.scratch(args.length * 4);
  const destination = context.scratch(16);
  args.forEach((code, i) => {
    f.get(addresses)
      .get(localOf(code))
      .op("i32.store", i * 4);
  });
  context.pushArena();
  f.get(addresses).i32(args.length).get(destination);
  context.callKernel("stringConcat");
  return { isNull: undefined, value: { kind: "view", local: destination } };
}

export function integer(local: Local): ExpressionCode {
  return { isNull: undefined, value: { kind: "i32", local } };
}

export function constant({ f }: CodegenContext, value: number): ExpressionCode {
  return integer(f.i32(value).store());
}

function pushAll({ f }: CodegenContext, args: readonly ExpressionCode[]): void {
  for (const { value } of args) push(f, value);
}

/** The one local of a value. */
export function localOf({ value }: ExpressionCode): Local {
  if (value.kind === "i128") throw new Error("a decimal where a kernel takes one value");
  return value.local;
}
