// A reference to an alias that stands earlier in the same select list: `SELECT a + 1 AS b, b * 2`.

import type { DataType } from "../../types/data-type.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Unevaluable } from "../expressions/unevaluable.ts";
import type { Origin } from "../trees/origin.ts";

export class LateralColumnAliasReference extends Unevaluable {
  readonly nameParts: readonly string[];
  readonly attribute: AttributeReference;

  constructor(nameParts: readonly string[], attribute: AttributeReference, origin?: Origin) {
    super(origin);
    this.nameParts = nameParts;
    this.attribute = attribute;
  }

  get children(): readonly Expression[] {
    return [];
  }

  get dataType(): DataType {
    return this.attribute.dataType;
  }

  get nullable(): boolean {
    return this.attribute.nullable;
  }

  override get foldable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "lateralaliasreference";
  }

  get sql(): string {
    return `lateralAliasReference(${this.nameParts.join(".")})`;
  }

  override get canonical(): string {
    return `${this.prettyName}(${this.attribute.canonical})`;
  }

  toString(): string {
    return `lateralAliasReference(${this.attribute})`;
  }

  protected copyWithChildren(): Expression {
    return this;
  }
}
