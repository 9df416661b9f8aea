// Nested values in generated code: an expression over arrays, maps and structs is evaluated as a whole by the host. Parts
// that code computes or finds in columns are passed as operands; what lies between crosses as data.

import { type DataType, isNested } from "../../../types/data-type.ts";
import type { Evaluator, EvaluatorCall } from "../evaluators/evaluator.ts";
import type { CatalystValue, Expression } from "../expression.ts";
import type { CodegenContext } from "./codegen-context.ts";
import type { ExpressionCode } from "./expression-code.ts";

/** A call of an evaluation by name. */
export interface HostCallNode extends EvaluatorCall {
  readonly name: string;
  readonly seesNulls: boolean;
  readonly args: readonly HostTree[];
}

export type HostTree = { readonly operand: number } | { readonly literal: EncodedValue } | HostCallNode;

/** A value as JSON can hold it: what JSON has no form for is tagged. */
type EncodedValue =
  | null
  | boolean
  | number
  | string
  | readonly EncodedValue[]
  | { readonly bigint: string }
  | { readonly number: string }
  | { readonly bytes: readonly number[] };

function encodeValue(value: CatalystValue): EncodedValue {
  if (typeof value === "bigint") return { bigint: String(value) };
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { number: Object.is(value, -0) ? "-0" : String(value) };
  }
  if (value instanceof Uint8Array) return { bytes: Array.from(value) };
  return Array.isArray(value) ? value.map(encodeValue) : (value as boolean | number | string | null);
}

function decodeValue(value: EncodedValue): CatalystValue {
  if (Array.isArray(value)) return value.map(decodeValue);
  if (typeof value !== "object" || value === null) return value;
  if ("bigint" in value) return BigInt(value.bigint);
  if ("number" in value) return Number(value.number);
  return "bytes" in value ? Uint8Array.from(value.bytes) : null;
}

/** An expression that can describe its call over described arguments. */
interface Describable {
  hostCall(args: readonly HostTree[]): HostCallNode;
  /** True of one that goes on from row to row, so that code must call it. */
  readonly isPerTask?: boolean;
}

function isDescribable(expression: Expression): expression is Expression & Describable {
  return "hostCall" in expression;
}

/** Describes an expression and compiles the flat parts that it stands on. */
export class HostTreeBuilder {
  readonly operands: { readonly code: ExpressionCode; readonly type: DataType }[] = [];
  private readonly context: CodegenContext;

  constructor(context: CodegenContext) {
    this.context = context;
  }

  /** The call of an expression, whatever its type. */
  call(expression: Expression & Describable): HostCallNode {
    return expression.hostCall(expression.children.map((child) => this.node(child)));
  }

  private node(expression: Expression): HostTree {
    const { dataType } = expression;
    if (isNested(dataType)) {
      if (isDescribable(expression) && expression.isPerTask !== true) return this.call(expression);
      if (expression.prettyName === "literal") return { literal: encodeValue(expression.eval([])) };
      if ("replacement" in expression) return this.node(expression.children[0] ?? expression);
    }
    this.operands.push({ code: this.context.generate(expression), type: dataType });
    return { operand: this.operands.length - 1 };
  }
}

/** The names of the evaluations in a described expression. */
export function calledBy(tree: HostTree): readonly string[] {
  return "name" in tree ? [tree.name, ...tree.args.flatMap(calledBy)] : [];
}

/** The evaluation of a described expression over operands. */
export function treeEvaluator(tree: HostTree, lookUp: (name: string) => Evaluator): Evaluator {
  const compiled = compile(tree, lookUp);
  return (operands) => compiled(operands);
}

type Compiled = (operands: readonly CatalystValue[]) => CatalystValue;

function compile(tree: HostTree, lookUp: (name: string) => Evaluator): Compiled {
  if ("operand" in tree) return (operands) => operands[tree.operand] ?? null;
  if ("literal" in tree) {
    const value = decodeValue(tree.literal);
    return () => value;
  }
  const run = lookUp(tree.name);
  const args = tree.args.map((arg) => compile(arg, lookUp));
  return (operands) => {
    const values: CatalystValue[] = [];
    for (const arg of args) {
      const value = arg(operands);
      if (value === null && !tree.seesNulls) return null;
      values.push(value);
    }
    return run(values, tree);
  };
}
