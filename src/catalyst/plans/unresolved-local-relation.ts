// Rows that the program gave, while they are being brought into the engine's form.

import type { Origin } from "../trees/origin.ts";
import type { LocalRelation } from "./local-relation.ts";
import { UnresolvedLeaf } from "./unresolved-node.ts";

export class UnresolvedLocalRelation extends UnresolvedLeaf {
  readonly relation: Promise<LocalRelation>;

  constructor(relation: Promise<LocalRelation>, origin?: Origin) {
    super(origin);
    this.relation = relation;
  }

  protected describe(): string {
    return "UnresolvedLocalRelation";
  }
}
