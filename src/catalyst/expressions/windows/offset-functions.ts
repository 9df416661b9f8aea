// LAG, LEAD and NTH_VALUE: the value of another row of the partition or of the frame.

import type { DataType } from "../../../types/data-type.ts";
import { anyOf, type ExpectedType, exactly, INT, VOID } from "../../functions/expected-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { Expression } from "../expression.ts";
import { Literal } from "../literal.ts";
import { UnaryMinus } from "../sign.ts";
import { SpecifiedWindowFrame, UnspecifiedFrame, type WindowFrame } from "./window-frame.ts";
import { WindowFunction } from "./window-function.ts";

/** LAG and LEAD: the value, how many rows away it is, and what stands for a row beyond the partition. */
export class LagOrLead extends WindowFunction {
  readonly prettyName: "lag" | "lead";
  readonly ignoreNulls: boolean;

  constructor(
    name: "lag" | "lead",
    [input, offset, defaultValue]: readonly [Expression, Expression, Expression],
    ignoreNulls = false,
    origin?: Origin,
  ) {
    super([input, offset, defaultValue], origin);
    this.prettyName = name;
    this.ignoreNulls = ignoreNulls;
  }

  get input(): Expression {
    return this.argument(0);
  }
  /** As written: positive is back for LAG and forth for LEAD. */
  get offset(): Expression {
    return this.argument(1);
  }
  get defaultValue(): Expression {
    return this.argument(2);
  }
  get dataType(): DataType {
    return this.input.dataType;
  }
  get nullable(): boolean {
    return this.defaultValue.nullable || this.input.nullable;
  }
  override inputType(index: number): ExpectedType | undefined {
    if (index === 1) return INT;
    return index === 2 ? anyOf(exactly(this.input.dataType), VOID) : undefined;
  }
  get frame(): WindowFrame {
    const rows = this.prettyName === "lag" ? negative(this.offset) : this.offset;
    return new SpecifiedWindowFrame("row", rows, rows);
  }
  override get canonical(): string {
    return `${this.ignoreNulls}:${super.canonical}`;
  }

  /** LAG is shown as the LEAD of a negative number of rows. */
  override toString(): string {
    const { ignoreNulls, prettyName, input, defaultValue, frame } = this;
    const offset = frame instanceof SpecifiedWindowFrame ? frame.lower : this.offset;
    return `${prettyName}(${input}, ${offset}, ${defaultValue})${ignoreNulls ? " ignore nulls" : ""}`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [input = this.input, offset = this.offset, defaultValue = this.defaultValue] = children;
    return new LagOrLead(this.prettyName, [input, offset, defaultValue], this.ignoreNulls, this.origin);
  }
}

/** Spark shows how far back LAG looks as a number. */
function negative(offset: Expression): Expression {
  const value = offset instanceof Literal && typeof offset.value === "number" ? offset.value : undefined;
  return value === undefined ? new UnaryMinus(offset) : new Literal(-value, offset.dataType);
}

export class NthValue extends WindowFunction {
  readonly ignoreNulls: boolean;

  constructor(children: readonly Expression[], ignoreNulls = false, origin?: Origin) {
    super(children, origin);
    this.ignoreNulls = ignoreNulls;
  }

  get input(): Expression {
    return this.argument(0);
  }
  get offset(): Expression {
    return this.argument(1);
  }
  get dataType(): DataType {
    return this.input.dataType;
  }
  get nullable(): boolean {
    return true;
  }
  get prettyName(): string {
    return "nth_value";
  }
  override inputType(index: number): ExpectedType | undefined {
    return index === 1 ? INT : undefined;
  }
  get frame(): WindowFrame {
    return new UnspecifiedFrame();
  }
  override get canonical(): string {
    return `${this.ignoreNulls}:${super.canonical}`;
  }
  override get sql(): string {
    return `${super.sql}${this.ignoreNulls ? " ignore nulls" : ""}`;
  }
  override toString(): string {
    return `${super.toString()}${this.ignoreNulls ? " ignore nulls" : ""}`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new NthValue(children, this.ignoreNulls, this.origin);
  }
}
