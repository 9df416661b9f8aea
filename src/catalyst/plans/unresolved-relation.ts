// A table or view by name.

import type { Origin } from "../trees/origin.ts";
import { UnresolvedLeaf } from "./unresolved-node.ts";

export class UnresolvedRelation extends UnresolvedLeaf {
  readonly nameParts: readonly string[];
  readonly options: ReadonlyMap<string, string>;

  constructor(nameParts: readonly string[], options: ReadonlyMap<string, string> = new Map(), origin?: Origin) {
    super(origin);
    this.nameParts = nameParts;
    this.options = options;
  }

  get name(): string {
    return this.nameParts.join(".");
  }

  protected describe(): string {
    const options = [...this.options].map(([key, value]) => `${key}=${value}`);
    return `UnresolvedRelation [${this.nameParts.join(", ")}], [${options.join(", ")}], false`;
  }
}
