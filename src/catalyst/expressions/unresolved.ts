// What the parser and the DataFrame API write before names are known; the analyzer replaces all of it.

import type { DataType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { SortOrder } from "./sort-order.ts";
import { cannotEvaluate, Unevaluable } from "./unevaluable.ts";

/** The base of expressions that only stand until analysis. */
export abstract class Unresolved extends Unevaluable {
  get children(): readonly Expression[] {
    return [];
  }

  get dataType(): DataType {
    throw cannotEvaluate(this);
  }

  get nullable(): boolean {
    throw cannotEvaluate(this);
  }

  override get resolved(): boolean {
    return false;
  }

  override get foldable(): boolean {
    return false;
  }

  get sql(): string {
    return this.toString();
  }

  protected copyWithChildren(_children: readonly Expression[]): Expression {
    return this;
  }
}

/** A name that stands for a column. */
export class UnresolvedAttribute extends Unresolved {
  readonly nameParts: readonly string[];

  constructor(nameParts: readonly string[], origin?: Origin) {
    super(origin);
    this.nameParts = nameParts;
  }

  get prettyName(): string {
    return "unresolvedattribute";
  }

  get name(): string {
    return this.nameParts.join(".");
  }

  override get sql(): string {
    return this.name;
  }

  override get canonical(): string {
    return `'${JSON.stringify(this.nameParts)}`;
  }

  toString(): string {
    return `'${this.name}`;
  }
}

/** `*`, or `target.*`, perhaps but for some columns. */
export class UnresolvedStar extends Unresolved {
  readonly target: readonly string[] | undefined;
  /** Columns, or fields of them, that are left out. */
  readonly excepts: readonly (readonly string[])[];

  constructor(target?: readonly string[], origin?: Origin, excepts: readonly (readonly string[])[] = []) {
    super(origin);
    this.target = target;
    this.excepts = excepts;
  }

  get prettyName(): string {
    return "unresolvedstar";
  }

  override get canonical(): string {
    return this.toString();
  }

  toString(): string {
    const star = [...(this.target ?? []), "*"].join(".");
    return this.excepts.length === 0 ? star : `${star} EXCEPT (${this.excepts.map((e) => e.join(".")).join(", ")})`;
  }
}

export interface UnresolvedFunctionOptions {
  readonly distinct?: boolean;
  readonly filter?: Expression | undefined;
  readonly orderBy?: readonly SortOrder[];
  /** True of IGNORE NULLS, false of RESPECT NULLS. */
  readonly ignoreNulls?: boolean | undefined;
}

/** A call of a function by name. Children are the arguments, then the filter. */
export class UnresolvedFunction extends Unresolved {
  readonly nameParts: readonly string[];
  readonly arguments: readonly Expression[];
  readonly distinct: boolean;
  readonly filter: Expression | undefined;
  readonly orderBy: readonly SortOrder[];
  readonly ignoreNulls: boolean | undefined;

  constructor(
    nameParts: readonly string[],
    args: readonly Expression[],
    options: UnresolvedFunctionOptions = {},
    origin?: Origin,
  ) {
    super(origin);
    this.nameParts = nameParts;
    this.arguments = args;
    this.distinct = options.distinct ?? false;
    this.filter = options.filter;
    this.orderBy = options.orderBy ?? [];
    this.ignoreNulls = options.ignoreNulls;
  }

  override get children(): readonly Expression[] {
    return [...this.arguments, ...this.orderBy, ...(this.filter === undefined ? [] : [this.filter])];
  }

  get prettyName(): string {
    return this.nameParts.join(".");
  }

  override get sql(): string {
    return `${this.prettyName}(${this.distinct ? "DISTINCT " : ""}${this.arguments.map((a) => a.sql).join(", ")})`;
  }

  override get canonical(): string {
    return `'${this.distinct}${this.ignoreNulls}${super.canonical}`;
  }

  toString(): string {
    return `'${this.prettyName}(${this.distinct ? "distinct " : ""}${this.arguments.join(", ")})`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    const { distinct, ignoreNulls } = this;
    const filter = this.filter === undefined ? undefined : children[children.length - 1];
    const args = children.slice(0, this.arguments.length);
    const orderBy = children
      .slice(this.arguments.length, this.arguments.length + this.orderBy.length)
      .filter((child) => child instanceof SortOrder);
    return new UnresolvedFunction(this.nameParts, args, { distinct, filter, orderBy, ignoreNulls }, this.origin);
  }
}

/** `(a, b)`: a struct, shown as the call of named_struct that it stands for. */
export class UnresolvedRow extends UnresolvedFunction {
  constructor(values: readonly Expression[], origin?: Origin) {
    super(["struct"], values, {}, origin);
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new UnresolvedRow(children, this.origin);
  }
}

/** A call that syntax of its own stands for. */
export class SyntaxCall extends UnresolvedFunction {
  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new SyntaxCall(this.nameParts, children, {}, this.origin);
  }
}

/** An expression in a select list that has no name yet. */
export class UnresolvedAlias extends Unresolved {
  readonly child: Expression;

  constructor(child: Expression, origin?: Origin) {
    super(origin);
    this.child = child;
  }

  override get children(): readonly Expression[] {
    return [this.child];
  }

  get prettyName(): string {
    return "unresolvedalias";
  }

  toString(): string {
    return `unresolvedalias(${this.child})`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new UnresolvedAlias(children[0] ?? this.child, this.origin);
  }
}

/** A position of the select list in GROUP BY or ORDER BY. */
export class UnresolvedOrdinal extends Unresolved {
  readonly ordinal: number;

  constructor(ordinal: number, origin?: Origin) {
    super(origin);
    this.ordinal = ordinal;
  }

  get prettyName(): string {
    return "unresolvedordinal";
  }

  override get canonical(): string {
    return this.toString();
  }

  toString(): string {
    return `unresolvedordinal(${this.ordinal})`;
  }
}
