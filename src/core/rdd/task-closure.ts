// A function of the program's as a task gets it: where to import it from, or its text with the values that it names. Whatever
// cannot leave the driver is found here, before anything runs, and named by the path to it.

import type { Host } from "../../host/host.ts";
import type { AccumulatorHandle } from "../accumulator/accumulator-handle.ts";
import type { BroadcastHandle } from "../broadcast.ts";
import { type Captures, isModuleFunction, type ModuleFunction, textAndNames, type UserFunction } from "./closure.ts";
import { taskNotSerializable } from "./rdd-errors.ts";

/** A function, or what executors import it from. */
export type Closure<F extends UserFunction> = F | ModuleFunction;

/** Puts two values together. */
export type Reducer<T> = { reduce(a: T, b: T): T }["reduce"];

export type TaskClosure = (
  | {
      readonly kind: "module";
      readonly url: string;
      readonly exportName: string;
      /** When given, the export makes the function of these values. */
      readonly captures?: CapturedValues;
    }
  | { readonly kind: "text"; readonly text: string; readonly captures: CapturedValues }
) & {
  /** Which method, of a class. */
  readonly method?: string;
  /** What the function sees as `this`. */
  readonly self?: CapturedValue;
};

export type CapturedValues = readonly (readonly [name: string, value: CapturedValue])[];

/** A value that a function takes along. */
export type CapturedValue =
  | { readonly type: "value"; readonly value: unknown }
  | { readonly type: "function"; readonly closure: TaskClosure }
  /** Something that has another shape on executors, such as a broadcast variable. */
  | { readonly type: "handle"; readonly handle: TaskHandle }
  | { readonly type: "array"; readonly items: readonly CapturedValue[] }
  | { readonly type: "object"; readonly entries: readonly (readonly [name: string, value: CapturedValue])[] };

export type TaskHandle = BroadcastHandle | AccumulatorHandle;

/** What stands for something else on executors says so. */
export interface HasTaskHandle {
  readonly taskHandle: TaskHandle;
}

/** What a broadcast variable holds is given up with it: it must not be collected while a closure has its handle. */
const OWNERS = new WeakMap<TaskHandle, object>();

const CAPTURES = Symbol("captures");

/** Where the build-time plugin notes on a function which export makes it, and of which values. */
const NOTE = Symbol.for("hibana.closure");

interface NotedFunction {
  readonly [NOTE]: ModuleFunction & { captures(): Captures };
}

function noteOf(target: object): NotedFunction[typeof NOTE] | undefined {
  return Object.hasOwn(target, NOTE) ? (target as NotedFunction)[NOTE] : undefined;
}

interface CapturingFunction {
  readonly [CAPTURES]: { readonly target: UserFunction; readonly captures: Captures };
}

/**
 * A function with the variables that it uses: executors get their values along with it.
 *
 * @example
 * const factor = 3;
 * const tripled = sc.parallelize([1, 2, 3]).map(closure((n: number) => n * factor, { factor }));
 */
export function closure<A extends readonly unknown[], R>(
  target: (...args: A) => R,
  captures: Captures,
): (...args: A) => R {
  const wrapper = (...args: A): R => target(...args);
  return Object.assign(wrapper, { [CAPTURES]: { target, captures } });
}

/** @throws SparkException "Task not serializable" */
export function taskClosure(target: Closure<UserFunction>, name = "the function"): TaskClosure {
  return closureAt(target, name, new Set());
}

/** The method of an object, whose fields it sees as its `this`. */
export function methodClosure<M extends string>(
  target: Readonly<Record<M, UserFunction>>,
  method: M,
  fields: object,
): TaskClosure {
  const { name: className } = target.constructor;
  const path = `${className}.${method}`;
  const entries = Object.entries(fields).filter(([, value]) => typeof value !== "function");
  const self = captured(Object.fromEntries(entries), path, new Set());
  const note = noteOf(target.constructor);
  if (note !== undefined) {
    const { url, exportName } = note;
    return {
      kind: "module",
      url,
      exportName,
      captures: capturedAll(note.captures(), className, new Set()),
      method,
      self,
    };
  }
  const { text, names } = textAndNames(target[method]);
  const missing = names?.filter((one) => one !== "this") ?? [];
  if (text === undefined || names === undefined || missing.length > 0) throw notCaptured(path, text, missing);
  return { kind: "text", text, captures: [], self };
}

