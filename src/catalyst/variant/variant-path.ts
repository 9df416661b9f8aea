// Paths into variants: `$.a[0]['b']["c"]`.

import { type VariantNode, VariantReader } from "../../types/variant.ts";

export type VariantStep =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "element"; readonly index: number };

const STEP = /\.([^.[]+)|\['([^']*)'\]|\["([^"]*)"\]|\[(\d+)\]/y;

/** The steps of a path; undefined when it is none. */
export function parseVariantPath(text: string): readonly VariantStep[] | undefined {
  if (!text.startsWith("$")) return undefined;
  const steps: VariantStep[] = [];
  STEP.lastIndex = 1;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (match === null) return undefined;
    const name = match[1] ?? match[2] ?? match[3];
    steps.push(name === undefined ? { kind: "element", index: Number(match[4]) } : { kind: "field", name });
  }
  return steps;
}

/** The path as errors show it. */
export function pathText(steps: readonly VariantStep[]): string {
  return `$${steps.map((step) => (step.kind === "element" ? `[${step.index}]` : `.${step.name}`)).join("")}`;
}

/** What is at a path; undefined when nothing is. */
export function nodeAt(bytes: Uint8Array, steps: readonly VariantStep[]): VariantNode | undefined {
  const reader = new VariantReader(bytes);
  let at: number | undefined = reader.root;
  for (const step of steps) {
    const kind: VariantNode["kind"] = reader.kind(at);
    if (step.kind === "field") at = kind === "object" ? reader.field(at, step.name) : undefined;
    else at = kind === "array" ? reader.elements(at)[step.index] : undefined;
    if (at === undefined) return undefined;
  }
  return reader.node(at);
}
