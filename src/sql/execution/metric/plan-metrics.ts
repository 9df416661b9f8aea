// The metrics of one execution of a plan: an accumulator for each, made when the execution starts or when adaptive execution
// puts another operator in; and the plan as events carry it, which says what each of them measures.

import type { Accumulator } from "../../../core/accumulators.ts";
import { TRACER_PROPERTY } from "../../../core/executor/task-context.ts";
import { emptyPartitions, oneToOneDependency } from "../../../core/rdd/dependency.ts";
import { RDD } from "../../../core/rdd/rdd.ts";
import type { SparkContext } from "../../../core/spark-context.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { AdaptiveDecisions } from "../adaptive/adaptive-decisions.ts";
import type { ReduceRange } from "../adaptive/coalesce-partitions.ts";
import { CompositeExec, expandComposites } from "../composite-exec.ts";
import type { CountedRowsPayload } from "../executor/counted-rows-rdd.ts";
import { type ExplainNode, explainTree } from "../explain/explain-node.ts";
import { simpleText } from "../explain/simple-text.ts";
import { FileSourceScanExec } from "../file-source-scan-exec.ts";
import { prunePartitions } from "../prune-partitions.ts";
import { SourcePlan } from "../source-plan.ts";
import { InputPlan, type SparkPlan } from "../spark-plan.ts";
import type { DescribedPlan, SQLMetricInfo } from "../sql-executions.ts";
import { StageInputExec } from "../stage-input-exec.ts";
import { measuredStage } from "./measured-exec.ts";
import { DURATION, type MetricDefinitions, metricDefinitions, SHUFFLE_READ } from "./operator-metrics.ts";
import { planInfo } from "./plan-info.ts";
import type { MeasuredStage, MetricIds, StageMetrics } from "./stage-metrics.ts";

/** The metrics of one operator: as events name them, and their accumulators by name. */
interface OperatorMetrics {
  readonly infos: readonly SQLMetricInfo[];
  readonly ids: MetricIds;
}

const NONE: OperatorMetrics = { infos: [], ids: {} };

const EVENTS = "org.apache.spark.sql.execution.ui.";

export class PlanMetrics implements StageMetrics {
  readonly #context: SparkContext;
  readonly #plan: SparkPlan;
  readonly #adaptive: boolean;
  readonly #decisions: AdaptiveDecisions;
  readonly #operators = new Map<SparkPlan, OperatorMetrics>();
  /** Of stages of generated code, by the operators in them. */
  readonly #durations = new Map<SparkPlan, OperatorMetrics>();
  /** Of the tasks that read an exchange. */
  readonly #reads = new Map<SparkPlan, OperatorMetrics>();
  /** The registry holds accumulators weakly. */
  readonly #accumulators: Accumulator[] = [];
  #executionId: number | undefined;
  #updates: (readonly [id: number, value: number])[] = [];

  constructor(context: SparkContext, plan: SparkPlan, adaptive: boolean, decisions: AdaptiveDecisions) {
    this.#context = context;
    this.#plan = plan;
    this.#adaptive = adaptive;
    this.#decisions = decisions;
  }

  /** The plan as it is before it runs. */
  initialPlan(): DescribedPlan {
    const described = this.#describe(undefined);
    this.#alias(this.#plan, expandComposites(this.#plan));
    return described;
  }

  /** The execution has been announced: what is measured from here on has somebody to hear of it. */
  started(executionId: number): void {
    this.#executionId = executionId;
    this.#countFiles();
    this.#postUpdates();
  }

