// A variable of the session or of a script, with the value that it has when the statement is analysed.

import { type DataType, sqlName } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { type CatalystValue, Expression } from "./expression.ts";
import { sqlLiteral } from "./format-value.ts";
import type { Literal } from "./literal.ts";

export class VariableReference extends Expression {
  /** As the statement names it. */
  readonly nameParts: readonly string[];
  readonly value: Literal;

  constructor(nameParts: readonly string[], value: Literal, origin?: Origin) {
    super(origin);
    this.nameParts = nameParts;
    this.value = value;
  }

  get children(): readonly Expression[] {
    return [];
  }

  get name(): string {
    return this.nameParts.at(-1) ?? "";
  }

  get prettyName(): string {
    return "variablereference";
  }

  get dataType(): DataType {
    return this.value.dataType;
  }

  get nullable(): boolean {
    return this.value.nullable;
  }

  override get foldable(): boolean {
    return true;
  }

  override get canonical(): string {
    return this.value.canonical;
  }

  get sql(): string {
    const name = this.isOfSession ? `system.session.${this.name}` : this.nameParts.join(".");
    const { value, dataType } = this.value;
    const isTyped = value === null && dataType.kind !== "void";
    const text = isTyped ? `CAST(NULL AS ${sqlName(dataType)})` : sqlLiteral(value, dataType);
    return `variablereference(${name}=${text})`;
  }

  eval(): CatalystValue {
    return this.value.eval();
  }

  generate(context: CodegenContext): ExpressionCode {
    return context.generate(this.value);
  }

  /** Whether no script's label stands before the name. */
  private get isOfSession(): boolean {
    const [first = "", ...rest] = this.nameParts;
    return rest.length === 0 || (rest.length === 1 && first.toLowerCase() === "session");
  }

  toString(): string {
    return `variablereference(${this.nameParts.join(".")}=${this.value.sql})`;
  }

  protected copyWithChildren(): Expression {
    return this;
  }
}
