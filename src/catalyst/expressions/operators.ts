// Bases of expressions with one and two operands: children, rewriting, names and text.

import type { Origin } from "../trees/origin.ts";
import { Expression } from "./expression.ts";

export abstract class UnaryExpression extends Expression {
  readonly child: Expression;

  constructor(child: Expression, origin?: Origin) {
    super(origin);
    this.child = child;
  }

  get children(): readonly Expression[] {
    return [this.child];
  }

  get nullable(): boolean {
    return this.child.nullable;
  }

  get sql(): string {
    return `${this.prettyName}(${this.child.sql})`;
  }

  toString(): string {
    return `${this.prettyName}(${this.child})`;
  }

  protected abstract withChild(child: Expression): Expression;

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return this.withChild(children[0] ?? this.child);
  }
}

/** Operators whose operands may change places, and those of them that may be grouped in any way. */
const COMMUTATIVE = /^(add|multiply|and|or|equalto|equalnullsafe)\b/;
const ASSOCIATIVE = /^(add|multiply|and|or)\b/;

/** A binary operator written between its operands. */
export abstract class BinaryOperator extends Expression {
  readonly left: Expression;
  readonly right: Expression;

  constructor(left: Expression, right: Expression, origin?: Origin) {
    super(origin);
    this.left = left;
    this.right = right;
  }

  /** The operator in SQL, `+`. */
  abstract get symbol(): string;

  get children(): readonly Expression[] {
    return [this.left, this.right];
  }

  get nullable(): boolean {
    return this.left.nullable || this.right.nullable;
  }

  get sql(): string {
    return `(${this.left.sql} ${this.symbol} ${this.right.sql})`;
  }

  toString(): string {
    return `(${this.left} ${this.symbol} ${this.right})`;
  }

  /** The operator in canonical text. */
  protected get canonicalName(): string {
    return this.prettyName;
  }

  protected override canonicalText(): string {
    const name = this.canonicalName;
    const operands = COMMUTATIVE.test(name)
      ? this.operandsOf(name).sort()
      : [this.left.canonical, this.right.canonical];
    return `${name}(${operands.join(",")})`;
  }

  private operandsOf(name: string): string[] {
    const operands: string[] = [];
    const open = [this.left, this.right];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next instanceof BinaryOperator && next.canonicalName === name && ASSOCIATIVE.test(name)) {
        open.push(next.left, next.right);
      } else operands.push(next.canonical);
    }
    return operands;
  }

  protected abstract withOperands(left: Expression, right: Expression): Expression;

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return this.withOperands(children[0] ?? this.left, children[1] ?? this.right);
  }
}
