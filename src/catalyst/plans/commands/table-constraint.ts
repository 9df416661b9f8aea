// A constraint as CREATE TABLE and ALTER TABLE write it: tables of files take none, but a wrong one is told first.

import type { Expression } from "../../expressions/expression.ts";

export interface TableConstraint {
  readonly kind: "CHECK" | "PRIMARY KEY" | "UNIQUE" | "FOREIGN KEY";
  readonly columns: readonly string[];
  /** Of CHECK: what each row is to fulfil, with its text. */
  readonly check:
    | { readonly name: string | undefined; readonly condition: Expression; readonly text: string }
    | undefined;
}
