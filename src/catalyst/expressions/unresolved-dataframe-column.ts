// A column of a certain DataFrame: `df.col("a")`, which says whose column is meant where several have the name.

import { Unresolved } from "./unresolved.ts";

export class UnresolvedDataFrameColumn extends Unresolved {
  readonly nameParts: readonly string[];
  /** The plan of the DataFrame, for its identity alone. */
  readonly dataFrame: object;

  constructor(nameParts: readonly string[], dataFrame: object) {
    super();
    this.nameParts = nameParts;
    this.dataFrame = dataFrame;
  }

  get prettyName(): string {
    return "unresolveddataframecolumn";
  }

  override get sql(): string {
    return this.nameParts.join(".");
  }

  override get canonical(): string {
    return `'${JSON.stringify(this.nameParts)}`;
  }

  toString(): string {
    return `'${this.nameParts.join(".")}`;
  }
}
