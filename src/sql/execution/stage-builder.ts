// Makes RDDs of a physical plan, stage by stage as Spark's adaptive execution does: exchanges below are run first,
// their measured sizes decide how the stage above reads them, and each stage becomes one generated program.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { oneToOneDependency, rangeDependency, type ShuffleDependency } from "../../core/rdd/dependency.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { coalescePartitions, type ReduceRange } from "./adaptive/coalesce-partitions.ts";
import { StageCompiler } from "./codegen/stage-compiler.ts";
import { BroadcastExchangeExec } from "./exchange/broadcast-exchange-exec.ts";
import { numPartitions, type Partitioning } from "./exchange/partitioning.ts";
import { ShuffleExchangeExec } from "./exchange/shuffle-exchange-exec.ts";
import type { ShuffleWritePayload } from "./executor/shuffle-write.ts";
import { RddScanExec } from "./rdd-scan-exec.ts";
import { SourcePlan } from "./source-plan.ts";
import type { SparkPlan } from "./spark-plan.ts";
import { UnionExec } from "./union-exec.ts";

export interface StageSettings {
  readonly adaptive: boolean;
  readonly advisoryPartitionBytes: number;
  readonly minNumPartitions: number;
}

export class StageBuilder {
  readonly #context: SparkContext;
  readonly #settings: StageSettings;
  readonly #properties: Readonly<Record<string, string>>;
  readonly #signal: AbortSignal | undefined;
  /** Shuffles that this query wrote; the query removes them when its results are in. */
  readonly shuffleIds: number[] = [];

  constructor(
    context: SparkContext,
    settings: StageSettings,
    properties: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ) {
    this.#context = context;
    this.#settings = settings;
    this.#properties = properties;
    this.#signal = signal;
  }

