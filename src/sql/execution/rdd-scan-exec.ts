// An input whose batches come from an RDD that is already made: the read side of an exchange, a union, a coalesce.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { RDD } from "../../core/rdd/rdd.ts";
import { type InputFacts, InputPlan } from "./spark-plan.ts";

export class RddScanExec extends InputPlan {
  readonly rdd: RDD;
  override readonly output: readonly AttributeReference[];
  private readonly description: string;

  private readonly known: InputFacts;

  constructor(rdd: RDD, output: readonly AttributeReference[], description: string, facts: InputFacts = {}) {
    super();
    this.rdd = rdd;
    this.output = output;
    this.description = description;
    this.known = facts;
  }

  override get facts(): InputFacts {
    return this.known;
  }

  override toString(): string {
    return this.description;
  }
}
