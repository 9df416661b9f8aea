// Calls of functions that give a value for each row: the function row by row, over Arrow vectors of a whole batch, or over
// the collected rows of a group.

import { SparkException } from "../../../errors/spark-error.ts";
import { toCatalystConverter, toExternalConverter } from "../../../types/catalyst-type-converters.ts";
import type { CatalystValue, InternalRow } from "../../../types/catalyst-value.ts";
import { Row } from "../../../types/row.ts";
import { callOrFail } from "./call-failure.ts";
import type { Evaluation, EvaluationInput } from "./evaluation.ts";
import type { FunctionCall, ScalarCall } from "./function-call.ts";

type ScalarFunctionCall = Extract<FunctionCall, { kind: "scalar" }>;
type ColumnOf = (input: EvaluationInput) => readonly CatalystValue[] | Promise<readonly CatalystValue[]>;

/** An aggregation as its methods. */
interface AggregateMethods {
  zero(): unknown;
  reduce(buffer: unknown, input: unknown): unknown;
  finish(buffer: unknown): unknown;
}

export class ScalarEvaluation implements Evaluation {
  readonly #columns: readonly ColumnOf[];

  constructor(call: ScalarFunctionCall, targets: readonly object[]) {
    this.#columns = call.calls.map((one, i) => columnOf(one, targets[i] ?? {}, call));
  }

  async process(input: EvaluationInput): Promise<readonly InternalRow[]> {
    const columns: (readonly CatalystValue[])[] = [];
    for (const column of this.#columns) columns.push(await column(input));
    return input.rows.map((_, row) => columns.map((values) => values[row] ?? null));
  }

  finish(): Iterable<InternalRow> {
    return [];
  }
}

function columnOf(call: ScalarCall, target: object, { input, timeZone }: ScalarFunctionCall): ColumnOf {
  const called = { name: call.name, ...call.signature };
  const toCatalyst = toCatalystConverter(call.returnType, `${call.name}()`, call.nullable);
  if (call.evaluation === "aggregate") {
    const methods = aggregateMethods(target, call.name);
    const [ordinal = 0] = call.arguments;
    const type = input.fields[ordinal]?.dataType;
    if (type === undefined) throw new Error("an aggregation without rows");
    const decode = toExternalConverter(type);
    return ({ rows }) =>
      rows.map((row) => {
        const group = decode(row[ordinal] ?? null);
        return toCatalyst(reduceGroup(methods, Array.isArray(group) ? group : [], called));
      });
  }
  if (typeof target !== "function") throw notAFunction(call.name);
  if (call.evaluation === "arrow") {
    return async ({ arrow, rows }) => {
      const { callWithVectors } = await import("./arrow-evaluation.ts");
      if (arrow === undefined) throw new Error("the batch came without its Arrow buffers");
      return callWithVectors((...vectors) => Reflect.apply(target, undefined, vectors), call, {
        block: arrow,
        schema: input,
        timeZone,
        numRows: rows.length,
      });
    };
  }
  const decoders = call.arguments.map((ordinal) => {
    const decode = toExternalConverter(input.fields[ordinal]?.dataType ?? { kind: "void" });
    return (row: InternalRow) => decode(row[ordinal] ?? null);
  });
  return ({ rows }) =>
    rows.map((row) => {
      const values = decoders.map((decode) => decode(row));
      const give = call.evaluation === "table" ? rowsOf : Reflect.apply;
      return toCatalyst(callOrFail(called, values, () => give(target, undefined, values)));
    });
}

/** The rows that a handler gives, or a function. */
function rowsOf(target: object, _: undefined, values: readonly unknown[]): readonly unknown[] {
  const prototype: unknown = "prototype" in target ? target.prototype : undefined;
  const isClass = typeof prototype === "object" && prototype !== null && "eval" in prototype;
  if (typeof target !== "function") return [];
  if (!isClass) return [...iterable(Reflect.apply(target, undefined, values))];
  const handler = Reflect.construct(target, []) as {
    readonly eval: (...args: readonly unknown[]) => unknown;
    readonly terminate?: () => unknown;
  };
  return [...iterable(handler.eval(...values)), ...iterable(handler.terminate?.())];
}

function iterable(value: unknown): Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value ? (value as Iterable<unknown>) : [];
}

function reduceGroup(
  methods: AggregateMethods,
  group: readonly unknown[],
  called: { readonly name: string; readonly signature: string; readonly result: string },
): unknown {
  let buffer = callOrFail(called, [], () => methods.zero());
  for (const row of group) {
    const values = row instanceof Row ? row.toArray() : [row];
    const input = values.length === 1 ? plain(values[0]) : values.map(plain);
    buffer = callOrFail(called, values, () => methods.reduce(buffer, input));
  }
  return callOrFail(called, [], () => methods.finish(buffer));
}

/** A row among the arguments is an object with its columns. */
function plain(value: unknown): unknown {
  return value instanceof Row ? value.toObject() : value;
}

function aggregateMethods(target: object, name: string): AggregateMethods {
  const { zero, reduce, finish } = target as Partial<Record<string, unknown>>;
  if (typeof zero !== "function" || typeof reduce !== "function" || typeof finish !== "function") {
    throw notAFunction(name);
  }
  return {
    zero: () => Reflect.apply(zero, target, []),
    reduce: (buffer, input) => Reflect.apply(reduce, target, [buffer, input]),
    finish: (buffer) => Reflect.apply(finish, target, [buffer]),
  };
}

export function notAFunction(name: string): SparkException {
  return new SparkException("INVALID_UDF_IMPLEMENTATION", { funcName: `\`${name}\`` });
}