  /** Announces what adaptive execution has made of the plan. */
  finished(): void {
    const tree = explainTree(this.#plan, { adaptive: this.#adaptive, verbose: false, decisions: this.#decisions });
    if (tree.initial === undefined) return;
    this.#post("SparkListenerSQLAdaptiveExecutionUpdate", { ...this.#describe(this.#decisions) });
  }

  measure(stage: SparkPlan): MeasuredStage {
    const { plan, operators } = measuredStage(stage);
    const duration = this.#durationOf(stage);
    return { plan, metrics: { duration, operators: operators.map((operator) => this.#of(operator).ids) } };
  }

  countRows(input: SparkPlan, rdd: RDD): RDD {
    const { "number of output rows": accumulatorId, "scan time": scanTimeId } = this.#of(input).ids;
    if (accumulatorId === undefined) return rdd;
    // Columns may be narrower than their types say, for generated code only.
    const isPacked = input instanceof InputPlan && input.facts.widths !== undefined;
    const name = /^\w+(?: \w+)?/.exec(input.toString())?.[0] ?? "";
    const sample = this.#isTraced && !isPacked ? { place: "input" as const, name, schema: input.schema } : undefined;
    return this.#counted(rdd, { accumulatorId, scanTimeId, sample });
  }

  sampleOutput(rdd: RDD): RDD {
    if (!this.#isTraced) return rdd;
    return this.#counted(rdd, { sample: { place: "output", name: "result", schema: this.#plan.schema } });
  }

  sampledSchema(exchange: SparkPlan): StructType | undefined {
    return this.#isTraced ? exchange.schema : undefined;
  }

  ofExchange(exchange: SparkPlan): MetricIds {
    return this.#of(exchange).ids;
  }

  written(exchange: SparkPlan, numPartitions: number, millis: number): void {
    const { ids } = this.#of(exchange);
    this.#update(ids["number of partitions"], numPartitions);
    this.#update(ids["time to collect"], Math.round(millis));
    this.#postUpdates();
  }

  willRead(exchange: SparkPlan, ranges: readonly ReduceRange[], bytesByPartition: readonly number[]): void {
    if (this.#reads.has(exchange.original)) return;
    const made = this.#make(SHUFFLE_READ, true);
    this.#reads.set(exchange.original, made);
    const { ids } = made;
    this.#update(ids["number of partitions"], ranges.length);
    this.#update(ids["number of coalesced partitions"], ranges.filter(({ start, end }) => end - start > 1).length);
    this.#update(ids["number of empty partitions"], bytesByPartition.filter((bytes) => bytes === 0).length);
    for (const { start, end } of ranges) {
      const bytes = bytesByPartition.slice(start, end).reduce((sum, size) => sum + size, 0);
      this.#update(ids["partition data size"], bytes);
    }
    this.#postUpdates();
  }

  get #isTraced(): boolean {
    return this.#context.getLocalProperty(TRACER_PROPERTY) !== undefined;
  }

  #counted(rdd: RDD, payload: CountedRowsPayload): RDD {
    return new RDD(this.#context, {
      kind: "counted-rows",
      payload,
      partitions: emptyPartitions(rdd.numPartitions),
      dependencies: [oneToOneDependency(rdd)],
      name: "MapPartitionsRDD",
    });
  }

  #describe(decisions: AdaptiveDecisions | undefined): DescribedPlan {
    const tree = explainTree(this.#plan, { adaptive: this.#adaptive, verbose: false, decisions });
    return {
      physicalPlanDescription: `== Physical Plan ==\n${simpleText(tree)}\n`,
      sparkPlanInfo: planInfo(tree, {
        of: (node) => this.#ofNode(node),
        ofCodegen: (nodes) => this.#ofCodegen(nodes),
      }),
    };
  }

  #ofNode({ plan, text, children }: ExplainNode): readonly SQLMetricInfo[] {
    if (plan !== undefined) return this.#made(plan).infos;
    const exchange = text.startsWith("AQEShuffleRead") ? children[0]?.children[0]?.plan : undefined;
    return exchange === undefined ? [] : (this.#reads.get(exchange.original)?.infos ?? []);
  }

  /** What a stage of generated code took: all operators of one of our stages know it. */
  #ofCodegen(nodes: readonly ExplainNode[]): readonly SQLMetricInfo[] {
    const operators = nodes.flatMap(({ plan }) => (plan === undefined ? [] : [plan.original]));
    for (const operator of operators) {
      const known = this.#durations.get(operator);
      if (known !== undefined) return known.infos;
    }
    if (this.#executionId !== undefined) return [];
    const made = this.#make(DURATION);
    for (const operator of operators) this.#durations.set(operator, made);
    return made.infos;
  }

  #durationOf(stage: SparkPlan): number {
    const operators = [...stage.walk()].map((node) => operatorOf(node).original);
    const known = operators.map((operator) => this.#durations.get(operator)).find((found) => found !== undefined);
    const made = known ?? this.#make(DURATION, true);
    for (const operator of operators) if (!this.#durations.has(operator)) this.#durations.set(operator, made);
    return made.ids.duration ?? -1;
  }

  /** The metrics of an operator that runs; those of none for what stands in no plan that is shown. */
  #of(plan: SparkPlan): OperatorMetrics {
    const known = this.#operators.get(plan.original);
    if (known !== undefined) return known;
    const isChosen = [...this.#decisions.replaced.values()].some((chosen) => chosen.original === plan.original);
    return isChosen ? this.#made(plan) : NONE;
  }

  #made(plan: SparkPlan): OperatorMetrics {
    const known = this.#operators.get(plan.original);
    if (known !== undefined) return known;
    const made = this.#make(metricDefinitions(plan), this.#executionId !== undefined);
    this.#operators.set(plan.original, made);
    return made;
  }

  /** @param announced whether listeners have to be told, since no plan that they know has the metrics */
  #make(definitions: MetricDefinitions, announced = false): OperatorMetrics {
    const entries = Object.entries(definitions).map(([name, metricType]) => {
      const accumulator = this.#context.accumulators.register({ name, metadata: "sql" });
      this.#accumulators.push(accumulator);
      return { name, accumulatorId: accumulator.id, metricType };
    });
    if (announced && entries.length > 0) {
      this.#post("SparkListenerSQLAdaptiveSQLMetricUpdates", { sqlPlanMetrics: entries });
    }
    const ids = Object.fromEntries(entries.map(({ name, accumulatorId }) => [name, accumulatorId]));
    return { infos: entries, ids };
  }

  /** Operators that run in the place of another report what that one shows. */
  #alias(shown: SparkPlan, running: SparkPlan): void {
    if (shown === running) return;
    if (shown instanceof CompositeExec) this.#aliasParts(shown, shown.expand(), running);
    else for (const [i, child] of shown.children.entries()) this.#alias(child, running.children[i] ?? child);
  }

  #aliasParts(composite: CompositeExec, part: SparkPlan, running: SparkPlan): void {
    if (composite.children.includes(part)) {
      this.#alias(part, running);
      return;
    }
    if (part instanceof CompositeExec) {
      this.#aliasParts(composite, part.expand(), running);
      return;
    }
    this.#operators.set(running.original, this.#made(composite));
    for (const [i, child] of part.children.entries()) {
      this.#aliasParts(composite, child, running.children[i] ?? child);
    }
  }

  #countFiles(): void {
    for (const scan of this.#plan.collect((node) => (node instanceof FileSourceScanExec ? node : undefined))) {
      const files = prunePartitions(scan.relation, scan.filters, scan.output);
      const { ids } = this.#of(scan);
      this.#update(ids["number of files read"], files.length);
      this.#update(
        ids["size of files read"],
        files.reduce((sum, { size }) => sum + size, 0),
      );
    }
  }

  #update(id: number | undefined, value: number): void {
    if (id !== undefined) this.#updates.push([id, value]);
  }

  #postUpdates(): void {
    if (this.#updates.length === 0) return;
    this.#post("SparkListenerDriverAccumUpdates", { accumUpdates: this.#updates });
    this.#updates = [];
  }

  #post(event: string, fields: object): void {
    this.#context.listenerBus.post({ Event: `${EVENTS}${event}`, executionId: this.#executionId, ...fields });
  }
}

/** The operator that a stage's node stands for: sources are generated code with it. */
function operatorOf(node: SparkPlan): SparkPlan {
  return node instanceof StageInputExec && node.input instanceof SourcePlan ? node.input : node;
}
