// A shuffle that has been written: its sizes are known, and it can be read in more than one way.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { ShuffleDependency } from "../../../core/rdd/dependency.ts";
import type { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { InputPlan } from "../spark-plan.ts";

export interface WrittenShuffle {
  readonly dependency: ShuffleDependency;
  readonly bytesByPartition: readonly number[];
}

export class ShuffleQueryStageExec extends InputPlan {
  readonly exchange: ShuffleExchangeExec;
  readonly written: WrittenShuffle;
  /** Whether each task reads all of it, and not a part. */
  readonly isBroadcast: boolean;

  constructor(exchange: ShuffleExchangeExec, written: WrittenShuffle, isBroadcast: boolean) {
    super();
    this.exchange = exchange;
    this.written = written;
    this.isBroadcast = isBroadcast;
  }

  override get output(): readonly AttributeReference[] {
    return this.exchange.output;
  }

  get sizeInBytes(): number {
    return this.written.bytesByPartition.reduce((sum, size) => sum + size, 0);
  }

  override toString(): string {
    return this.isBroadcast ? "BroadcastQueryStage" : "ShuffleQueryStage";
  }
}
