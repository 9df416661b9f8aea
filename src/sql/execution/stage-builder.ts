// Makes RDDs of a physical plan, stage by stage as Spark's adaptive execution does: exchanges below are run first,
// their measured sizes decide how the stage above reads them, and each stage becomes one generated program.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { otherSide } from "../../catalyst/plans/join-type.ts";
import {
  coalescedDependency,
  emptyPartitions,
  oneToOneDependency,
  rangeDependency,
  type ShuffleDependency,
} from "../../core/rdd/dependency.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { JobOptions, SparkContext } from "../../core/spark-context.ts";
import { AdaptiveDecisions } from "./adaptive/adaptive-decisions.ts";
import { coalescePartitions, type ReduceRange } from "./adaptive/coalesce-partitions.ts";
import type { ShuffledJoin } from "./adaptive/dynamic-join-selection.ts";
import { groupsByExecutor, ignoresPartitions } from "./adaptive/kept-together.ts";
import { type PartitionRuns, partitionRuns, runsByPartition } from "./adaptive/partition-runs.ts";
import { ShuffleQueryStageExec, type WrittenShuffle } from "./adaptive/shuffle-query-stage-exec.ts";
import { CoalesceExec } from "./coalesce-exec.ts";
import { stageCode } from "./codegen/stage-code.ts";
import type { GeneratedProgram } from "./codegen/stage-program.ts";
import { expandComposites } from "./composite-exec.ts";
import { BroadcastExchangeExec } from "./exchange/broadcast-exchange-exec.ts";
import type { Partitioning } from "./exchange/partitioning.ts";
import { sampleBounds } from "./exchange/sample-bounds.ts";
import { SharedExchanges } from "./exchange/shared-exchanges.ts";
import { ShuffleExchangeExec } from "./exchange/shuffle-exchange-exec.ts";
import type { PipelinePayload } from "./executor/pipeline-rdd.ts";
import type { RangeBounds, ShuffleWritePayload } from "./executor/shuffle-write.ts";
import { InMemoryTableScanExec } from "./in-memory-table-scan-exec.ts";
import type { StageMetrics } from "./metric/stage-metrics.ts";
import { sortKeys } from "./sort-exec.ts";
import { SourcePlan } from "./source-plan.ts";
import type { InputPlan, SparkPlan } from "./spark-plan.ts";
import { cutStage, StageInputExec } from "./stage-input-exec.ts";
import { type SharedProgram, StagePrograms } from "./stage-programs.ts";
import { UnionExec } from "./union-exec.ts";
import { UserFunctionExec } from "./user-functions/user-function-exec.ts";

type DynamicJoinSelection = typeof import("./adaptive/dynamic-join-selection.ts");

/** With the first join. */
const loadDynamicJoinSelection = (): Promise<DynamicJoinSelection> => import("./adaptive/dynamic-join-selection.ts");

/** Bytes of a stage's input whose rows one task may sort. */
const SORTED_BY_ONE_TASK = 8 * 1024 * 1024;

export interface StageSettings {
  readonly adaptive: boolean;
  readonly advisoryPartitionBytes: number;
  readonly minNumPartitions: number;
  /** The largest measured size of a side that a join gives to every task; negative for none. */
  readonly broadcastThreshold: number;
}

export class StageBuilder {
  readonly #context: SparkContext;
  readonly #settings: StageSettings;
  readonly #properties: Readonly<Record<string, string>>;
  readonly #signal: AbortSignal | undefined;
  readonly #decisions: AdaptiveDecisions;
  /** Shuffles that this query wrote. */
  readonly #shuffleIds: number[] = [];
  readonly #programs: SharedProgram[] = [];
  readonly #onDispose: (() => void)[] = [];
  #isDisposed = false;
  /** What executors keep for this query's tasks to share. */
  readonly #sharedStates: string[] = [];
  readonly #exchanges: SharedExchanges;
  readonly #metrics: StageMetrics | undefined;

  constructor(
    context: SparkContext,
    settings: StageSettings,
    properties: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
    decisions = new AdaptiveDecisions(),
    exchanges = new SharedExchanges(),
    metrics?: StageMetrics,
  ) {
    this.#metrics = metrics;
    this.#exchanges = exchanges;
    this.#decisions = decisions;
    this.#context = context;
    this.#settings = settings;
    this.#properties = properties;
    this.#signal = signal;
  }

