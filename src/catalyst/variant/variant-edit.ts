// Variants with something changed at a path.

import { SparkError } from "../../errors/spark-error.ts";
import type { VariantNode } from "../../types/variant.ts";
import { duplicateKey } from "./variant-json.ts";
import { pathText, type VariantStep } from "./variant-path.ts";

const NULL: VariantNode = { kind: "scalar", dataType: { kind: "void" }, value: null };

/** What an edit does where the path ends: the new node, or undefined to leave nothing; the old one is undefined when missing. */
interface Edit {
  readonly functionName: string;
  readonly path: readonly VariantStep[];
  /** Whether what is missing on the way is made. */
  readonly creates: boolean;
  /** Whether a step into a value of another kind is an error. */
  readonly isStrict: boolean;
  /** Whether an element is put before the one at the index. */
  readonly inserts: boolean;
  readonly apply: (old: VariantNode | undefined, step: VariantStep) => VariantNode | undefined;
}

function mismatch({ functionName, path }: Edit, depth: number): SparkError {
  return new SparkError("SparkRuntimeException", "VARIANT_PATH_TYPE_MISMATCH", {
    path: pathText(path),
    failedAt: pathText(path.slice(0, depth)),
    functionName: `\`${functionName}\``,
  });
}

function change(node: VariantNode | undefined, depth: number, edit: Edit): VariantNode | undefined {
  const step = edit.path[depth];
  if (step === undefined) return node;
  const kind = step.kind === "field" ? "object" : "array";
  if (node !== undefined && node.kind !== kind) {
    if (edit.isStrict) throw mismatch(edit, depth);
    return node;
  }
  const isLast = depth === edit.path.length - 1;
  const next = (old: VariantNode | undefined): VariantNode | undefined => {
    if (isLast) return edit.apply(old, step);
    if (old === undefined && !edit.creates) return undefined;
    return change(old, depth + 1, edit);
  };
  if (step.kind === "field") {
    return changeField(node?.kind === "object" ? node.fields : [], step.name, next);
  }
  return changeElement(node?.kind === "array" ? node.elements : [], step.index, next, edit.inserts && isLast);
}

type Fields = readonly (readonly [string, VariantNode])[];

function changeField(
  fields: Fields,
  name: string,
  next: (old: VariantNode | undefined) => VariantNode | undefined,
): VariantNode {
  const old = fields.find(([key]) => key === name)?.[1];
  const changed = next(old);
  if (old === undefined) {
    return { kind: "object", fields: changed === undefined ? fields : [...fields, [name, changed]] };
  }
  return {
    kind: "object",
    fields: fields.flatMap((field) => (field[0] !== name ? [field] : changed === undefined ? [] : [[name, changed]])),
  };
}

function changeElement(
  elements: readonly VariantNode[],
  index: number,
  next: (old: VariantNode | undefined) => VariantNode | undefined,
  inserts: boolean,
): VariantNode {
  const changed = next(inserts ? undefined : elements[index]);
  if (index >= elements.length) {
    if (changed === undefined) return { kind: "array", elements };
    const nulls = Array.from({ length: index - elements.length }, () => NULL);
    return { kind: "array", elements: [...elements, ...nulls, changed] };
  }
  const result = [...elements];
  result.splice(index, inserts ? 0 : 1, ...(changed === undefined ? [] : [changed]));
  return { kind: "array", elements: result };
}

type Path = readonly VariantStep[];

export function setAt(
  node: VariantNode,
  path: Path,
  value: VariantNode,
  creates: boolean,
  functionName: string,
): VariantNode {
  const apply = (old: VariantNode | undefined): VariantNode | undefined =>
    old === undefined && !creates ? undefined : value;
  return change(node, 0, { functionName, path, creates, isStrict: true, inserts: false, apply }) ?? node;
}

export function insertAt(node: VariantNode, path: Path, value: VariantNode, functionName: string): VariantNode {
  const apply = (old: VariantNode | undefined, step: VariantStep): VariantNode => {
    if (old !== undefined && step.kind === "field") throw duplicateKey(step.name);
    return value;
  };
  return change(node, 0, { functionName, path, creates: true, isStrict: true, inserts: true, apply }) ?? node;
}

export function deleteAt(node: VariantNode, path: Path, functionName: string): VariantNode {
  const apply = (): undefined => undefined;
  return change(node, 0, { functionName, path, creates: false, isStrict: false, inserts: false, apply }) ?? node;
}

export function appendAt(node: VariantNode, path: Path, value: VariantNode, functionName: string): VariantNode {
  const append = (old: VariantNode | undefined): VariantNode | undefined => {
    if (old === undefined) return undefined;
    if (old.kind === "array") return { kind: "array", elements: [...old.elements, value] };
    throw mismatch(edit, path.length);
  };
  const edit: Edit = { functionName, path, creates: false, isStrict: true, inserts: false, apply: append };
  return (path.length === 0 ? append(node) : change(node, 0, edit)) ?? node;
}

/** Without fields that are null, and elements too where asked. */
export function stripNulls(node: VariantNode, fromArrays: boolean): VariantNode {
  const isNull = (child: VariantNode): boolean => child.kind === "scalar" && child.value === null;
  if (node.kind === "object") {
    const fields = node.fields.filter(([, child]) => !isNull(child));
    return { kind: "object", fields: fields.map(([name, child]) => [name, stripNulls(child, fromArrays)]) };
  }
  if (node.kind === "scalar") return node;
  const elements = fromArrays ? node.elements.filter((child) => !isNull(child)) : node.elements;
  return { kind: "array", elements: elements.map((child) => stripNulls(child, fromArrays)) };
}
