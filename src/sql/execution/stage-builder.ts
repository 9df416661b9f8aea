// Makes RDDs of a physical plan, stage by stage as Spark's adaptive execution does: exchanges below are run first,
// their measured sizes decide how the stage above reads them, and each stage becomes one generated program.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import {
  coalescedDependency,
  oneToOneDependency,
  rangeDependency,
  type ShuffleDependency,
} from "../../core/rdd/dependency.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { JobOptions, SparkContext } from "../../core/spark-context.ts";
import { coalescePartitions, MIN_PARTITION_BYTES, type ReduceRange } from "./adaptive/coalesce-partitions.ts";
import { CoalesceExec } from "./coalesce-exec.ts";
import { StageCompiler } from "./codegen/stage-compiler.ts";
import { BroadcastExchangeExec } from "./exchange/broadcast-exchange-exec.ts";
import type { Partitioning } from "./exchange/partitioning.ts";
import { sampleBounds } from "./exchange/sample-bounds.ts";
import { ShuffleExchangeExec } from "./exchange/shuffle-exchange-exec.ts";
import type { RangeBounds, ShuffleWritePayload } from "./executor/shuffle-write.ts";
import { RddScanExec } from "./rdd-scan-exec.ts";
import { sortKeys } from "./sort-exec.ts";
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

  /** The RDD of a plan's rows; its exchanges have run when the promise is fulfilled. */
  async build(plan: SparkPlan): Promise<RDD> {
    return (await this.#stageRdd(plan)).rdd;
  }

  async #stageRdd(plan: SparkPlan): Promise<SizedRdd> {
    const stage = await this.#replaceInputs(plan);
    if (stage.plan instanceof RddScanExec) return { rdd: stage.plan.rdd, inputBytes: stage.inputBytes };
    return { rdd: await this.#compile(stage, stage.plan.output), inputBytes: stage.inputBytes };
  }

  /** Generates the stage's program; its batches have these columns. */
  async #compile({ plan }: Stage, columns: readonly Expression[]): Promise<RDD> {
    const compiler = new StageCompiler();
    const program = await compiler.compile(plan, columns);
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
  async #replaceInputs(plan: SparkPlan): Promise<Stage> {
    const scans = new Map<SparkPlan, RddScanExec>();
    const inputs = stageInputs(plan);
    const shuffles: WrittenShuffle[] = [];
    let inputBytes = 0;
    for (const input of inputs) {
      if (input instanceof ShuffleExchangeExec) {
        const shuffle = await this.#writeShuffle(input);
        shuffles.push(shuffle);
        inputBytes += shuffle.bytesByPartition.reduce((sum, bytes) => sum + bytes, 0);
      } else if (!(input instanceof BroadcastExchangeExec)) {
        const { rdd, inputBytes: bytes } = await this.#inputRdd(input);
        const facts = input instanceof SourcePlan ? input.facts : {};
        scans.set(input, new RddScanExec(rdd, input.output, input.toString(), facts));
        inputBytes += bytes;
      }
    }
    const ranges = this.#reduceRanges(shuffles);
    for (const shuffle of shuffles) scans.set(shuffle.exchange, readShuffle(this.#context, shuffle, ranges));
    const numTasks = [...scans.values()][0]?.rdd.numPartitions ?? 1;
    for (const input of inputs) {
      if (!(input instanceof BroadcastExchangeExec)) continue;
      const shuffle = await this.#writeShuffle(input);
      const everyTaskAll = Array.from({ length: numTasks }, () => ({ start: 0, end: 1 }));
      scans.set(input, readShuffle(this.#context, shuffle, everyTaskAll));
    }
    return { plan: replace(plan, scans), inputBytes };
  }

  /** The RDD of an input other than an exchange. */
  async #inputRdd(input: SparkPlan): Promise<SizedRdd> {
    if (input instanceof UnionExec) return await this.#union(input);
    if (input instanceof CoalesceExec) return await this.#coalesce(input);
    if (!(input instanceof SourcePlan)) throw new Error(`${input.toString()} is no input of a stage`);
    return { rdd: await input.createRdd(this.#context), inputBytes: input.sizeInBytes };
  }

  async #writeShuffle(exchange: ShuffleExchangeExec | BroadcastExchangeExec): Promise<WrittenShuffle> {
    const stage = await this.#replaceInputs(exchange.child);
    const spread = await this.#spread(exchange, stage);
    const partitions = spread.partitioning === "single" ? 1 : spread.numPartitions;
    const mapSide = await this.#compile(stage, [...exchange.output, ...spread.columns]);
    const shuffleId = this.#context.newShuffleId();
    this.shuffleIds.push(shuffleId);
    const dependency: ShuffleDependency = {
      type: "shuffle",
      shuffleId,
      rdd: mapSide,
      numPartitions: partitions,
      output: {
        kind: "shuffle-write",
        payload: {
          shuffleId,
          partitioning: spread.partitioning,
          numPartitions: partitions,
          numColumns: exchange.output.length,
          bounds: spread.bounds,
        } satisfies ShuffleWritePayload,
      },
    };
    const { bytesByPartition } = await this.#context.submitMapStage(dependency, this.#jobOptions());
    return { exchange, dependency, bytesByPartition };
  }

  /** How the rows of an exchange find their partitions, and the columns that takes. */
  async #spread(exchange: ShuffleExchangeExec | BroadcastExchangeExec, stage: Stage): Promise<Spread> {
    if (exchange instanceof BroadcastExchangeExec) return SINGLE;
    const { partitioning } = exchange;
    if (partitioning.kind === "single") return SINGLE;
    const { kind, numPartitions } = partitioning;
    if (kind !== "range") return { partitioning: kind, numPartitions, columns: exchange.partitionColumns };
    // What would be coalesced into one partition anyway need not be sampled.
    const isSmall = stage.inputBytes <= MIN_PARTITION_BYTES && exchange.origin === "ENSURE_REQUIREMENTS";
    if (numPartitions === 1 || (this.#settings.adaptive && isSmall)) return SINGLE;
    const sampled = await this.#compile(stage, exchange.partitionColumns);
    const bounds = await sampleBounds(this.#context, sampled, partitioning, this.#jobOptions());
    if (bounds.numBounds === 0) return SINGLE;
    return {
      partitioning: kind,
      numPartitions: bounds.numBounds + 1,
      columns: exchange.partitionColumns,
      bounds: { ...bounds, keys: sortKeys(partitioning.order, 0) },
    };
  }

  #jobOptions(): JobOptions {
    return { properties: this.#properties, ...(this.#signal && { signal: this.#signal }) };
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

  async #union(union: UnionExec): Promise<SizedRdd> {
    const rdds: RDD[] = [];
    let inputBytes = 0;
    for (const child of union.children) {
      const stage = await this.#stageRdd(child);
      rdds.push(stage.rdd);
      inputBytes += stage.inputBytes;
    }
    let start = 0;
    const dependencies = rdds.map((rdd) => {
      const dependency = rangeDependency(rdd, 0, start, rdd.numPartitions);
      start += rdd.numPartitions;
      return dependency;
    });
    const partitions = Array.from({ length: start }, () => null);
    const rdd = new RDD(this.#context, { kind: "union", payload: null, partitions, dependencies, name: "UnionRDD" });
    return { rdd, inputBytes };
  }

  async #coalesce(coalesce: CoalesceExec): Promise<SizedRdd> {
    const { rdd: child, inputBytes } = await this.#stageRdd(coalesce.child);
    const groups = coalesce.groups(child.numPartitions);
    const rdd = new RDD(this.#context, {
      kind: "union",
      payload: null,
      partitions: groups.map(() => null),
      dependencies: [coalescedDependency(child, groups)],
      name: "CoalescedRDD",
    });
    return { rdd, inputBytes };
  }
}

/** A plan whose inputs are RDDs, and about how much they hold. */
interface Stage {
  readonly plan: SparkPlan;
  readonly inputBytes: number;
}

interface SizedRdd {
  readonly rdd: RDD;
  readonly inputBytes: number;
}

interface Spread {
  readonly partitioning: Partitioning["kind"];
  readonly numPartitions: number;
  readonly columns: readonly Expression[];
  readonly bounds?: RangeBounds;
}

const SINGLE: Spread = { partitioning: "single", numPartitions: 1, columns: [] };

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
    plan instanceof CoalesceExec ||
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
