// Code of functions that take lambdas: the function itself is evaluated by the host, which calls a function of the
// generated module for each element. What a lambda reads of the row around it is passed to it in slots.

import { type DataType, IntegerType } from "../../../types/data-type.ts";
import type { EvaluatorOptions } from "../evaluators/evaluator.ts";
import type { Expression } from "../expression.ts";
import { CodegenContext } from "./codegen-context.ts";
import { HOST_SLOT, hostEvaluate, kindOf, loadSlot, storeSlot } from "./emit.ts";
import type { ExpressionCode, ValueLocals } from "./expression-code.ts";

/** How the host calls a lambda: where its parameters and its result lie, counted in slots of the call. */
export interface LambdaCall {
  /** The name of the module's function. */
  readonly name: string;
  readonly firstSlot: number;
  readonly variables: readonly DataType[];
  readonly resultKind: ValueLocals["kind"];
  readonly resultType: DataType;
}

/** A lambda as code sees it. */
interface Lambda {
  readonly body: Expression;
  readonly variables: readonly Expression[];
}

/** What lambdas read of the code around them. */
interface Captured {
  readonly code: ExpressionCode;
  readonly type: DataType;
}

/** Emits a call of the evaluation `name` over arguments and lambdas. */
export function generateHigherOrder(
  context: CodegenContext,
  name: string,
  args: readonly Expression[],
  lambdas: readonly Lambda[],
  resultType: DataType,
  options: EvaluatorOptions,
): ExpressionCode {
  const operands = args.map((arg): Captured => ({ code: context.generate(arg), type: arg.dataType }));
  const captured = new Map<string, Captured & { readonly slot: number }>();
  const capture = (key: string, code: () => Captured): void => {
    if (captured.has(key)) return;
    const operand = code();
    captured.set(key, { ...operand, slot: operands.length });
    operands.push(operand);
  };
  for (const { body, variables } of lambdas) {
    for (const leaf of freeLeaves(body, new Set(variables))) {
      capture(leaf.canonical, () => ({ code: context.generate(leaf), type: leaf.dataType }));
    }
    if (body.exists((node) => "isPerTask" in node && node.isPerTask === true)) {
      const code = (): ExpressionCode => ({ isNull: undefined, value: { kind: "i32", local: context.taskMemory() } });
      capture(TASK_MEMORY, () => ({ code: code(), type: IntegerType }));
    }
  }
  // Behind the operands the result, then the parameters and the result of each lambda.
  let slot = operands.length + 1;
  const calls = lambdas.map((lambda) => {
    const call = generateLambda(context, lambda, slot, captured);
    slot += lambda.variables.length + 1;
    return call;
  });
  return hostEvaluate(context, name, operands, resultType, options, {
    lambdaCalls: calls,
    slots: slot - operands.length,
  });
}

const TASK_MEMORY = "task memory";

/** Emits the body as a function over slots and an arena, which leaves its result behind its parameters. */
function generateLambda(
  outer: CodegenContext,
  { body, variables }: Lambda,
  firstSlot: number,
  captured: ReadonlyMap<string, Captured & { readonly slot: number }>,
): LambdaCall {
  const { shared } = outer;
  const name = `lambda${shared.lambdas++}`;
  const { builder: f } = shared.module.function(name, ["i32", "i32"], [], true);
  const slots = f.parameter(0);
  const known = new Map<string, ExpressionCode>();
  const context: CodegenContext = new CodegenContext(shared, f, {
    input: (ordinal) => {
      const code = known.get(`input[${ordinal}]`);
      if (code === undefined) throw new Error(`the lambda has not captured input ${ordinal}`);
      return code;
    },
    pushArena: (builder) => builder.get(f.parameter(1)),
    taskMemory: () => {
      const code = known.get(TASK_MEMORY);
      if (code?.value.kind !== "i32") throw new Error("the lambda has not captured the task's memory");
      return code.value.local;
    },
    lambdaVariable: (canonical) => {
      const code = known.get(canonical);
      if (code === undefined) throw new Error(`the lambda has not captured ${canonical}`);
      return code;
    },
  });
  for (const [key, { code, slot }] of captured) {
    const offset = slot * HOST_SLOT;
    const { kind } = code.value;
    // Of what is passed in, a string's slot holds the address of its view.
    const value: ValueLocals =
      kind === "view"
        ? { kind, local: f.get(slots).op("i32.load", offset).store() }
        : loadSlot(context, slots, offset, kind);
    known.set(key, {
      isNull: code.isNull && loadNull(context, offset),
      value,
      ...(code.bounds && { bounds: code.bounds }),
    });
  }
  variables.forEach((variable, i) => {
    const offset = (firstSlot + i) * HOST_SLOT;
    known.set(variable.canonical, {
      isNull: loadNull(context, offset),
      value: loadSlot(context, slots, offset, kindOf(variable.dataType)),
    });
  });
  const { isNull, value } = context.generate(body);
  const result = (firstSlot + variables.length) * HOST_SLOT;
  storeSlot(f, slots, result, value);
  f.get(slots);
  if (isNull === undefined) f.i32(0);
  else f.get(isNull);
  f.op("i32.store", result + 16);
  const types = variables.map(({ dataType }) => dataType);
  return { name, firstSlot, variables: types, resultKind: value.kind, resultType: body.dataType };

  function loadNull({ f }: CodegenContext, offset: number) {
    return f
      .get(slots)
      .op("i32.load", offset + 16)
      .store();
  }
}

/** The columns and the parameters of lambdas around it that an expression reads, its own parameters apart. */
function freeLeaves(expression: Expression, bound: ReadonlySet<Expression>): readonly Expression[] {
  const own = "variables" in expression && Array.isArray(expression.variables) ? expression.variables : [];
  const inside = own.length === 0 ? bound : new Set<Expression>([...bound, ...own]);
  if (expression.children.length > 0) return expression.children.flatMap((child) => freeLeaves(child, inside));
  const isColumn = expression.prettyName === "boundreference";
  const isVariable = expression.prettyName === "namedlambdavariable" && !bound.has(expression);
  return isColumn || isVariable ? [expression] : [];
}
