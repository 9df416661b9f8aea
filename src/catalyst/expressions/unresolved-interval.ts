// An interval as written: `INTERVAL '1-2' YEAR TO MONTH`, `INTERVAL 3 DAYS 2 HOURS`, `INTERVAL '3 days'`.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unresolved } from "./unresolved.ts";

/** A value and its unit in upper case; no unit when the value's text has them all. */
export interface IntervalPart {
  readonly value: Expression;
  readonly unit: string | undefined;
}

export class UnresolvedInterval extends Unresolved {
  readonly parts: readonly IntervalPart[];
  /** The last unit of `YEAR TO MONTH` and the like. */
  readonly toUnit: string | undefined;

  constructor(parts: readonly IntervalPart[], toUnit: string | undefined, origin?: Origin) {
    super(origin);
    this.parts = parts;
    this.toUnit = toUnit;
  }

  override get children(): readonly Expression[] {
    return this.parts.map(({ value }) => value);
  }

  get prettyName(): string {
    return "interval";
  }

  toString(): string {
    const parts = this.parts.map(({ value, unit }) => (unit === undefined ? `'${value}'` : `'${value}' ${unit}`));
    return `INTERVAL ${parts.join(" ")}${this.toUnit === undefined ? "" : ` TO ${this.toUnit}`}`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    const parts = this.parts.map((part, i) => ({ value: children[i] ?? part.value, unit: part.unit }));
    return new UnresolvedInterval(parts, this.toUnit, this.origin);
  }
}
