// A column of the query around a subquery, where the subquery reads it. It is a leaf: rewrites of the subquery's own
// columns leave it alone.

import type { DataType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import { AttributeReference } from "./attribute.ts";
import type { Expression } from "./expression.ts";
import { Unevaluable } from "./unevaluable.ts";

export class OuterReference extends Unevaluable {
  /** What the query around computes: a column, or an aggregate of its groups. */
  readonly reference: Expression;

  constructor(reference: Expression, origin?: Origin) {
    super(origin ?? reference.origin);
    this.reference = reference;
  }

  get children(): readonly Expression[] {
    return [];
  }

  get dataType(): DataType {
    return this.reference.dataType;
  }

  get nullable(): boolean {
    return this.reference.nullable;
  }

  get prettyName(): string {
    return "outer";
  }

  get sql(): string {
    const { reference } = this;
    const isColumn = reference instanceof AttributeReference;
    return `outer(${isColumn ? [...reference.qualifier, reference.name].join(".") : reference.sql})`;
  }

  override get canonical(): string {
    return `outer(${this.reference.canonical})`;
  }

  override get foldable(): boolean {
    return false;
  }

  toString(): string {
    return `outer(${this.reference})`;
  }

  protected copyWithChildren(): Expression {
    return this;
  }
}

/** The outer references in an expression itself; those inside its subqueries belong to the subqueries. */
export function outerReferences(expression: Expression): OuterReference[] {
  return expression.collect((node) => (node instanceof OuterReference ? node : undefined));
}

export function containsOuterReference(expression: Expression): boolean {
  return expression.exists((node) => node instanceof OuterReference);
}

/** Each reference once. */
export function distinctReferences(references: readonly OuterReference[]): readonly OuterReference[] {
  const byCanonical = new Map(references.map((reference) => [reference.canonical, reference]));
  return byCanonical.size === references.length ? references : [...byCanonical.values()];
}

/** The expression with each outer reference replaced by what stands for it; undefined leaves it. */
export function replaceOuterReferences(
  expression: Expression,
  replacement: (reference: OuterReference) => Expression | undefined,
): Expression {
  return expression.transformUp((node) => (node instanceof OuterReference ? (replacement(node) ?? node) : node));
}
