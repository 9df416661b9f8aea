// Paths into JSON texts as get_json_object takes them, with Hive's rules for what several matches become.

import type { JsonCursor } from "./json-cursor.ts";
import { copyValue } from "./json-text.ts";

export type JsonPathStep =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "element"; readonly index: number }
  | { readonly kind: "elements" }
  /** Any field, which matches nothing by itself. */
  | { readonly kind: "fields" };

export type JsonPath = readonly JsonPathStep[];

/** How a match is written: a string as it is, as JSON, or with the elements of arrays in place of the arrays. */
type Style = "raw" | "quoted" | "flat";

const STEP = /\.\*|\['\*'\]|\[\*\]|\.([^.[]+)|\['([^']+)'\]|\[(\d+)\]/y;

/** The steps of a path such as `$.a[0]['b'][*]`; undefined when it is none. */
export function parseJsonPath(text: string): JsonPath | undefined {
  if (!text.startsWith("$")) return undefined;
  const steps: JsonPathStep[] = [];
  STEP.lastIndex = 1;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (match === null) return undefined;
    const name = match[1] ?? match[2];
    if (name !== undefined) steps.push({ kind: "field", name });
    else if (match[3] !== undefined) steps.push({ kind: "element", index: Number(match[3]) });
    else steps.push({ kind: match[0] === "[*]" ? "elements" : "fields" });
  }
  return steps;
}

/**
 * What the path finds in the cursor's next value; null when that is nothing.
 *
 * @throws JsonSyntaxError
 */
export function findByPath(cursor: JsonCursor, path: JsonPath): string | null {
  const written: string[] = [];
  return find(cursor, path, "raw", written) ? written.join("") : null;
}

/** Consumes a value and writes the matches in it; whether there are any. */
function find(cursor: JsonCursor, path: JsonPath, style: Style, out: string[]): boolean {
  const kind = cursor.kind();
  const [step, ...rest] = path;
  if (step === undefined) return write(cursor, style, out);
  if (kind === "object" && step.kind === "field") return findField(cursor, step.name, rest, style, out);
  if (kind === "array" && step.kind === "elements") return findElements(cursor, rest, style, out);
  if (kind === "array" && step.kind === "element") {
    // Several matches may follow, which are JSON.
    return findElement(cursor, step.index, rest, rest[0]?.kind === "elements" ? "quoted" : style, out);
  }
  cursor.skipValue();
  return false;
}

function write(cursor: JsonCursor, style: Style, out: string[]): boolean {
  const kind = cursor.kind();
  if (kind === "string" && style === "raw") {
    out.push(cursor.readString());
    return true;
  }
  if (kind !== "array" || style !== "flat") {
    out.push(copyValue(cursor));
    return true;
  }
  let found = false;
  cursor.readArray(() => {
    found = write(cursor, style, out) || found;
  });
  return found;
}

/** The first field of the name in which there is a match. */
function findField(cursor: JsonCursor, wanted: string, rest: JsonPath, style: Style, out: string[]): boolean {
  let found = false;
  cursor.readObject((name) => {
    if (found || name !== wanted) cursor.skipValue();
    else if (!cursor.takeNull()) found = find(cursor, rest, style, out);
  });
  return found;
}

function findElement(cursor: JsonCursor, index: number, rest: JsonPath, style: Style, out: string[]): boolean {
  let found = false;
  let at = 0;
  cursor.readArray(() => {
    if (at++ !== index) cursor.skipValue();
    else if (!cursor.takeNull()) found = find(cursor, rest, style, out);
  });
  return found;
}

function findElements(cursor: JsonCursor, path: JsonPath, style: Style, out: string[]): boolean {
  const [next, ...rest] = path;
  const isDouble = next?.kind === "elements";
  const inner: string[] = [];
  let matches = 0;
  cursor.readArray(() => {
    const found = isDouble
      ? find(cursor, rest, "flat", inner)
      : find(cursor, path, style === "flat" ? "flat" : "quoted", inner);
    if (found) matches++;
  });
  const array = `[${inner.join(",")}]`;
  if (isDouble || style === "quoted") out.push(array);
  else if (matches > 1) out.push(array);
  else if (matches === 1) out.push(inner.join(","));
  return matches > 0;
}
