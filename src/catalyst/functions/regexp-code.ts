// Code of functions with regular expressions: constant patterns that kernels match are compiled with the query; what a
// kernel leaves, and all other patterns, are JavaScript's.

import { BooleanType, IntegerType } from "../../types/data-type.ts";
import type { KernelName } from "../../wasm/index.ts";
import type { CodegenContext, ExpressionCode } from "../expressions/codegen/codegen-context.ts";
import { orEvaluate } from "../expressions/codegen/emit.ts";
import { type RegexProgram, regexProgram, replacementProgram } from "../expressions/codegen/regex-program.ts";
import type { Expression } from "../expressions/expression.ts";
import type { ScalarSemantics } from "../expressions/scalar-function.ts";
import { attemptedString, constant, evaluated, localOf } from "./kernel-code.ts";

type Generate = NonNullable<ScalarSemantics["generate"]>;

function constantText(expression: Expression | undefined): string | undefined {
  const value = expression?.foldable === true ? expression.eval([]) : null;
  return typeof value === "string" ? value : undefined;
}

function programOf(pattern: Expression | undefined): RegexProgram | undefined {
  const text = constantText(pattern);
  return text === undefined ? undefined : regexProgram(text);
}

function constantView(context: CodegenContext, bytes: Uint8Array): ExpressionCode {
  context.pushConstantView(bytes);
  return { isNull: undefined, value: { kind: "view", local: context.f.store() } };
}

/** A number that a kernel answers, of which −1 leaves the text to the evaluation. */
function attemptedNumber(
  kernel: KernelName,
  evaluation: string,
  type = IntegerType as typeof IntegerType | typeof BooleanType,
): Generate {
  return (context, args, call, [, pattern]) => {
    const [text] = args;
    const program = programOf(pattern);
    if (program === undefined || text === undefined) return undefined;
    const { f } = context;
    f.get(localOf(constantView(context, program.bytes))).get(localOf(text));
    context.callKernel(kernel);
    const local = f.store();
    const holds = f.get(local).i32(0).op("i32.ge_s").store();
    return orEvaluate(context, type, undefined, { value: { kind: "i32", local }, holds }, () =>
      evaluated(context, evaluation, args, call),
    );
  };
}

export const rlikeCode: Generate = attemptedNumber("regexMatches", "rlike", BooleanType);
export const regexpCountCode: Generate = attemptedNumber("regexCount", "regexp_count");
export const regexpInstrCode: Generate = attemptedNumber("regexPosition", "regexp_instr");

export const regexpExtractCode: Generate = (context, args, call, [, pattern, index]) => {
  const [text] = args;
  const program = programOf(pattern);
  const group = index?.foldable === true ? Number(index.eval([]) ?? -1) : -1;
  if (program === undefined || text === undefined || group < 0 || group > program.groups) return undefined;
  const kernelArguments = [constantView(context, program.bytes), text, constant(context, group)];
  const evaluate = () => evaluated(context, "regexp_extract", args, call);
  return attemptedString("regexExtract", evaluate, { arena: false })(context, kernelArguments, call, []);
};

export const regexpReplaceCode: Generate = (context, args, call, [, pattern, replacement, position]) => {
  const [text] = args;
  const program = programOf(pattern);
  const newText = constantText(replacement);
  if (program === undefined || newText === undefined || text === undefined) return undefined;
  const bytes = replacementProgram(newText, program.groups);
  if (bytes === undefined || position?.foldable !== true || position.eval([]) !== 1) return undefined;
  const kernelArguments = [constantView(context, program.bytes), text, constantView(context, bytes)];
  const evaluate = () => evaluated(context, "regexp_replace", args, call);
  return attemptedString("regexReplace", evaluate)(context, kernelArguments, call, []);
};
