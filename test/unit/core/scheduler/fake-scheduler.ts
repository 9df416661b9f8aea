// A DAGScheduler whose TaskScheduler only records what it is given; tests post events one at a time, as Spark's
// DAGSchedulerSuite does.
import { AccumulatorRegistry } from "../../../../src/core/accumulators.ts";
import { newTaskMetrics } from "../../../../src/core/executor/task-metrics.ts";
import { oneToOneDependency, type ShuffleDependency } from "../../../../src/core/rdd/dependency.ts";
import { RDD, type RddOwner } from "../../../../src/core/rdd/rdd.ts";
import { DAGScheduler } from "../../../../src/core/scheduler/dag-scheduler.ts";
import { LiveListenerBus } from "../../../../src/core/scheduler/live-listener-bus.ts";
import type { ListenerEvent } from "../../../../src/core/scheduler/spark-listener-events.ts";
import type { TaskEndReason } from "../../../../src/core/scheduler/task-end-reason.ts";
import type { TaskInfo } from "../../../../src/core/scheduler/task-info.ts";
import type { TaskSet } from "../../../../src/core/scheduler/task-set.ts";
import { MapOutputTracker } from "../../../../src/core/shuffle/map-output-tracker.ts";
import { BlockManagerMaster } from "../../../../src/core/storage/block-manager-master.ts";
import type { MapStatus, TaskReport } from "../../../../src/rpc/messages.ts";

export const OUTPUT = { kind: "collect", payload: undefined };

export interface JobOutcome {
  readonly results: Map<number, unknown>;
  succeeded: boolean;
  error: Error | undefined;
}

export class FakeScheduler implements RddOwner {
  readonly taskSets: TaskSet[] = [];
  readonly cancelledStages: number[] = [];
  readonly events: ListenerEvent[] = [];
  readonly tracker = new MapOutputTracker();
  readonly master = new BlockManagerMaster();
  readonly accumulators = new AccumulatorRegistry();
  readonly scheduler: DAGScheduler;
  readonly #bus = new LiveListenerBus();
  #nextRddId = 0;
  #nextShuffleId = 0;
  #nextTaskId = 100;
  #nextJobId = 0;

  constructor() {
    this.#bus.addListener({ onEvent: (event) => this.events.push(event) });
    this.scheduler = new DAGScheduler({
      taskScheduler: {
        setListener: () => {},
        submitTasks: (taskSet) => this.taskSets.push(taskSet),
        cancelTasks: (stageId) => this.cancelledStages.push(stageId),
      },
      mapOutputTracker: this.tracker,
      blockManagerMaster: this.master,
      accumulators: this.accumulators,
      listenerBus: this.#bus,
      currentTimeMillis: () => 1000,
      maxConsecutiveStageAttempts: 4,
      barrierLimits: { maxConcurrentTasks: 4, dynamicAllocation: false },
    });
  }

  newRddId(): number {
    return this.#nextRddId++;
  }

  persistRdd(): void {}

  unpersistRdd(): void {}

  rdd(numPartitions: number, ...parents: (RDD | ShuffleDependency)[]): RDD {
    const dependencies = parents.map((parent) => (parent instanceof RDD ? oneToOneDependency(parent) : parent));
    const partitions = Array.from({ length: numPartitions }, (_, i) => `p${i}`);
    return new RDD(this, { kind: "fake", payload: undefined, partitions, dependencies });
  }

  barrierRdd(numPartitions: number, ...parents: RDD[]): RDD {
    const dependencies = parents.map(oneToOneDependency);
    const partitions = Array.from({ length: numPartitions }, (_, i) => `p${i}`);
    return new RDD(this, { kind: "fake", payload: undefined, partitions, dependencies, isBarrier: true });
  }