function closureAt(target: Closure<UserFunction>, path: string, above: ReadonlySet<object>): TaskClosure {
  if (isModuleFunction(target)) return { kind: "module", url: target.url, exportName: target.exportName };
  if (above.has(target)) throw taskNotSerializable(`${path} contains itself.`);
  const below = new Set(above).add(target);
  const capturing = CAPTURES in target ? (target as UserFunction & CapturingFunction)[CAPTURES] : undefined;
  const source = capturing?.target ?? target;
  const captures = capturing?.captures ?? {};
  const note = noteOf(source);
  if (note !== undefined) {
    const { url, exportName } = note;
    const values = capturedAll({ ...note.captures(), ...captures }, path, below);
    return { kind: "module", url, exportName, captures: values };
  }
  const { text, names } = textAndNames(source);
  const missing = names?.filter((name) => !Object.hasOwn(captures, name)) ?? [];
  if (text === undefined || names === undefined || missing.length > 0) throw notCaptured(path, text, missing);
  return { kind: "text", text, captures: capturedAll(captures, path, below) };
}

function capturedAll(values: Captures, path: string, above: ReadonlySet<object>): CapturedValues {
  return Object.entries(values).map(([name, value]) => [name, captured(value, `${path} → ${name}`, above)] as const);
}

function notCaptured(path: string, text: string | undefined, missing: readonly string[]): Error {
  if (text === undefined) return taskNotSerializable(`${path} is native or bound, and has no text to send.`);
  if (missing.length === 0) return taskNotSerializable(`${path} cannot be read for certain: ${firstLine(text)}`);
  const list = missing.map((name) => `${path} → ${name}`).join(", ");
  return taskNotSerializable(
    `what ${list} stands for is not known to executors. Say what the function captures: closure(f, { ${missing.join(", ")} }).`,
  );
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

function captured(value: unknown, path: string, above: ReadonlySet<object>): CapturedValue {
  if (typeof value === "function") {
    return { type: "function", closure: closureAt(value as UserFunction, path, above) };
  }
  if (typeof value === "symbol") throw taskNotSerializable(`${path} is a symbol.`);
  if (typeof value !== "object" || value === null) return { type: "value", value };
  if ("taskHandle" in value) {
    const { taskHandle: handle } = value as HasTaskHandle;
    OWNERS.set(handle, value);
    return { type: "handle", handle };
  }
  if (isModuleFunction(value)) return { type: "function", closure: { kind: "module", ...value } };
  if (above.has(value)) throw taskNotSerializable(`${path} contains itself.`);
  const below = new Set(above).add(value);
  if (Array.isArray(value)) {
    const items = value.map((item, i) => captured(item, `${path}[${i}]`, below));
    return items.every((item) => item.type === "value") ? { type: "value", value } : { type: "array", items };
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    const entries = Object.entries(value).map(
      ([name, one]) => [name, captured(one, `${path}.${name}`, below)] as const,
    );
    return entries.every(([, one]) => one.type === "value") ? { type: "value", value } : { type: "object", entries };
  }
  if (!isCloneable(value)) throw taskNotSerializable(`${path} is a ${value.constructor.name}, which cannot be sent.`);
  return { type: "value", value };
}

/** What structured cloning gives back as it was. */
function isCloneable(value: object): boolean {
  return (
    value instanceof Map ||
    value instanceof Set ||
    value instanceof Date ||
    value instanceof RegExp ||
    value instanceof Error ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

/** A function of the program's to be called on the driver. */
export async function loadFunction<F extends UserFunction>(target: Closure<F>, host: Host): Promise<F> {
  if (!isModuleFunction(target)) return target;
  const exported = (await host.importModule(target.url))[target.exportName];
  if (typeof exported !== "function") throw new TypeError(`The module ${target.url} exports no ${target.exportName}.`);
  return exported as F;
}
