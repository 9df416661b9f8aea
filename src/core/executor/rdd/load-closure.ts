// Functions of the program's in a task: loaded with what they capture.

import { taskNotSerializable } from "../../rdd/rdd-errors.ts";
import type { CapturedValue, CapturedValues, TaskClosure, TaskHandle } from "../../rdd/task-closure.ts";
import { CLOSURES } from "../closures.ts";
import type { TaskContext } from "../task-context.ts";

export type TaskFunction = (...args: readonly unknown[]) => unknown;

export async function loadClosure(closure: TaskClosure, context: TaskContext): Promise<TaskFunction> {
  const { host, metrics } = context;
  const start = host.now();
  try {
    return await loaded(closure, context);
  } finally {
    metrics.executorDeserializeTime += host.now() - start;
  }
}

async function loaded(closure: TaskClosure, context: TaskContext): Promise<TaskFunction> {
  const target = await loadTarget(closure, context);
  if (typeof target !== "function") throw new TypeError(`${describe(closure)} is no function.`);
  const self = closure.self && (await restore(closure.self, context));
  return self === undefined ? (target as TaskFunction) : (target as TaskFunction).bind(self);
}

async function loadTarget(closure: TaskClosure, context: TaskContext): Promise<object> {
  const closures = context.services.get(CLOSURES);
  if (closure.kind === "module") {
    const exported = (await closures.load(closure)) ?? {};
    if (closure.captures === undefined || typeof exported !== "function") return exported;
    const made: unknown = exported(await restoreAll(closure.captures, context));
    return asObject(closure.method === undefined ? made : methodOf(made, closure.method));
  }
  const captures = await restoreAll(closure.captures, context);
  const made = await closures.load({ kind: "text", text: closure.text, captures });
  if (made !== undefined) return made;
  throw taskNotSerializable(
    `the content security policy lets no text become code. Build the program with Hibana's plugin, or export the function from a module and give { url, exportName }: ${closure.text.slice(0, 80)}`,
  );
}

function methodOf(made: unknown, name: string): unknown {
  const prototype: unknown = typeof made === "function" ? made.prototype : undefined;
  return Reflect.get(asObject(prototype), name);
}

function asObject(value: unknown): object {
  return typeof value === "function" || (typeof value === "object" && value !== null) ? value : {};
}

async function restoreAll(values: CapturedValues, context: TaskContext): Promise<Record<string, unknown>> {
  const restored: Record<string, unknown> = {};
  for (const [name, value] of values) restored[name] = await restore(value, context);
  return restored;
}

function describe(closure: TaskClosure): string {
  return closure.kind === "module" ? `${closure.exportName} of ${closure.url}` : closure.text.slice(0, 80);
}

async function restore(captured: CapturedValue, context: TaskContext): Promise<unknown> {
  switch (captured.type) {
    case "value":
      return captured.value;
    case "function":
      return await loaded(captured.closure, context);
    case "handle":
      return restoreHandle(captured.handle, context);
    case "array": {
      const items: unknown[] = [];
      for (const item of captured.items) items.push(await restore(item, context));
      return items;
    }
    case "object": {
      const object: Record<string, unknown> = {};
      for (const [name, value] of captured.entries) object[name] = await restore(value, context);
      return object;
    }
  }
}

async function restoreHandle(handle: TaskHandle, context: TaskContext): Promise<unknown> {
  if (handle.kind === "broadcast") {
    const { broadcastValue } = await import("../torrent-broadcast.ts");
    return { id: handle.id, value: await broadcastValue(handle, context) };
  }
  const { taskAccumulator } = await import("../task-accumulator.ts");
  return await taskAccumulator(handle, context);
}
