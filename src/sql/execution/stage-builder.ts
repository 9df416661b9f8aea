// Makes RDDs of a physical plan, stage by stage as Spark's adaptive execution does: exchanges below are run first,
// their measured sizes decide how the stage above reads them, and each stage becomes one generated program.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { oneToOneDependency, rangeDependency, type ShuffleDependency } from "../../core/rdd/dependency.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { coalescePartitions } from "./adaptive/coalesce-partitions.ts";
import { StageCompiler } from "./codegen/stage-compiler.ts";
import { numPartitions, partitioningToString } from "./exchange/partitioning.ts";
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

  /** The plan with everything that ends a stage replaced by a scan of its RDD. */
  async #replaceInputs(plan: SparkPlan): Promise<SparkPlan> {
    if (plan instanceof ShuffleExchangeExec) return this.#runExchange(plan);
    if (plan instanceof UnionExec) return this.#union(plan);
    if (plan instanceof SourcePlan) {
      return new RddScanExec(await plan.createRdd(this.#context), plan.output, plan.toString());
    }
    const children: SparkPlan[] = [];
    for (const child of plan.children) children.push(await this.#replaceInputs(child));
    return plan.withNewChildren(children);
  }

  async #runExchange(exchange: ShuffleExchangeExec): Promise<SparkPlan> {
    const columns = exchange.mapColumns;
    const mapSide = await this.build(exchange.child, columns);
    const shuffleId = this.#context.newShuffleId();
    this.shuffleIds.push(shuffleId);
    const partitions = numPartitions(exchange.partitioning);
    const dependency: ShuffleDependency = {
      type: "shuffle",
      shuffleId,
      rdd: mapSide,
      numPartitions: partitions,
      output: {
        kind: "shuffle-write",
        payload: {
          shuffleId,
          partitioning: exchange.partitioning.kind,
          numPartitions: partitions,
          numColumns: exchange.output.length,
        } satisfies ShuffleWritePayload,
      },
    };
    const { bytesByPartition } = await this.#context.submitMapStage(dependency, {
      properties: this.#properties,
      ...(this.#signal && { signal: this.#signal }),
    });
    const ranges =
      this.#settings.adaptive && exchange.origin === "ENSURE_REQUIREMENTS"
        ? coalescePartitions(bytesByPartition, this.#settings)
        : Array.from({ length: partitions }, (_, i) => ({ start: i, end: i + 1 }));
    const rdd = new RDD(this.#context, {
      kind: "shuffle-read",
      payload: null,
      partitions: ranges,
      dependencies: [dependency],
      name: "ShuffledRowRDD",
    });
    return new RddScanExec(rdd, exchange.output, `ShuffleQueryStage ${partitioningToString(exchange.partitioning)}`);
  }

  async #union(union: UnionExec): Promise<SparkPlan> {
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
