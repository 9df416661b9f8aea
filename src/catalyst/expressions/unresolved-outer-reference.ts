// A column of the query around a subquery, said to be one: `col("a").outer()`.

import { Unresolved } from "./unresolved.ts";

export class UnresolvedOuterReference extends Unresolved {
  readonly nameParts: readonly string[];

  constructor(nameParts: readonly string[]) {
    super();
    this.nameParts = nameParts;
  }

  get prettyName(): string {
    return "unresolvedouterreference";
  }

  override get sql(): string {
    return `outer(${this.nameParts.join(".")})`;
  }

  override get canonical(): string {
    return `'outer${JSON.stringify(this.nameParts)}`;
  }

  toString(): string {
    return `'outer(${this.nameParts.join(".")})`;
  }
}
