// LIKE with ANY or ALL of several constant patterns.

import { BooleanType, type DataType, StringType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import { balanced } from "./balanced.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { type CatalystValue, Expression, type InternalRow } from "./expression.ts";
import { Like } from "./like.ts";
import { Literal } from "./literal.ts";
import { And, Not, Or } from "./predicates.ts";

export class MultiLike extends Expression {
  readonly child: Expression;
  readonly patterns: readonly string[];
  readonly quantifier: "any" | "all";
  readonly negated: boolean;

  constructor(
    child: Expression,
    patterns: readonly string[],
    quantifier: "any" | "all",
    negated: boolean,
    origin?: Origin,
  ) {
    super(origin);
    this.child = child;
    this.patterns = patterns;
    this.quantifier = quantifier;
    this.negated = negated;
  }

  get children(): readonly Expression[] {
    return [this.child];
  }

  get dataType(): DataType {
    return BooleanType;
  }

  get nullable(): boolean {
    return true;
  }

  get prettyName(): string {
    return `${this.negated ? "not" : ""}like${this.quantifier}`;
  }

  override get canonical(): string {
    return `${this.prettyName}:${JSON.stringify(this.patterns)}(${this.child.canonical})`;
  }

  get sql(): string {
    return `${this.prettyName}(${this.child.sql})`;
  }

  eval(row: InternalRow): CatalystValue {
    return this.matches.eval(row);
  }

  generate(context: CodegenContext): ExpressionCode {
    return context.generate(this.matches);
  }

  toString(): string {
    return `${this.prettyName}(${this.child})`;
  }

  protected copyWithChildren([child = this.child]: readonly Expression[]): Expression {
    return new MultiLike(child, this.patterns, this.quantifier, this.negated, this.origin);
  }

  private get matches(): Expression {
    const each = this.patterns.map((pattern): Expression => {
      const match = new Like(this.child, new Literal(pattern, StringType));
      return this.negated ? new Not(match) : match;
    });
    return balanced(each, (left, right) => (this.quantifier === "any" ? new Or(left, right) : new And(left, right)));
  }
}