  shuffle(rdd: RDD, numPartitions: number): ShuffleDependency {
    const output = { kind: "write", payload: undefined };
    return { type: "shuffle", shuffleId: this.#nextShuffleId++, rdd, numPartitions, output };
  }

  submit(rdd: RDD, options: { partitions?: readonly number[]; properties?: Record<string, string> } = {}): JobOutcome {
    const partitions = options.partitions ?? rdd.partitions.map((_, i) => i);
    const { outcome, job } = this.#newJob(options.properties ?? {});
    this.scheduler.process({ type: "job-submitted", job, rdd, output: OUTPUT, partitions });
    return outcome;
  }

  submitMapStage(shuffle: ShuffleDependency): JobOutcome {
    const { outcome, job } = this.#newJob({});
    this.scheduler.process({ type: "map-stage-submitted", job, shuffle });
    return outcome;
  }

  /** The task set given last. */
  get latest(): TaskSet {
    const taskSet = this.taskSets[this.taskSets.length - 1];
    if (taskSet === undefined) throw new Error("No task set was submitted.");
    return taskSet;
  }

  /** Ends the task of a task set that has this index. */
  end(taskSet: TaskSet, index: number, reason: TaskEndReason, executorId = "a"): void {
    const task = taskSet.tasks[index];
    if (task === undefined) throw new Error(`There is no task ${index}.`);
    const taskId = this.#nextTaskId++;
    const { state } = reason;
    const info: TaskInfo = {
      taskId,
      index,
      attemptNumber: 0,
      partitionId: task.partitionId,
      launchTime: 900,
      executorId,
      locality: "PROCESS_LOCAL",
      speculative: false,
      finishTime: 1000,
      failed: state !== "finished",
      killed: state === "killed",
    };
    const reported = state !== "executor-lost" && state !== "resubmitted";
    const report: TaskReport | undefined = reported
      ? { taskId, end: reason, metrics: newTaskMetrics(), accumulators: [] }
      : undefined;
    this.scheduler.process({ type: "task-ended", taskSet, task, info, reason, report });
  }

  /** Ends a map task well, with its output on an executor. */
  wrote(taskSet: TaskSet, index: number, executorId: string, sizes: readonly number[] = [10, 20]): void {
    const status: MapStatus = { executorId, mapId: this.#nextTaskId, sizes: Uint32Array.from(sizes) };
    this.end(taskSet, index, { state: "finished", value: status }, executorId);
  }

  /** Ends all tasks of a map stage's task set well, on the given executors in turn. */
  wroteAll(taskSet: TaskSet, ...executorIds: readonly string[]): void {
    for (const index of taskSet.tasks.keys()) {
      this.wrote(taskSet, index, executorIds[index % executorIds.length] ?? "a");
    }
  }

  answered(taskSet: TaskSet, index: number, value: unknown = index): void {
    this.end(taskSet, index, { state: "finished", value });
  }

  fetchFailed(
    taskSet: TaskSet,
    index: number,
    shuffleId: number,
    mapIndex: number,
    executorId: string,
    isCorrupted = false,
  ): void {
    const mapId = this.tracker.locations(shuffleId).statuses[mapIndex]?.mapId ?? -1;
    this.end(taskSet, index, {
      state: "fetch-failed",
      shuffleId,
      mapId,
      mapIndex,
      reduceId: index,
      executorId,
      message: "gone",
      isCorrupted,
    });
  }

  loseExecutor(executorId: string): void {
    this.scheduler.process({ type: "executor-lost", executorId, reason: "it died" });
  }

  resubmit(): void {
    this.scheduler.process({ type: "resubmit-failed-stages" });
  }

  /** What was posted on the bus, by name, once it has been delivered. */
  async eventNames(): Promise<string[]> {
    await this.#bus.waitUntilEmpty();
    return this.events.map((event) => event.Event.replace("SparkListener", ""));
  }

  #newJob(properties: Record<string, string>) {
    const outcome: JobOutcome = { results: new Map(), succeeded: false, error: undefined };
    const listener = {
      taskSucceeded: (index: number, value: unknown) => void outcome.results.set(index, value),
      jobSucceeded: () => {
        outcome.succeeded = true;
      },
      jobFailed: (error: Error) => {
        outcome.error = error;
      },
    };
    return { outcome, job: { jobId: this.#nextJobId++, properties, callSite: "test", listener } };
  }
}

/** Which stage attempt a task set belongs to and which partitions it computes: `1.0:0,1`. */
export function describeTaskSet({ stageId, stageAttemptId, tasks }: TaskSet): string {
  return `${stageId}.${stageAttemptId}:${tasks.map((task) => task.partitionId).join(",")}`;
}
