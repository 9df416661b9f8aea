// A TaskScheduler whose backend only records, on a clock that the test moves.
import { newTaskMetrics } from "../../../../src/core/executor/task-metrics.ts";
import { LiveListenerBus } from "../../../../src/core/scheduler/live-listener-bus.ts";
import type { ListenerEvent } from "../../../../src/core/scheduler/spark-listener-events.ts";
import { TaskScheduler, type TaskSchedulerOptions } from "../../../../src/core/scheduler/task-scheduler.ts";
import type { TaskSet } from "../../../../src/core/scheduler/task-set.ts";
import type { TaskEnd } from "../../../../src/rpc/messages.ts";

export interface Launch {
  readonly executorId: string;
  readonly taskId: number;
  readonly stageId: number;
  readonly partitionId: number;
  readonly attemptNumber: number;
}

export interface TaskSetOptions {
  readonly stageId?: number;
  readonly jobId?: number;
  readonly prefer?: readonly (readonly string[])[];
  readonly type?: TaskSet["type"];
  readonly properties?: Readonly<Record<string, string>>;
  readonly isBarrier?: boolean;
}

export class FakeBackend {
  readonly launches: Launch[] = [];
  readonly killed: { readonly taskId: number; readonly reason: string }[] = [];
  readonly killedExecutors: string[] = [];
  readonly released: number[] = [];
  readonly ended: string[] = [];
  readonly localities: string[] = [];
  readonly speculated: number[] = [];
  readonly events: ListenerEvent[] = [];
  readonly bus = new LiveListenerBus();
  readonly scheduler: TaskScheduler;
  failure: Error | undefined;
  now = 0;

  constructor(options: Partial<TaskSchedulerOptions> = {}) {
    this.bus.addListener({ onEvent: (event) => this.events.push(event) });
    this.scheduler = new TaskScheduler({
      backend: {
        launchTask: (executorId, { taskId, stageId, partitionId, attemptNumber }) =>
          this.launches.push({ executorId, taskId, stageId, partitionId, attemptNumber }),
        killTask: (_executorId, taskId, reason) => this.killed.push({ taskId, reason }),
        killExecutor: (executorId) => this.killedExecutors.push(executorId),
        releaseStage: (stageBinaryId) => this.released.push(stageBinaryId),
      },
      maxFailures: 1,
      localityWaits: { process: 30, node: 30 },
      now: () => this.now,
      currentTimeMillis: () => 1000 + this.now,
      ...options,
    });
    this.scheduler.setListener({
      taskStarted: (_taskSet, { partitionId }, info) =>
        this.localities.push(`${partitionId}@${info.executorId} ${info.locality}${info.speculative ? " copy" : ""}`),
      taskEnded: (_taskSet, task, _info, reason) => this.ended.push(`${task.partitionId} ${reason.state}`),
      speculativeTaskSubmitted: (_taskSet, _task, index) => this.speculated.push(index),
      taskSetFailed: (_taskSet, error) => {
        this.failure = error;
      },
      executorAdded: () => {},
      executorLost: () => {},
      backendFailed: () => {},
    });
  }

  addExecutors(...executorIds: readonly string[]): void {
    for (const executorId of executorIds) this.scheduler.executorAdded(executorId);
  }

  submit(numTasks: number, options: TaskSetOptions = {}): void {
    const { stageId = 0, jobId = stageId, prefer = [], type = "ResultTask", properties = {}, isBarrier } = options;
    const output = { kind: "x", payload: 0 };
    this.scheduler.submitTasks({
      stageId,
      stageAttemptId: 0,
      type,
      jobId,
      numPartitions: numTasks,
      stageBinary: { id: stageId, rdds: [], output, shuffles: [], localProperties: properties },
      ...(isBarrier && { isBarrier }),
      tasks: Array.from({ length: numTasks }, (_, i) => ({
        partitionId: i,
        outputId: i,
        partition: { rddId: 0, index: i, data: undefined, parents: [] },
        preferredLocations: prefer[i] ?? [],
      })),
    });
  }

  /** What was launched where, as `partition@executor`. */
  get placed(): string[] {
    return this.launches.map(({ executorId, partitionId }) => `${partitionId}@${executorId}`);
  }

  /** The stages of what was launched. */
  get stages(): number[] {
    return this.launches.map(({ stageId }) => stageId);
  }

  /** Ends the launch of that index. */
  end(
    index: number,
    end: TaskEnd = { state: "finished", value: undefined },
    metrics: { resultSize?: number } = {},
  ): void {
    const launch = this.launches[index];
    if (launch === undefined) throw new Error(`There was no launch ${index}.`);
    const { executorId, taskId } = launch;
    const report = {
      taskId,
      end,
      metrics: { ...newTaskMetrics(), executorRunTime: 100, ...metrics },
      accumulators: [],
    };
    this.scheduler.taskReported(executorId, report);
  }
}

export const FAILED: TaskEnd = { state: "failed", error: { message: "TypeError: no" } };
