// The methods of an object's class as the text of an object literal, for executors.

import { foreignNames } from "../rdd/closure.ts";
import { taskNotSerializable } from "../rdd/rdd-errors.ts";

/** Copies are made on the driver alone. */
const DRIVER_ONLY = new Set(["constructor", "copy", "copyAndReset"]);

/**
 * The methods and accessors of an object's class and what that extends, up to `base`.
 * @throws SparkException that names what a method uses from around it
 */
export function methodsText(target: object, base: object, className: string): string {
  const texts = new Map<string, string>();
  for (
    let from: unknown = Object.getPrototypeOf(target);
    isObject(from) && from !== base;
    from = Object.getPrototypeOf(from)
  ) {
    for (const [name, { value, get, set }] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
      if (DRIVER_ONLY.has(name) || texts.has(name)) continue;
      const functions = [value, get, set].filter((one): one is object => typeof one === "function");
      for (const one of functions) checkAlone(one, `${className}.${name}`);
      texts.set(name, functions.map((one) => Function.prototype.toString.call(one)).join(", "));
    }
  }
  return `({ ${[...texts.values()].join(", ")} })`;
}

function checkAlone(method: object, path: string): void {
  const text = Function.prototype.toString.call(method);
  const names = foreignNames(`(function ${text.slice(text.indexOf("("))})`)?.filter((name) => name !== "this");
  const foreign = PRIVATE_FIELD.test(text) ? ["private fields"] : names;
  if (foreign === undefined) throw taskNotSerializable(`${path} cannot be read for certain.`);
  if (foreign.length === 0) return;
  throw taskNotSerializable(`${path} uses ${foreign.join(", ")}, which executors do not have.`);
}

const PRIVATE_FIELD = /\.#[\p{ID_Start}$_]/u;

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
