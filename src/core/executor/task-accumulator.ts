// A task's copy of an accumulator. Loaded by the first function that captures one.

import type { AccumulatorHandle } from "../accumulator/accumulator-handle.ts";
import { AccumulatorV2 } from "../accumulator/accumulator-v2.ts";
import { CollectionAccumulator } from "../accumulator/collection-accumulator.ts";
import { DoubleAccumulator } from "../accumulator/double-accumulator.ts";
import { LongAccumulator } from "../accumulator/long-accumulator.ts";
import { taskNotSerializable } from "../rdd/rdd-errors.ts";
import { CLOSURES } from "./closures.ts";
import type { TaskAccumulator, TaskContext } from "./task-context.ts";

/** The task's one copy of an accumulator, however many functions capture it. */
export async function taskAccumulator(handle: AccumulatorHandle, context: TaskContext): Promise<TaskAccumulator> {
  return await context.accumulator(handle.id, () => newAccumulator(handle, context));
}

async function newAccumulator({ type, state }: AccumulatorHandle, context: TaskContext): Promise<TaskAccumulator> {
  switch (type) {
    case "long":
      return new LongAccumulator();
    case "double":
      return new DoubleAccumulator();
    case "collection":
      return new CollectionAccumulator();
    default:
      return Object.assign(Object.create(await prototypeOf(type, context)), structuredClone(state));
  }
}

async function prototypeOf(
  type: Exclude<AccumulatorHandle["type"], string>,
  { services }: TaskContext,
): Promise<object> {
  const closures = services.get(CLOSURES);
  if ("text" in type) {
    const methods = await closures.load({ kind: "text", text: `() => ${type.text}`, captures: {} });
    if (typeof methods === "function") return Object.setPrototypeOf(methods(), AccumulatorV2.prototype);
    throw taskNotSerializable(
      "the content security policy lets no text become code. Register the accumulator's class as " +
        "the export of a module: sc.register(accumulator, name, { url, exportName }).",
    );
  }
  const exported = await closures.load({ kind: "module", ...type });
  const prototype: unknown = typeof exported === "function" ? exported.prototype : undefined;
  if (typeof prototype === "object" && prototype !== null) return prototype;
  throw new TypeError(`${type.exportName} of ${type.url} is no class.`);
}
