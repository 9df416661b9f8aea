// The record of an aggregate function whose state an accumulator holds: its semantics, its names, and its page of the
// reference.

import type { AccumulatorFactory } from "../expressions/aggregates/accumulator.ts";
import { ImperativeAggregate, type ImperativeSemantics } from "../expressions/aggregates/imperative-aggregate.ts";
import type { Expression } from "../expressions/expression.ts";
import type { FunctionContext, FunctionDefinition } from "./function-definition.ts";

export interface AggregateRecord extends Omit<ImperativeSemantics, "name"> {
  /** Its names; a call shows the one it was made by. */
  readonly names: readonly string[];
  /** The name that calls show, where it is not the one that they were made by. */
  readonly shown?: string;
  /** True of what only other functions stand for. */
  readonly internal?: boolean;
  readonly minArguments: number;
  readonly maxArguments: number;
  /** The names of its parameters, where arguments may be given by them. */
  readonly parameters?: readonly string[];
  /** Whether WITHIN GROUP may order the rows. */
  readonly takesOrder?: boolean;
  /** Whether it can be told to respect or ignore nulls. */
  readonly takesNulls?: boolean;
  /** The arguments with those that were left out; errors in how the function is called are raised here. */
  readonly complete?: (args: readonly Expression[], context: FunctionContext) => readonly Expression[];
  readonly accumulator: AccumulatorFactory;
  readonly usage: string;
  readonly doc: string;
  readonly example: string;
}

/** The definition that the registry holds of a record. */
export function aggregateFunction(record: AggregateRecord): FunctionDefinition {
  const { names, minArguments, maxArguments, takesOrder = false, takesNulls = false, usage, doc, example } = record;
  return {
    names,
    kind: "aggregate",
    minArguments,
    maxArguments,
    ...(record.parameters === undefined ? {} : { parameters: record.parameters, tellsMissing: true }),
    takesOrder,
    takesNulls,
    build: (args, context) => imperativeCall(record, record.complete?.(args, context) ?? args, context),
    usage,
    doc,
    example,
  };
}

/** A call of a record's function with all its arguments. */
export function imperativeCall(
  record: AggregateRecord,
  args: readonly Expression[],
  { mode, timeZone, origin, name, distinct = false, orderBy = [], ignoreNulls }: FunctionContext,
): ImperativeAggregate {
  const [first = ""] = record.names;
  return new ImperativeAggregate(
    { ...record, name: first },
    [...args, ...orderBy.map(({ child }) => child)],
    {
      mode,
      timeZone,
      prettyName: record.shown ?? name ?? first,
      isDistinct: distinct,
      respectsNulls: ignoreNulls === false,
      orderings: orderBy.map(({ direction, nullOrdering }) => ({
        descending: direction === "descending",
        nullsFirst: nullOrdering === "first",
      })),
    },
    origin,
  );
}
