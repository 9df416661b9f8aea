// How a user's function gets to an executor. One that is an export of a module is imported there by its address. One that
// takes nothing from around it, or says what it captures, goes as text, where the host lets text become a module. Any other
// stays where it was written: executors have the driver call it.

import { freeIdentifiers } from "./free-identifiers.ts";

/** A function of the user's. */
// biome-ignore lint/suspicious/noExplicitAny: what it takes is between the user and the operator that calls it
export type UserFunction = (...args: any[]) => unknown;

/** An export of a module that executors can import. */
export interface ModuleFunction {
  readonly url: string;
  readonly exportName: string;
}

/** Values that a function's text names and that go with it; they must survive structured cloning. */
export type Captures = Readonly<Record<string, unknown>>;

/** What an executor is sent. */
export type ClosureData =
  | { readonly kind: "module"; readonly url: string; readonly exportName: string }
  | { readonly kind: "text"; readonly text: string; readonly captures: Captures }
  | { readonly kind: "driver" };

/** Names that mean the same in every executor. */
const GLOBALS = new Set(
  (
    "undefined NaN Infinity Object Function Array Number String Boolean Symbol BigInt Math JSON Date RegExp Map Set WeakMap " +
    "WeakSet Promise Error TypeError RangeError SyntaxError ReferenceError ArrayBuffer DataView Uint8Array Int8Array " +
    "Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array BigInt64Array BigUint64Array Uint8ClampedArray " +
    "Intl parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI TextEncoder " +
    "TextDecoder URL URLSearchParams console structuredClone globalThis Reflect Proxy crypto performance atob btoa"
  ).split(" "),
);

/** A function, several by name, or what executors import. */
export type ClosureTarget = UserFunction | ModuleFunction | Readonly<Record<string, unknown>>;

/** Describes a function, or an object of functions, for executors. */
export function closureData(target: object, captures: Captures | undefined): ClosureData {
  if (isModuleFunction(target)) return { kind: "module", url: target.url, exportName: target.exportName };
  const text = typeof target === "function" ? functionText(target, captures) : recordText(target, captures);
  return text === undefined ? { kind: "driver" } : { kind: "text", text, captures: captures ?? {} };
}

export function isModuleFunction(target: object): target is ModuleFunction {
  return "url" in target && "exportName" in target;
}

/** Of an object whose properties are functions: an object literal of their texts. */
function recordText(target: object, captures: Captures | undefined): string | undefined {
  const properties: string[] = [];
  for (const [name, value] of methodsOf(target)) {
    const text = functionText(value, captures);
    if (text === undefined) return undefined;
    properties.push(`${JSON.stringify(name)}: ${text}`);
  }
  return `({ ${properties.join(", ")} })`;
}

/** An instance's own functions and its class's, but not those of what the class extends: they would need that class. */
function methodsOf(target: object): readonly (readonly [string, object])[] {
  const prototype: unknown = Object.getPrototypeOf(target);
  const inherited = prototype === Object.prototype || prototype === null ? [] : [["constructor", target] as const];
  const own = Object.entries(target).filter((entry): entry is [string, object] => typeof entry[1] === "function");
  return [...own, ...inherited];
}

/** The text that makes the function anywhere; undefined when it means something only where it was written. */
function functionText(target: object, captures: Captures | undefined): string | undefined {
  if (typeof target !== "function") return undefined;
  const { text, names } = textAndNames(target);
  if (text === undefined || captures !== undefined) return text;
  return names?.length === 0 ? text : undefined;
}

/**
 * The text of a function, when it has one, and what that takes from around it, when that can be told: the names of variables,
 * and `this` and the like.
 */
export function textAndNames(target: object): {
  readonly text: string | undefined;
  readonly names: readonly string[] | undefined;
} {
  const text = asExpression(Function.prototype.toString.call(target));
  const free = text === undefined ? undefined : freeIdentifiers(text);
  if (text === undefined || free === undefined) return { text, names: undefined };
  const isClass = text.startsWith("class");
  const isOwn = (name: string) => GLOBALS.has(name) || (isClass && (name === "this" || name === "super"));
  return { text, names: [...free].filter((name) => !isOwn(name)) };
}

/** The module of a function's text: its default export gives the function, given the captured values. */
export function closureModule({ text, captures }: Extract<ClosureData, { kind: "text" }>): string {
  const names = Object.keys(captures);
  return `export default ({ ${names.join(", ")} }) => (${text}\n);`;
}

/** The names that a text takes from around it and that not every executor has; undefined when that cannot be told. */
export function foreignNames(text: string): readonly string[] | undefined {
  const free = freeIdentifiers(text);
  return free && [...free].filter((name) => !GLOBALS.has(name));
}

/** Native functions and bound ones have no text; that of a method is made one of a function. */
function asExpression(text: string): string | undefined {
  if (/\{\s*\[native code\]\s*\}\s*$/.test(text)) return undefined;
  if (EXPRESSION.test(text)) return text;
  const [, async = "", generator = ""] = METHOD.exec(text) ?? [];
  const parameters = text.indexOf("(");
  return METHOD.test(text) ? `${async}function${generator} ${text.slice(parameters)}` : undefined;
}

const EXPRESSION =
  /^(?:class\b|(?:async\s*)?function\b|(?:async\s*)?\(|(?:async\s+)?[\p{ID_Start}$_][\p{ID_Continue}$]*\s*=>)/u;
const METHOD = /^(async\s+)?(\*?)\s*[\p{ID_Start}$_][\p{ID_Continue}$]*\s*\(/u;