  /** The RDD of a plan's rows; its exchanges have run when the promise is fulfilled. */
  async build(plan: SparkPlan): Promise<RDD> {
    return (await this.#stageRdd(expandComposites(plan))).rdd;
  }

  /** Frees what the executors hold of the query: its rows cannot be computed again after that. */
  dispose(): void {
    this.#isDisposed = true;
    for (const shuffleId of this.#shuffleIds) this.#context.cleaner.removeShuffle(shuffleId);
    for (const key of this.#sharedStates) this.#context.cleaner.removeSharedState(key);
    for (const { release } of this.#programs) release();
    for (const callback of this.#onDispose) callback();
  }

  async #stageRdd(plan: SparkPlan): Promise<SizedRdd> {
    const stage = await this.#begin(plan);
    const rdd = this.#rdd(stage, stage.plan.output, this.#metrics);
    const [made, { bytes }] = await Promise.all([rdd, stage.inputs]);
    return { rdd: made, bytes };
  }

  /** A program that the executors have until the query ends. */
  async #share(generated: GeneratedProgram): Promise<SharedProgram> {
    const shared = await StagePrograms.of(this.#context).share(generated);
    if (this.#isDisposed) shared.release();
    else this.#programs.push(shared);
    return shared;
  }

  /**
   * Has everything below a stage run, while its program can be generated.
   * @param shuffled whether an exchange takes the rows, and in no order
   */
  async #begin(plan: SparkPlan, shuffled = false): Promise<Stage> {
    const stage = cutStage(this.#settings.adaptive ? await this.#replan(plan) : plan);
    const inputs = this.#runInputs(stage.inputs, {
      byPartition: runsByPartition(stage.plan),
      together: this.#settings.adaptive && shuffled && ignoresPartitions(stage.plan),
    });
    // When the stage's code cannot be generated nobody comes to hear of the inputs.
    inputs.catch(() => undefined);
    return { plan: stage.plan, inputs };
  }

  /** The stage with its shuffled joins done as the measured sizes of their sides suggest. */
  async #replan(plan: SparkPlan): Promise<SparkPlan> {
    if (!plan.exists((node) => node.isAdaptive)) return plan;
    const joins = await loadDynamicJoinSelection();
    const found = joins.findShuffledJoin(plan);
    if (found === undefined) return plan;
    const replaced = await this.#replanJoin(found, joins);
    this.#decisions.replaced.set(found.join, replaced);
    const next = plan.transformDown((node) => (node === found.join ? replaced : node));
    return await this.#replan(next);
  }

  async #replanJoin(found: ShuffledJoin, joins: DynamicJoinSelection): Promise<SparkPlan> {
    const written = new Map<ShuffleExchangeExec, ShuffleQueryStageExec>();
    const { broadcastThreshold } = this.#settings;
    const first = joins.filteringSide(found);
    let current = found;
    let other: ShuffleQueryStageExec | undefined;
    for (const side of first === undefined ? found.sides : [first, otherSide(first)]) {
      const exchange = joins.exchangeOf(current, side);
      const stage = new ShuffleQueryStageExec(exchange, await this.#writeShuffle(exchange), false);
      written.set(exchange, stage);
      const known = stage.sizeInBytes === 0 ? joins.joinWithEmpty(current, side, other) : undefined;
      if (known !== undefined) return known;
      // Where both sides have been written, each task had better take its part of the larger one.
      const isSmall = stage.sizeInBytes <= Math.min(broadcastThreshold, other?.sizeInBytes ?? broadcastThreshold);
      const isBroadcast = isSmall && found.sides.includes(side);
      if (isBroadcast) return joins.broadcastJoin(current, side, stage, other);
      if (side === first) current = joins.withRuntimeFilter(current, side, stage);
      other = stage;
    }
    return joins.overWritten(current, written);
  }

  /** Batches of these columns of a stage. */
  async #rdd({ plan, inputs }: Stage, columns: readonly Expression[], metrics?: StageMetrics): Promise<RDD> {
    const isInput = plan instanceof StageInputExec && columns === plan.output && plan.facts.widths === undefined;
    if (isInput) return rddOf(plan, await inputs);
    const measured = metrics?.measure(plan);
    const code = stageCode(measured?.plan ?? plan, columns);
    const [{ id, program }, ready] = await Promise.all([this.#share(code.program), inputs]);
    const { runs } = ready;
    const parents = code.parents.map((parent) => rddOf(parent, ready));
    const [first] = parents;
    if (first === undefined) throw new Error("a stage without input");
    const sharedStates = program.sharedBuilds.map(({ parent }) => `build_${parents[parent]?.id}`);
    this.#sharedStates.push(...sharedStates);
    const payload: PipelinePayload = { programId: id, sharedStates, ...(measured && { metrics: measured.metrics }) };
    return new RDD(this.#context, {
      kind: "pipeline",
      payload,
      partitions: emptyPartitions(runs?.tasks.length ?? first.numPartitions),
      dependencies: parents.map((parent) =>
        runs?.rdds.has(parent) ? coalescedDependency(parent, runs.tasks) : oneToOneDependency(parent),
      ),
      name: "MapPartitionsRDD",
    });
  }

  /**
   * Runs what lies below a stage, all at once. All inputs get as many partitions; but those of shuffles that tasks read by
   * runs of partitions get one for each run.
   */
  async #runInputs(
    inputs: readonly StageInputExec[],
    { byPartition, together }: { readonly byPartition: boolean; readonly together: boolean },
  ): Promise<StageInputs> {
    const rdds = new Map<InputPlan, RDD>();
    const shuffles: ReadShuffle[] = [];
    const broadcasts: ReadShuffle[] = [];
    let bytes = 0;
    const run = async (input: StageInputExec): Promise<void> => {
      const { input: plan } = input;
      if (plan instanceof ShuffleQueryStageExec) {
        (plan.isBroadcast ? broadcasts : shuffles).push({ input, written: plan.written, exchange: plan.exchange });
        bytes += plan.sizeInBytes;
      } else if (plan instanceof ShuffleExchangeExec) {
        const written = await this.#writeShuffle(plan);
        shuffles.push({ input, written, exchange: plan });
        bytes += written.bytesByPartition.reduce((sum, size) => sum + size, 0);
      } else if (plan instanceof BroadcastExchangeExec) {
        broadcasts.push({ input, written: await this.#writeShuffle(plan), exchange: plan });
      } else {
        const sized = await this.#inputRdd(plan);
        const isKept = plan instanceof InMemoryTableScanExec;
        const rdd = together && isKept ? this.#keptTogether(sized.rdd) : sized.rdd;
        rdds.set(input, this.#metrics?.countRows(plan, rdd) ?? rdd);
        bytes += sized.bytes;
      }
    };
    await Promise.all(inputs.map(run));
    const { ranges, runs } = this.#reduceRanges(shuffles, byPartition);
    const inRuns = new Set<RDD>();
    for (const { input, written, exchange } of shuffles) {
      if (ranges.length < written.dependency.numPartitions) {
        this.#decisions.coalesced.add(exchange);
        this.#metrics?.willRead(exchange, ranges, written.bytesByPartition);
      }
      const rdd = this.#readShuffle(exchange, written, runs?.ranges ?? ranges);
      rdds.set(input, rdd);
      inRuns.add(rdd);
    }
    const numTasks = shuffles.length > 0 ? ranges.length : ([...rdds.values()][0]?.numPartitions ?? 1);
    for (const { input, written, exchange } of broadcasts) {
      const all = { start: 0, end: written.dependency.numPartitions };
      const everyTaskAll = Array.from({ length: numTasks }, () => all);
      rdds.set(input, this.#readShuffle(exchange, written, everyTaskAll));
    }
    return { rdds, bytes, ...(runs !== undefined && { runs: { rdds: inRuns, tasks: runs.tasks } }) };
  }

  /** The RDD of an input other than an exchange. */
  async #inputRdd(input: SparkPlan): Promise<SizedRdd> {
    if (input instanceof UnionExec) return await this.#union(input);
    if (input instanceof CoalesceExec) return await this.#coalesce(input);
    if (input instanceof UserFunctionExec) return await this.#callFunctions(input);
    if (!(input instanceof SourcePlan)) throw new Error(`${input.toString()} is no input of a stage`);
    return { rdd: await input.createRdd(this.#context), bytes: input.sizeInBytes };
  }

  /** A cached table with few partitions, each of several that one executor keeps. */
  #keptTogether(table: RDD): RDD {
    const executors = this.#context.keptBy(table).map(([executor]) => executor);
    const groups = groupsByExecutor(executors, this.#context.defaultParallelism);
    return groups.length < table.numPartitions ? this.#grouped(table, groups) : table;
  }

  /** What an exchange has written, or one that is the same. */
  #writeShuffle(exchange: ShuffleExchangeExec | BroadcastExchangeExec): Promise<WrittenShuffle> {
    return this.#exchanges.write(exchange, () => this.#runMapStage(exchange));
  }

  async #runMapStage(exchange: ShuffleExchangeExec | BroadcastExchangeExec): Promise<WrittenShuffle> {
    const stage = await this.#begin(exchange.child, true);
    const spread = await this.#spread(exchange, stage);
    const mapSide = await this.#rdd(stage, [...exchange.output, ...spread.columns], this.#metrics);
    const shuffleId = this.#context.newShuffleId();
    this.#shuffleIds.push(shuffleId);
    const { partitioning, numPartitions, bounds } = spread;
    const numColumns = exchange.output.length;
    const metrics = this.#metrics?.ofExchange(exchange);
    const payload: ShuffleWritePayload = {
      ...{ shuffleId, partitioning, numPartitions, numColumns, bounds, metrics },
      schema: this.#metrics?.sampledSchema(exchange),
    };
    const output = { kind: "shuffle-write", payload };
    const dependency: ShuffleDependency = { type: "shuffle", shuffleId, rdd: mapSide, numPartitions, output };
    const start = this.#context.host.now();
    const { bytesByPartition } = await this.#context.submitMapStage(dependency, this.#jobOptions());
    this.#metrics?.written(exchange, numPartitions, this.#context.host.now() - start);
    return { dependency, bytesByPartition };
  }

  /** How the rows of an exchange find their partitions, and the columns that takes. */
  async #spread(exchange: ShuffleExchangeExec | BroadcastExchangeExec, stage: Stage): Promise<Spread> {
    if (exchange instanceof BroadcastExchangeExec) return SINGLE;
    const { partitioning } = exchange;
    if (partitioning.kind === "single") return SINGLE;
    const { kind, numPartitions } = partitioning;
    if (kind !== "range") {
      // Either way a column has the partition's number.
      const written = kind === "direct" ? "hash" : kind;
      return { partitioning: written, numPartitions, columns: exchange.partitionColumns };
    }
    // One task has sorted so little before samples of it would be known.
    const { bytes } = await stage.inputs;
    const isSmall = bytes <= SORTED_BY_ONE_TASK && exchange.origin === "ENSURE_REQUIREMENTS";
    if (numPartitions === 1 || (this.#settings.adaptive && isSmall)) return SINGLE;
    const keys = await this.#rdd(stage, exchange.partitionColumns);
    const bounds = await sampleBounds(this.#context, keys, partitioning, this.#jobOptions());
    if (bounds.numBounds === 0) return SINGLE;
    return {
      partitioning: kind,
      numPartitions: bounds.numBounds + 1,
      columns: exchange.partitionColumns,
      bounds: { ...bounds, keys: sortKeys(partitioning.order, 0) },
    };
  }

  #readShuffle(
    exchange: ShuffleExchangeExec | BroadcastExchangeExec,
    { dependency }: WrittenShuffle,
    ranges: readonly ReduceRange[],
  ): RDD {
    return new RDD(this.#context, {
      kind: "shuffle-read",
      payload: this.#metrics?.ofExchange(exchange) ?? null,
      partitions: ranges,
      dependencies: [dependency],
      name: "ShuffledRowRDD",
    });
  }

  #jobOptions(): JobOptions {
    return { properties: this.#properties, ...(this.#signal && { signal: this.#signal }) };
  }

  /**
   * Which reduce partitions each task of a stage reads, the same of all its shuffles, so that equal keys meet; and in which
   * runs, where it reads them in several.
   */
  #reduceRanges(
    shuffles: readonly ReadShuffle[],
    byPartition: boolean,
  ): { readonly ranges: readonly ReduceRange[]; readonly runs?: PartitionRuns } {
    const [first] = shuffles;
    if (first === undefined) return { ranges: [] };
    const partitions = first.written.dependency.numPartitions;
    const free = shuffles.every(
      ({ exchange }) => exchange instanceof ShuffleExchangeExec && !exchange.origin.startsWith("REPARTITION"),
    );
    if (!this.#settings.adaptive || !free) {
      return { ranges: Array.from({ length: partitions }, (_, i) => ({ start: i, end: i + 1 })) };
    }
    const bytes = Array.from({ length: partitions }, (_, i) =>
      shuffles.reduce((sum, { written }) => sum + (written.bytesByPartition[i] ?? 0), 0),
    );
    const ranges = coalescePartitions(bytes, this.#settings);
    if (!byPartition) return { ranges };
    const runs = partitionRuns(ranges, bytes);
    return runs.ranges.length > ranges.length ? { ranges, runs } : { ranges };
  }

  async #union(union: UnionExec): Promise<SizedRdd> {
    const rdds: RDD[] = [];
    let bytes = 0;
    for (const stage of await Promise.all(union.children.map((child) => this.#stageRdd(child)))) {
      rdds.push(stage.rdd);
      bytes += stage.bytes;
    }
    let start = 0;
    const dependencies = rdds.map((rdd) => {
      const dependency = rangeDependency(rdd, 0, start, rdd.numPartitions);
      start += rdd.numPartitions;
      return dependency;
    });
    const partitions = Array.from({ length: start }, () => null);
    const rdd = new RDD(this.#context, { kind: "union", payload: null, partitions, dependencies, name: "UnionRDD" });
    return { rdd, bytes };
  }

  async #callFunctions(plan: UserFunctionExec): Promise<SizedRdd> {
    const { rdd: child, bytes } = await this.#stageRdd(plan.child);
    const rdd = await plan.createRdd(this.#context, child, (callback) => {
      if (this.#isDisposed) callback();
      else this.#onDispose.push(callback);
    });
    return { rdd, bytes };
  }

  async #coalesce(coalesce: CoalesceExec): Promise<SizedRdd> {
    const { rdd: child, bytes } = await this.#stageRdd(coalesce.child);
    return { rdd: this.#grouped(child, coalesce.groups(child.numPartitions)), bytes };
  }

  #grouped(rdd: RDD, groups: readonly (readonly number[])[]): RDD {
    return new RDD(this.#context, {
      kind: "union",
      payload: null,
      partitions: emptyPartitions(groups.length),
      dependencies: [coalescedDependency(rdd, groups)],
      name: "CoalescedRDD",
    });
  }
}

/** A stage whose inputs are on their way. */
interface Stage {
  readonly plan: SparkPlan;
  readonly inputs: Promise<StageInputs>;
}

interface StageInputs {
  readonly rdds: ReadonlyMap<InputPlan, RDD>;
  /** About how much they hold. */
  readonly bytes: number;
  /** Of tasks that take some partitions after the others: which partitions of these RDDs each task reads. */
  readonly runs?: { readonly rdds: ReadonlySet<RDD>; readonly tasks: PartitionRuns["tasks"] };
}

interface SizedRdd {
  readonly rdd: RDD;
  readonly bytes: number;
}

interface Spread {
  readonly partitioning: Partitioning["kind"];
  readonly numPartitions: number;
  readonly columns: readonly Expression[];
  readonly bounds?: RangeBounds;
}

const SINGLE: Spread = { partitioning: "single", numPartitions: 1, columns: [] };

interface ReadShuffle {
  readonly input: StageInputExec;
  readonly exchange: ShuffleExchangeExec | BroadcastExchangeExec;
  readonly written: WrittenShuffle;
}

function rddOf(input: InputPlan, { rdds }: StageInputs): RDD {
  const rdd = rdds.get(input);
  if (rdd === undefined) throw new Error(`${input.toString()} was not made an RDD`);
  return rdd;
}
