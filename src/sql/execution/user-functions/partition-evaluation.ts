// Calls of functions that make rows of the rows of a partition: row by row, over the whole partition, or group by group.

import type { InternalRow } from "../../../types/catalyst-value.ts";
import { decoderOf, encoderOf } from "../../../types/encoding.ts";
import { callOrFail } from "./call-failure.ts";
import type { Evaluation, EvaluationInput } from "./evaluation.ts";
import type { PartitionCall } from "./function-call.ts";
import { notAFunction } from "./scalar-evaluation.ts";

type Call = (...values: readonly unknown[]) => unknown;

export class PartitionEvaluation implements Evaluation {
  readonly #process: (row: InternalRow) => Iterable<InternalRow>;
  readonly #finish: () => Iterable<InternalRow>;

  constructor(operation: PartitionCall, target: object) {
    if (typeof target !== "function") throw notAFunction(operation.kind);
    const call: Call = (...values) => Reflect.apply(target, undefined, values);
    const steps = stepsOf(operation, call);
    this.#process = steps.process;
    this.#finish = steps.finish;
  }

  process({ rows }: EvaluationInput): readonly InternalRow[] {
    const made: InternalRow[] = [];
    for (const row of rows) for (const one of this.#process(row)) made.push(one);
    return made;
  }

  finish(): Iterable<InternalRow> {
    return this.#finish();
  }
}

interface Steps {
  readonly process: (row: InternalRow) => Iterable<InternalRow>;
  readonly finish: () => Iterable<InternalRow>;
}

const NOTHING: readonly InternalRow[] = [];
const nothing = (): readonly InternalRow[] => NOTHING;

function stepsOf(operation: PartitionCall, call: Call): Steps {
  const { kind } = operation;
  const decode = decoderOf(operation.value);
  const encode = encoderOf(operation.result, `${kind}()`);
  const called = { name: kind, signature: operation.value.form, result: operation.result.form };
  const callRow = (row: InternalRow): unknown => {
    const value = decode(row);
    return callOrFail(called, value, () => call(value));
  };
  switch (kind) {
    case "map":
    case "appendColumns":
      return { process: (row) => [encode(callRow(row))], finish: nothing };
    case "filter":
      return { process: (row) => (callRow(row) === true ? [row] : NOTHING), finish: nothing };
    case "flatMap":
      return { process: (row) => each(iterable(callRow(row), kind), encode), finish: nothing };
    case "foreach":
      return {
        process: (row) => {
          callRow(row);
          return NOTHING;
        },
        finish: nothing,
      };
    case "mapPartitions":
    case "foreachPartition": {
      const rows: InternalRow[] = [];
      return {
        process: (row) => {
          rows.push(row);
          return NOTHING;
        },
        finish: () => {
          const values = each(rows, decode)[Symbol.iterator]();
          const made = callOrFail(called, null, () => call(values));
          return kind === "foreachPartition" ? NOTHING : each(checked(iterable(made, kind), called), encode);
        },
      };
    }
    case "reduce":
      return reduceSteps(decode, encode, (a, b) => callOrFail(called, [a, b], () => call(a, b)));
    case "mapGroups":
      return groupSteps(operation, (...values) => [callOrFail(called, values[0], () => call(...values))]);
    case "reduceGroups":
      return groupSteps(operation, (key, values) => [
        [key, reduced(values, (a, b) => callOrFail(called, [a, b], () => call(a, b)))],
      ]);
    case "flatMapGroups":
    case "cogroup":
      return groupSteps(operation, (...values) =>
        checked(
          iterable(
            callOrFail(called, values[0], () => call(...values)),
            kind,
          ),
          called,
        ),
      );
  }
}

function reduced(values: unknown, combine: (a: unknown, b: unknown) => unknown): unknown {
  const [first, ...rest] = iterable(values, "reduceGroups");
  return rest.reduce(combine, first);
}

function reduceSteps(
  decode: (row: InternalRow) => unknown,
  encode: (value: unknown) => InternalRow,
  combine: (a: unknown, b: unknown) => unknown,
): Steps {
  let reduced: { value: unknown } | undefined;
  return {
    process: (row) => {
      const value = decode(row);
      reduced = { value: reduced === undefined ? value : combine(reduced.value, value) };
      return NOTHING;
    },
    finish: () => (reduced === undefined ? NOTHING : [encode(reduced.value)]),
  };
}

/** Rows of one key come one after the other. */
function groupSteps(operation: PartitionCall, call: (...values: readonly unknown[]) => Iterable<unknown>): Steps {
  const { key, other, value, result, kind } = operation;
  if (key === undefined) throw new Error("groups without a key");
  const encode = encoderOf(result, `${kind}()`);
  const width = key.schema.fields.length;
  const keyOf = (row: InternalRow): InternalRow => row.slice(row.length - width);
  const decodeKey = decoderOf(key);
  const decode = decoderOf(value);
  const decodeOther = other === undefined ? undefined : decoderOf(other);
  let group: { readonly key: InternalRow; readonly text: string; readonly rows: InternalRow[] } | undefined;
  const end = (): Iterable<InternalRow> => {
    if (group === undefined) return NOTHING;
    const { key: keyRow, rows } = group;
    group = undefined;
    if (decodeOther === undefined) return each(call(decodeKey(keyRow), each(rows, decode)), encode);
    const side = (ordinal: number): readonly InternalRow[] =>
      rows.flatMap((row) => (row[ordinal] === null ? [] : [row[ordinal] as InternalRow]));
    return each(call(decodeKey(keyRow), each(side(0), decode), each(side(1), decodeOther)), encode);
  };
  return {
    process: (row) => {
      const rowKey = keyOf(row);
      const text = keyText(rowKey);
      if (group?.text === text) {
        group.rows.push(row);
        return NOTHING;
      }
      const made = end();
      group = { key: rowKey, text, rows: [row] };
      return made;
    },
    finish: end,
  };
}

function keyText(key: InternalRow): string {
  return JSON.stringify(key, (_, value: unknown) =>
    typeof value === "bigint" ? `${value}n` : Number.isNaN(value) ? "NaN" : Object.is(value, -0) ? 0 : value,
  );
}

function* each<A, B>(values: Iterable<A>, convert: (value: A) => B): Generator<B> {
  for (const value of values) yield convert(value);
}

/** What an iterator throws is told like what a call throws. */
function* checked(
  values: Iterable<unknown>,
  called: { readonly name: string; readonly signature: string; readonly result: string },
): Generator<unknown> {
  const iterator = values[Symbol.iterator]();
  for (;;) {
    const next = callOrFail(called, null, () => iterator.next());
    if (next.done === true) return;
    yield next.value;
  }
}

function iterable(value: unknown, name: string): Iterable<unknown> {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && Symbol.iterator in value) return value as Iterable<unknown>;
  throw notAFunction(name);
}
