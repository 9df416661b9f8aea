// How a task puts the values of a key together.

import type { AggregatorData } from "../../rdd/rdd-payloads.ts";
import type { ClassRegistry } from "../../serializer/class-registry.ts";
import { decodeColumn } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskContext } from "../task-context.ts";
import { loadClosure } from "./load-closure.ts";

/** Spark's Aggregator: values become combiners, and combiners are combined. */
export interface TaskAggregator {
  readonly create: (value: unknown) => unknown;
  readonly merge: (combiner: unknown, value: unknown) => unknown;
  readonly combine: (a: unknown, b: unknown) => unknown;
}

const identity = (value: unknown): unknown => value;

export async function loadAggregator(data: AggregatorData, context: TaskContext): Promise<TaskAggregator> {
  switch (data.type) {
    case "combine": {
      const [create, merge, combine] = await Promise.all([
        loadClosure(data.create, context),
        loadClosure(data.merge, context),
        loadClosure(data.combine, context),
      ]);
      return { create, merge, combine };
    }
    case "reduce": {
      const reduce = await loadClosure(data.function, context);
      return { create: identity, merge: reduce, combine: reduce };
    }
    case "fold": {
      const [merge, combine] = await Promise.all([
        loadClosure(data.merge, context),
        loadClosure(data.combine, context),
      ]);
      const zero = zeroOf(data.zero, context.services.get(CLASSES));
      return { create: (value) => merge(zero(), value), merge, combine };
    }
    case "group":
      return { create: (value) => [value], merge: append, combine: concatenate };
    case "sum":
      return { create: identity, merge: add, combine: add };
    case "sketch":
      return (await import("./distinct-aggregator.ts")).distinctAggregator(data.precision);
    case "first":
      return { create: identity, merge: identity, combine: identity };
  }
}

/** Gives a new one of a zero value each time: what is done to one must not be seen in another. */
export function zeroOf(bytes: Uint8Array, classes: ClassRegistry): () => unknown {
  const [first] = decodeColumn(bytes, classes);
  return typeof first === "object" && first !== null ? () => decodeColumn(bytes, classes)[0] : () => first;
}

function append(group: unknown, value: unknown): unknown {
  (group as unknown[]).push(value);
  return group;
}

function concatenate(a: unknown, b: unknown): unknown {
  for (const value of b as readonly unknown[]) (a as unknown[]).push(value);
  return a;
}

function add(a: unknown, b: unknown): unknown {
  return (a as number) + (b as number);
}
