// Columns by regular expression: a name in backticks where spark.sql.parser.quotedRegexColumnNames says so.

import type { Origin } from "../trees/origin.ts";
import { Unresolved } from "./unresolved.ts";

export class UnresolvedRegex extends Unresolved {
  readonly pattern: string;
  readonly table: string | undefined;

  constructor(pattern: string, table: string | undefined, origin?: Origin) {
    super(origin);
    this.pattern = pattern;
    this.table = table;
  }

  get prettyName(): string {
    return "unresolvedregex";
  }

  toString(): string {
    return this.table === undefined ? this.pattern : `${this.table}.${this.pattern}`;
  }
}