  /** The RDD of a plan's rows, as batches of these columns; its exchanges have run when the promise is fulfilled. */
  async build(plan: SparkPlan, columns: readonly Expression[] = plan.output): Promise<RDD> {
    const stage = await this.#replaceInputs(plan);
    if (stage instanceof RddScanExec && columns === plan.output) return stage.rdd;
    const compiler = new StageCompiler();
    const program = await compiler.compile(stage, columns);
    const parents = compiler.parents.map((parent) => {
      if (!(parent instanceof RddScanExec)) throw new Error(`${parent.toString()} was not made an RDD`);
      return parent.rdd;
    });
    const [first] = parents;
    if (first === undefined) throw new Error("a stage without input");
    return new RDD(this.#context, {
      kind: "pipeline",
      payload: program,
      partitions: first.partitions.map(() => null),
      dependencies: parents.map((parent) => oneToOneDependency(parent)),
      name: "MapPartitionsRDD",
    });
  }

  /** The plan with everything that ends a stage replaced by a scan of its RDD. All inputs get as many partitions. */
  async #replaceInputs(plan: SparkPlan): Promise<SparkPlan> {
    const scans = new Map<SparkPlan, RddScanExec>();
    const inputs = stageInputs(plan);
    const shuffles: WrittenShuffle[] = [];
    for (const input of inputs) {
      if (input instanceof ShuffleExchangeExec) shuffles.push(await this.#writeShuffle(input, input.partitioning));
      else if (input instanceof UnionExec) scans.set(input, await this.#union(input));
      else if (input instanceof SourcePlan) {
        scans.set(input, new RddScanExec(await input.createRdd(this.#context), input.output, input.toString()));
      }
    }
    const ranges = this.#reduceRanges(shuffles);
    for (const shuffle of shuffles) scans.set(shuffle.exchange, readShuffle(this.#context, shuffle, ranges));
    const numTasks = [...scans.values()][0]?.rdd.numPartitions ?? 1;
    for (const input of inputs) {
      if (!(input instanceof BroadcastExchangeExec)) continue;
      const shuffle = await this.#writeShuffle(input, { kind: "single" });
      const everyTaskAll = Array.from({ length: numTasks }, () => ({ start: 0, end: 1 }));
      scans.set(input, readShuffle(this.#context, shuffle, everyTaskAll));
    }
    return replace(plan, scans);
  }

  async #writeShuffle(
    exchange: ShuffleExchangeExec | BroadcastExchangeExec,
    partitioning: Partitioning,
  ): Promise<WrittenShuffle> {
    const columns = exchange instanceof ShuffleExchangeExec ? exchange.mapColumns : exchange.output;
    const mapSide = await this.build(exchange.child, columns);
    const shuffleId = this.#context.newShuffleId();
    this.shuffleIds.push(shuffleId);
    const partitions = numPartitions(partitioning);
    const dependency: ShuffleDependency = {
      type: "shuffle",
      shuffleId,
      rdd: mapSide,
      numPartitions: partitions,
      output: {
        kind: "shuffle-write",
        payload: {
          shuffleId,
          partitioning: partitioning.kind,
          numPartitions: partitions,
          numColumns: exchange.output.length,
        } satisfies ShuffleWritePayload,
      },
    };
    const { bytesByPartition } = await this.#context.submitMapStage(dependency, {
      properties: this.#properties,
      ...(this.#signal && { signal: this.#signal }),
    });
    return { exchange, dependency, bytesByPartition };
  }

  /** Which reduce partitions each task of a stage reads: the same of all its shuffles, so that equal keys meet. */
  #reduceRanges(shuffles: readonly WrittenShuffle[]): readonly ReduceRange[] {
    const [first] = shuffles;
    if (first === undefined) return [];
    const partitions = first.dependency.numPartitions;
    const free = shuffles.every(
      ({ exchange }) => exchange instanceof ShuffleExchangeExec && exchange.origin === "ENSURE_REQUIREMENTS",
    );
    if (!this.#settings.adaptive || !free)
      return Array.from({ length: partitions }, (_, i) => ({ start: i, end: i + 1 }));
    const bytes = Array.from({ length: partitions }, (_, i) =>
      shuffles.reduce((sum, { bytesByPartition }) => sum + (bytesByPartition[i] ?? 0), 0),
    );
    return coalescePartitions(bytes, this.#settings);
  }

  async #union(union: UnionExec): Promise<RddScanExec> {
    const rdds: RDD[] = [];
    for (const child of union.children) rdds.push(await this.build(child));
    let start = 0;
    const dependencies = rdds.map((rdd) => {
      const dependency = rangeDependency(rdd, 0, start, rdd.numPartitions);
      start += rdd.numPartitions;
      return dependency;
    });
    const rdd = new RDD(this.#context, {
      kind: "union",
      payload: null,
      partitions: Array.from({ length: start }, () => null),
      dependencies,
      name: "UnionRDD",
    });
    return new RddScanExec(rdd, union.output, union.toString());
  }
}

interface WrittenShuffle {
  readonly exchange: ShuffleExchangeExec | BroadcastExchangeExec;
  readonly dependency: ShuffleDependency;
  readonly bytesByPartition: readonly number[];
}

/** The nodes at which a stage begins, from left to right. */
function stageInputs(plan: SparkPlan): readonly SparkPlan[] {
  const isInput =
    plan instanceof ShuffleExchangeExec ||
    plan instanceof BroadcastExchangeExec ||
    plan instanceof UnionExec ||
    plan instanceof SourcePlan;
  return isInput ? [plan] : plan.children.flatMap(stageInputs);
}

function replace(plan: SparkPlan, scans: ReadonlyMap<SparkPlan, RddScanExec>): SparkPlan {
  return scans.get(plan) ?? plan.withNewChildren(plan.children.map((child) => replace(child, scans)));
}

function readShuffle(
  context: SparkContext,
  { exchange, dependency }: WrittenShuffle,
  ranges: readonly ReduceRange[],
): RddScanExec {
  const rdd = new RDD(context, {
    kind: "shuffle-read",
    payload: null,
    partitions: ranges,
    dependencies: [dependency],
    name: "ShuffledRowRDD",
  });
  const stage = exchange instanceof BroadcastExchangeExec ? "BroadcastQueryStage" : "ShuffleQueryStage";
  return new RddScanExec(rdd, exchange.output, `${stage} ${dependency.shuffleId}`);
}
