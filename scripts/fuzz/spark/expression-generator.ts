// Makes random expressions of a family over the columns of a scope; what can be made of each family is listed in
// productions.ts.
import type { Choices } from "./choices.ts";
import { type Column, type Family, literal } from "./families.ts";
import { productions } from "./productions.ts";

/** Makes subqueries, which may name the columns around them. */
export interface Subqueries {
  /** `EXISTS (…)`. */
  exists(outer: readonly Column[]): string;
  /** What follows IN: one column of the family. */
  rows(family: Family, outer: readonly Column[]): string;
  /** What follows IN after several values: a column of each family. */
  pairs(families: readonly Family[], outer: readonly Column[]): string;
  /** One value of the family. */
  scalar(family: Family, outer: readonly Column[]): string;
}

export class ExpressionGenerator {
  readonly choices: Choices;
  readonly columns: readonly Column[];
  readonly subqueries: Subqueries | undefined;
  readonly #depth: number;

  constructor(choices: Choices, columns: readonly Column[], depth: number, subqueries?: Subqueries) {
    this.choices = choices;
    this.columns = columns;
    this.subqueries = subqueries;
    this.#depth = depth;
  }

  /** An expression of the family: a column, a literal, or something made of smaller ones. */
  of(family: Family): string {
    if (this.#depth <= 0 || !this.choices.once(2)) return this.leaf(family);
    return this.choices.of(productions[family])(this.#with(this.columns, this.#depth - 1, this.subqueries));
  }

  /** A column of the family when there is one, now and then a literal. */
  leaf(family: Family): string {
    const columns = this.columns.filter((column) => column.family === family);
    if (columns.length === 0 || this.choices.once(8)) return literal(family, this.choices);
    return this.choices.of(columns).sql;
  }

  /** The body of a lambda function, which knows its parameters too; it cannot hold subqueries. */
  lambda(family: Family, ...parameters: readonly Column[]): string {
    const body = this.#with([...parameters, ...parameters, ...this.columns], this.#depth, undefined).of(family);
    const names = parameters.map(({ sql }) => sql);
    return `${names.length === 1 ? names[0] : `(${names.join(", ")})`} -> ${body}`;
  }

  /** An expression without subqueries, where none may stand. */
  plain(family: Family): string {
    return this.#with(this.columns, this.#depth, undefined).of(family);
  }

  #with(columns: readonly Column[], depth: number, subqueries: Subqueries | undefined): ExpressionGenerator {
    return new ExpressionGenerator(this.choices, columns, depth, subqueries);
  }
}
