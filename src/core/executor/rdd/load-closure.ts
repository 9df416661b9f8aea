// Functions of the program's in a task: loaded with what they capture.

import { taskNotSerializable } from "../../rdd/rdd-errors.ts";
import type { CapturedValue, TaskClosure, TaskHandle } from "../../rdd/task-closure.ts";
import { CLOSURES } from "../closures.ts";
import type { TaskContext } from "../task-context.ts";

export type TaskFunction = (...args: readonly unknown[]) => unknown;

export async function loadClosure(closure: TaskClosure, context: TaskContext): Promise<TaskFunction> {
  const loaded = await loadTarget(closure, context);
  if (typeof loaded !== "function") throw new TypeError(`${describe(closure)} is no function.`);
  const self = closure.kind === "text" && closure.self !== undefined ? await restore(closure.self, context) : undefined;
  return self === undefined ? (loaded as TaskFunction) : (loaded as TaskFunction).bind(self);
}

async function loadTarget(closure: TaskClosure, context: TaskContext): Promise<object> {
  const closures = context.services.get(CLOSURES);
  if (closure.kind === "module") return (await closures.load(closure)) ?? {};
  const captures: Record<string, unknown> = {};
  for (const [name, value] of closure.captures) captures[name] = await restore(value, context);
  const loaded = await closures.load({ kind: "text", text: closure.text, captures });
  if (loaded !== undefined) return loaded;
  throw taskNotSerializable(
    `the content security policy lets no text become code. Export the function from a module and give { url, exportName } instead: ${closure.text.slice(0, 80)}`,
  );
}

function describe(closure: TaskClosure): string {
  return closure.kind === "module" ? `${closure.exportName} of ${closure.url}` : closure.text.slice(0, 80);
}

async function restore(captured: CapturedValue, context: TaskContext): Promise<unknown> {
  switch (captured.type) {
    case "value":
      return captured.value;
    case "function":
      return await loadClosure(captured.closure, context);
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
