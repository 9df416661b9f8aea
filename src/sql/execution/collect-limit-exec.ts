// The first rows of a query's answer, after an offset: each partition gives no more than are needed, one task counts them off.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import { CompositeExec } from "./composite-exec.ts";
import { ShuffleExchangeExec } from "./exchange/shuffle-exchange-exec.ts";
import { LimitExec, UNLIMITED } from "./limit-exec.ts";
import type { SparkPlan } from "./spark-plan.ts";

export class CollectLimitExec extends CompositeExec {
  readonly limit: number;
  readonly offset: number;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(limit: number, offset: number, child: SparkPlan) {
    super();
    this.limit = limit;
    this.offset = offset;
    this.child = child;
    this.children = [child];
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  override expand(): SparkPlan {
    const { limit, offset, child } = this;
    const needed = limit + offset;
    const few = needed < UNLIMITED ? new LimitExec("LocalLimit", needed, 0, child) : child;
    const together = new ShuffleExchangeExec({ kind: "single" }, "ENSURE_REQUIREMENTS", few);
    return new LimitExec("GlobalLimit", limit, offset, together);
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new CollectLimitExec(this.limit, this.offset, child);
  }

  override toString(): string {
    const limit = this.limit + this.offset >= UNLIMITED ? -1 : this.limit + this.offset;
    return this.offset > 0 ? `CollectLimit ${limit}, ${this.offset}` : `CollectLimit ${limit}`;
  }
}
