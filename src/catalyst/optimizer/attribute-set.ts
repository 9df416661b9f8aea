// Sets of columns by expression id, and the questions that rules ask of them.

import { type AttributeReference, references } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";

export type AttributeSet = ReadonlySet<number>;

export function attributeSet(attributes: Iterable<AttributeReference>): AttributeSet {
  return new Set(Array.from(attributes, (attribute) => attribute.exprId.id));
}

/** The columns that expressions read. */
export function referencesOf(expressions: readonly Expression[]): AttributeSet {
  return attributeSet(expressions.flatMap((expression) => references(expression)));
}

/** True when an expression reads only columns of the set. */
export function readsOnly(expression: Expression, set: AttributeSet): boolean {
  return references(expression).every((attribute) => set.has(attribute.exprId.id));
}

export function sameOutput(a: readonly AttributeReference[], b: readonly AttributeReference[]): boolean {
  return a.length === b.length && a.every((attribute, i) => attribute.exprId.id === b[i]?.exprId.id);
}
