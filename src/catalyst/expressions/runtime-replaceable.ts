// A call that is computed by another expression, and shown as it was written.

import type { DataType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { type CatalystValue, Expression, type InternalRow } from "./expression.ts";

export class RuntimeReplaceable extends Expression {
  readonly replacement: Expression;
  readonly prettyName: string;
  readonly sql: string;

  constructor(name: string, sql: string, replacement: Expression, origin?: Origin) {
    super(origin);
    this.prettyName = name;
    this.sql = sql;
    this.replacement = replacement;
  }

  get children(): readonly Expression[] {
    return [this.replacement];
  }

  get dataType(): DataType {
    return this.replacement.dataType;
  }

  get nullable(): boolean {
    return this.replacement.nullable;
  }

  override get canonical(): string {
    return this.replacement.canonical;
  }

  eval(row: InternalRow): CatalystValue {
    return this.replacement.eval(row);
  }

  generate(context: CodegenContext): ExpressionCode {
    return context.generate(this.replacement);
  }

  toString(): string {
    return this.sql;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [replacement = this.replacement] = children;
    return new RuntimeReplaceable(this.prettyName, this.sql, replacement, this.origin);
  }
}
