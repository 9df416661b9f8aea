// The way of one query, phase by phase: logical plan, analysis, cached parts, optimisation, physical plan, rows. Each
// phase runs once, when it is first asked for.

import { Command } from "../../catalyst/plans/commands/command.ts";
import type { ExplainMode } from "../../catalyst/plans/commands/explain.ts";
import { InMemoryRelation } from "../../catalyst/plans/in-memory-relation.ts";
import { LocalRelation } from "../../catalyst/plans/local-relation.ts";
import { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import { statistics } from "../../catalyst/plans/statistics.ts";
import { whenLoaded } from "../../catalyst/trees/deferred.ts";
import type { ArrowBlock } from "../../columnar/arrow-block.ts";
import type { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { inWords, withWords } from "../../errors/spark-error.ts";
import type { TaskOutput } from "../../rpc/messages.ts";
import type { StructType } from "../../types/data-type.ts";
import type { AdaptiveDecisions } from "./adaptive/adaptive-decisions.ts";
import type { ExecuteOptions } from "./execute-plan.ts";
import type { PlanMetrics } from "./metric/plan-metrics.ts";
import type { SessionState } from "./session-state.ts";
import type { SparkPlan } from "./spark-plan.ts";
import type { SQLConf } from "./sql-conf.ts";
import type { StageSettings } from "./stage-builder.ts";

/** Of an execution that nobody hears of. */
const NO_PLAN = { nodeName: "", simpleString: "", children: [], metadata: {}, metrics: [] };

type QueryPhases = typeof import("./query-phases.ts");
type QueryAnalysis = typeof import("./analyze-query.ts");

/** Asked for with the first query; later ones find it loaded. */
const loadPhases = (): Promise<QueryPhases> => import("./query-phases.ts");
const loadAnalysis = (): Promise<QueryAnalysis> => import("./analyze-query.ts");

export interface ExecutionOptions {
  readonly signal?: AbortSignal | undefined;
  /** What the query is called in the UI. */
  readonly description?: string;
  /** Over the context's local properties. */
  readonly properties?: Readonly<Record<string, string>>;
}

export class QueryExecution {
  readonly state: SessionState;
  /** The plan as the parser or the DataFrame API made it. */
  readonly logical: LogicalPlan;
  readonly #ready: Promise<unknown>;
  #conf: SQLConf | undefined;
  #analyzed: Promise<LogicalPlan> | undefined;
  #commandExecuted: Promise<LogicalPlan> | undefined;
  #withCachedData: Promise<LogicalPlan> | undefined;
  #optimizedPlan: Promise<LogicalPlan> | undefined;
  #executedPlan: Promise<SparkPlan> | undefined;
  #decisions: AdaptiveDecisions | undefined;

  /** @param ready settles when the statements that the program made before the query have had their effect */
  constructor(state: SessionState, logical: LogicalPlan, ready: Promise<unknown> = Promise.resolve()) {
    this.state = state;
    this.logical = logical;
    this.#ready = ready;
    if (logical instanceof Command) state.shared.commandExecutions.set(logical, this);
  }

  /** The session's settings when the query was first looked at. */
  get conf(): SQLConf {
    this.#conf ??= this.state.conf.clone();
    return this.#conf;
  }

  /** Names, types and files settled. */
  analyzed(): Promise<LogicalPlan> {
    this.#analyzed ??= withWords(this.#analyze());
    return this.#analyzed;
  }

  /** A command replaced by its answer; it has had its effect when the promise is fulfilled. */
  commandExecuted(): Promise<LogicalPlan> {
    this.#commandExecuted ??= withWords(this.#executeCommand());
    return this.#commandExecuted;
  }

  /** Parts that the application has cached read from the cache. */
  withCachedData(): Promise<LogicalPlan> {
    this.#withCachedData ??= withWords(this.commandExecuted().then((plan) => this.#useCachedData(plan)));
    return this.#withCachedData;
  }

  optimizedPlan(): Promise<LogicalPlan> {
    this.#optimizedPlan ??= withWords(
      this.withCachedData().then(async (plan) => await this.#optimize(await loadPhases(), plan)),
    );
    return this.#optimizedPlan;
  }

  executedPlan(): Promise<SparkPlan> {
    this.#executedPlan ??= withWords(this.#planned());
    return this.#executedPlan;
  }

  /** What adaptive execution has made of the plan, once the query has run to its end. */
  get decisions(): AdaptiveDecisions | undefined {
    return this.#decisions;
  }

  /** Names, types and nullability of the query's columns. */
  async schema(): Promise<StructType> {
    return (await this.commandExecuted()).schema;
  }

  /** The plans as EXPLAIN shows them. */
  async explainString(mode: ExplainMode = "simple"): Promise<string> {
    const { explainPlans } = await import("./explain/explain-plans.ts");
    return await withWords(explainPlans(this, mode));
  }

  /** Runs the query; its rows come as block images, partition by partition and in their order. */
  execute(options: ExecutionOptions = {}): AsyncGenerator<Uint8Array> {
    return this.#run(({ executePlan }) => executePlan, options);
  }

  /** Runs the query; its rows come as Arrow's buffers, partition by partition and in their order. */
  executeAsArrow(options: ExecutionOptions = {}): AsyncGenerator<ArrowBlock> {
    return this.#run(({ executePlanAsArrow }) => executePlanAsArrow, options);
  }

  /** Runs the query; what becomes of its rows is for a task output to say. */
  executeInto<Block>(output: TaskOutput, options: ExecutionOptions = {}): AsyncGenerator<Block> {
    return this.#run(
      ({ executePlanInto }) =>
        (context, plan, executeOptions) =>
          executePlanInto<Block>(context, plan, output, executeOptions),
      options,
    );
  }

  /** The RDD of the query's rows as batches, which is there until `dispose` is called. */
  async toRdd(): Promise<{ readonly batches: RDD; readonly schema: StructType; readonly dispose: () => void }> {
    const { executePlan, preparePlan, StageBuilder } = await loadPhases();
    const plan = await this.executedPlan();
    const { sparkContext } = this.state;
    const settings = this.#stageSettings;
    await withWords(preparePlan(plan, (part) => executePlan(sparkContext, part, { settings })));
    const stages = new StageBuilder(sparkContext, settings, {}, undefined);
    return { batches: await withWords(stages.build(plan)), schema: plan.schema, dispose: () => stages.dispose() };
  }

  async *#run<Block>(
    choose: (
      phases: QueryPhases,
    ) => (context: SparkContext, plan: SparkPlan, options: ExecuteOptions) => AsyncGenerator<Block>,
    { signal, description, properties }: ExecutionOptions,
  ): AsyncGenerator<Block> {
    const phases = await loadPhases();
    const run = choose(phases);
    const decisions = new phases.AdaptiveDecisions();
    const plan = await this.executedPlan();
    signal?.throwIfAborted();
    const { sparkContext, shared } = this.state;
    const title = description ?? sparkContext.getLocalProperty("spark.job.description") ?? "query";
    const metrics = await this.#metrics(plan, decisions);
    const described = metrics?.initialPlan() ?? { physicalPlanDescription: "", sparkPlanInfo: NO_PLAN };
    const executionId = shared.executions.start({
      description: title,
      details: "",
      plan: described,
      settings: this.conf.getAll(),
    });
    metrics?.started(executionId);
    const operation = this.state.operations.start(executionId, signal);
    let failure: unknown;
    try {
      yield* run(sparkContext, plan, {
        settings: this.#stageSettings,
        properties: {
          "spark.job.description": title,
          ...properties,
          "spark.sql.execution.id": String(executionId),
        },
        signal: operation.signal,
        decisions,
        metrics,
      });
      this.#decisions = decisions;
      metrics?.finished();
      // Whoever waits for the answer does not wait for this.
      const analyzed = await this.withCachedData();
      setTimeout(() => this.state.plannedQueries.remember(analyzed, this.conf, plan), 0);
    } catch (error) {
      failure = await inWords(error);
      throw failure;
    } finally {
      // Also when whoever takes the rows has enough of them.
      operation.end();
      shared.executions.end(executionId, failure);
    }
  }

  /** What is measured of the plan, where somebody listens. */
  async #metrics(plan: SparkPlan, decisions: AdaptiveDecisions): Promise<PlanMetrics | undefined> {
    const { sparkContext } = this.state;
    if (!sparkContext.listenerBus.hasListeners) return undefined;
    const { PlanMetrics } = await import("./metric/plan-metrics.ts");
    return new PlanMetrics(sparkContext, plan, this.conf.adaptiveExecutionEnabled, decisions);
  }

  async #analyze(): Promise<LogicalPlan> {
    const [{ analyzeQuery }] = await Promise.all([loadAnalysis(), this.#ready]);
    return await analyzeQuery(this.logical, this.state, this.conf, (command) => {
      const execution = this.state.shared.commandExecutions.get(command) ?? new QueryExecution(this.state, command);
      return execution.commandExecuted();
    });
  }

  async #executeCommand(): Promise<LogicalPlan> {
    const plan = await this.analyzed();
    if (!(plan instanceof Command)) return plan;
    const { runCommand } = await import("./commands/registry.ts");
    const answer = await runCommand(plan, {
      state: this.state,
      query: (logical) => new QueryExecution(this.state, logical),
    });
    return answer instanceof LogicalPlan ? answer : new LocalRelation(plan.output, { kind: "rows", rows: answer });
  }

  /** Fills caches that are read for the first time, so that what is known of them can be planned with. */
  async #useCachedData(plan: LogicalPlan): Promise<LogicalPlan> {
    const { cacheManager, shared } = this.state;
    const cached = cacheManager.useCachedData(plan);
    const empty = cached.collect((node) =>
      node instanceof InMemoryRelation && !shared.cachedTables.isFilled(node.cacheId) ? node : undefined,
    );
    for (const { cacheId, cachedPlan } of empty) {
      const physical = async (): Promise<SparkPlan> => {
        const children = await Promise.all(cachedPlan.children.map((child) => this.#useCachedData(child)));
        const phases = await loadPhases();
        return await this.#plan(phases, await this.#optimize(phases, cachedPlan.withNewChildren(children)));
      };
      const filled = await shared.cachedTables.fill(cacheId, physical, this.#stageSettings);
      cacheManager.updateStatistics(cacheId, statistics(filled.sizeInBytes, filled.rowCount), filled.columns);
    }
    return empty.length === 0 ? cached : cacheManager.useCachedData(plan);
  }

  #optimize({ optimize }: QueryPhases, plan: LogicalPlan): Promise<LogicalPlan> {
    const { excludedRules } = this.conf;
    return whenLoaded(() => optimize(plan, this.state.optimizerContext, { excludedRules }));
  }

  /** The plan of an equal query that ran before, or a new one. */
  async #planned(): Promise<SparkPlan> {
    const known = this.state.plannedQueries.find(await this.withCachedData(), this.conf);
    return known ?? (await this.#plan(await loadPhases(), await this.optimizedPlan()));
  }

  #plan({ planQuery }: QueryPhases, plan: LogicalPlan): Promise<SparkPlan> {
    return whenLoaded(() => planQuery(plan, this.conf, this.state.shared.cachedTables));
  }

  get #stageSettings(): StageSettings {
    const { adaptiveExecutionEnabled, advisoryPartitionBytes, adaptiveBroadcastThreshold } = this.conf;
    const minNumPartitions = this.state.sparkContext.defaultParallelism;
    return {
      adaptive: adaptiveExecutionEnabled,
      advisoryPartitionBytes,
      minNumPartitions,
      broadcastThreshold: adaptiveBroadcastThreshold,
    };
  }
}
