// Runs a physical plan and hands out its result, partition by partition and in their order: as block images
// (src/columnar/batch-reader.ts reads their rows) or as Arrow's buffers.

import type { ArrowBlock } from "../../columnar/arrow-block.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import type { TaskOutput } from "../../rpc/messages.ts";
import type { AdaptiveDecisions } from "./adaptive/adaptive-decisions.ts";
import { SharedExchanges } from "./exchange/shared-exchanges.ts";
import type { StageMetrics } from "./metric/stage-metrics.ts";
import { preparePlan } from "./prepare-plan.ts";
import type { SparkPlan } from "./spark-plan.ts";
import { StageBuilder, type StageSettings } from "./stage-builder.ts";

export interface ExecuteOptions {
  readonly settings: StageSettings;
  /** Properties of the query's jobs: description, job group, `spark.sql.execution.id`. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Is told what adaptive execution decides. */
  readonly decisions?: AdaptiveDecisions | undefined;
  /** What is measured of the operators; nothing without. */
  readonly metrics?: StageMetrics | undefined;
  /** Of a part of a query: what the whole query has written so far. */
  readonly exchanges?: SharedExchanges;
}

/**
 * The result as block images.
 * @throws SparkError when the query fails: with the condition of what went wrong in a row, or SPARK_JOB_CANCELLED.
 * Ending the iteration early cancels what still runs. The query's shuffles are removed in either case.
 */
export function executePlan(
  context: SparkContext,
  plan: SparkPlan,
  options: ExecuteOptions,
): AsyncGenerator<Uint8Array> {
  return runPlan<Uint8Array>(context, plan, { kind: "result", payload: null }, options);
}

/** The result as Arrow's buffers. @throws as `executePlan` does */
export function executePlanAsArrow(
  context: SparkContext,
  plan: SparkPlan,
  options: ExecuteOptions,
): AsyncGenerator<ArrowBlock> {
  return runPlan<ArrowBlock>(context, plan, { kind: "arrow", payload: plan.schema }, options);
}

/** What a task output makes of the rows, a list of blocks for each partition. @throws as `executePlan` does */
export function executePlanInto<Block>(
  context: SparkContext,
  plan: SparkPlan,
  output: TaskOutput,
  options: ExecuteOptions,
): AsyncGenerator<Block> {
  return runPlan<Block>(context, plan, output, options);
}

async function* runPlan<Block>(
  context: SparkContext,
  plan: SparkPlan,
  output: TaskOutput,
  { settings, properties = {}, signal, decisions, metrics, exchanges: ofQuery }: ExecuteOptions,
): AsyncGenerator<Block> {
  const abandoned = new AbortController();
  // Every stage that runs listens to it.
  context.host.expectManyListeners(abandoned.signal);
  const abandon = (): void => abandoned.abort(signal?.reason);
  if (signal?.aborted === true) abandon();
  signal?.addEventListener("abort", abandon, { once: true });
  const exchanges = ofQuery ?? new SharedExchanges();
  const stages = new StageBuilder(context, settings, properties, abandoned.signal, decisions, exchanges, metrics);
  exchanges.onDispose(() => stages.dispose());
  try {
    await preparePlan(plan, (part, isRepeated = false) => {
      const own = { settings, properties, signal: abandoned.signal, metrics };
      return executePlan(context, part, isRepeated ? own : { ...own, exchanges });
    });
    const built = await stages.build(plan);
    // Of a query's parts somebody else has the rows.
    const rdd = ofQuery === undefined ? (metrics?.sampleOutput(built) ?? built) : built;
    const queue = new ResultQueue<Block>(rdd.numPartitions);
    const job = context
      .runJob(rdd, output, {
        properties,
        signal: abandoned.signal,
        onResult: (index, value) => queue.put(index, value as readonly Block[]),
      })
      .catch((error: unknown) => queue.fail(error));
    for (let index = 0; index < rdd.numPartitions; index++) {
      const blocks: readonly Block[] = await queue.take(index);
      yield* blocks;
    }
    await job;
  } finally {
    signal?.removeEventListener("abort", abandon);
    abandoned.abort();
    if (ofQuery === undefined) exchanges.dispose();
  }
}

/** Partition results as they arrive, taken in order. */
class ResultQueue<Block> {
  readonly #slots: PromiseSettler<Block>[];

  constructor(size: number) {
    this.#slots = Array.from({ length: size }, () => new PromiseSettler());
  }

  put(index: number, blocks: readonly Block[]): void {
    this.#slots[index]?.resolve(blocks);
  }

  fail(error: unknown): void {
    for (const slot of this.#slots) slot.reject(error);
  }

  async take(index: number): Promise<readonly Block[]> {
    return (await this.#slots[index]?.promise) ?? [];
  }
}

class PromiseSettler<Block> {
  readonly promise: Promise<readonly Block[]>;
  resolve: (blocks: readonly Block[]) => void = () => undefined;
  reject: (error: unknown) => void = () => undefined;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // A partition that nobody comes to take must not count as an unhandled failure.
    this.promise.catch(() => undefined);
  }
}
