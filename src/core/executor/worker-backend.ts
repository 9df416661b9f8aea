// The executors of an application: starts workers, connects each with every other, replaces those that die, and carries
// tasks to them.

import { loadConditions } from "../../errors/condition-catalogue.ts";
import { errorToData, SparkException } from "../../errors/spark-error.ts";
import type { DriverHost, WasmModule } from "../../host/host.ts";
import type { DriverEndpoint, ExecutorUsage, StageBinary, TaskDescription } from "../../rpc/messages.ts";
import { EndpointClosedError } from "../../rpc/remote-endpoint.ts";
import { spillFileName } from "../memory/spill-file-name.ts";
import type { LiveListenerBus } from "../scheduler/live-listener-bus.ts";
import type { SchedulerBackend, SchedulerBackendListener } from "../scheduler/scheduler-backend.ts";
import { EXECUTOR_HOST, EXECUTOR_PORT } from "../scheduler/task-info.ts";
import { ExecutorProcess } from "./executor-process.ts";
import { newTaskMetrics } from "./task-metrics.ts";

export interface WorkerBackendOptions {
  readonly host: DriverHost;
  readonly applicationId: string;
  readonly conf: Readonly<Record<string, string>>;
  readonly numExecutors: number;
  /** For the events; executors read it from the configuration. */
  readonly maxMemory: number;
  readonly loadKernels?: () => Promise<WasmModule>;
  readonly listenerBus: LiveListenerBus;
}

/**
 * One executor comes up sooner alone than together with the others, and a first small query is answered sooner when
 * they do not start while it runs.
 */
const OTHER_STARTS_MILLIS = 100;

/** When this many executors in a row do not even start, none will. */
const MAX_FAILED_STARTS = 3;

export class WorkerBackend implements SchedulerBackend {
  readonly #options: WorkerBackendOptions;
  readonly #executors = new Map<string, ExecutorProcess>();
  /** Those that are starting, which get no tasks yet. */
  readonly #starting = new Set<ExecutorProcess>();
  readonly #broadcasts = new Map<number, unknown>();
  #driverEndpoint: DriverEndpoint | undefined;
  #listener: SchedulerBackendListener | undefined;
  #kernels: Promise<WasmModule | undefined> | undefined;
  #nextExecutorId = 0;
  #failedStarts = 0;
  #otherStarts: ReturnType<typeof setTimeout> | undefined;
  /** How many executors there are to be. */
  #numWanted: number;
  #isStarted = false;
  #stopped = false;

  constructor(options: WorkerBackendOptions) {
    this.#options = options;
    this.#numWanted = options.numExecutors;
  }

  get executorIds(): readonly string[] {
    return [...this.#executors.keys()];
  }

  get maxExecutors(): number {
    return this.#options.numExecutors;
  }

  start(listener: SchedulerBackendListener): void {
    this.#listener = listener;
    this.#kernels = this.#options.loadKernels?.() ?? Promise.resolve(undefined);
    // Each start awaits it and reports its failure.
    this.#kernels.catch(() => {});
    this.#isStarted = true;
    if (this.#numWanted === 0) return;
    void this.#startExecutor().then(() => {
      if (this.#stopped || this.#numWanted === 1) return;
      this.#otherStarts = setTimeout(() => this.#startMissing(), OTHER_STARTS_MILLIS);
    });
  }

  /** Has this many executors running from now on; those that are too many stay. */
  requestTotalExecutors(count: number): void {
    this.#numWanted = count;
    if (this.#isStarted) this.#startMissing();
  }

  /** Ends an executor on purpose, and no other takes its place. */
  removeExecutor(executorId: string, reason: string): void {
    const executor = this.#executors.get(executorId);
    if (executor === undefined) return;
    this.#numWanted = Math.max(0, this.#executors.size + this.#starting.size - 1);
    executor.terminate(reason);
  }

  #startMissing(): void {
    for (let i = this.#executors.size + this.#starting.size; i < this.#numWanted; i++) void this.#startExecutor();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#otherStarts);
    const executors = [...this.#executors.values(), ...this.#starting];
    const stop = async (executor: ExecutorProcess): Promise<void> => {
      if (!(await executor.stop())) await this.#removeSpillFile(executor.executorId);
    };
    await Promise.all(executors.map(stop));
    this.#executors.clear();
    this.#starting.clear();
  }

  /** Ends an executor on purpose; another takes its place. */
  killExecutor(executorId: string, reason: string): boolean {
    const executor = this.#executors.get(executorId);
    executor?.terminate(reason);
    return executor !== undefined;
  }

  // --- Tasks ---

  launchTask(executorId: string, task: TaskDescription, stageBinary: StageBinary): void {
    const executor = this.#executors.get(executorId);
    if (executor === undefined) return;
    executor.launchTask(task, stageBinary).then(
      async (report) => {
        // Events tell the failure in words.
        if (report.end.state === "failed") await loadConditions();
        this.#listener?.taskReported(executorId, report);
      },
      (error: unknown) => {
        // The end of the executor is told by itself.
        if (error instanceof EndpointClosedError) return;
        const end = { state: "failed", error: errorToData(error) } as const;
        const report = { taskId: task.taskId, end, metrics: newTaskMetrics(), accumulators: [] };
        this.#listener?.taskReported(executorId, report);
      },
    );
  }

  killTask(executorId: string, taskId: number, reason: string): void {
    this.#executors.get(executorId)?.killTask(taskId, reason);
  }

  releaseStage(stageBinaryId: number): void {
    for (const executor of this.#executors.values()) executor.releaseStage(stageBinaryId);
  }

  // --- What executors keep ---

  /** What each executor holds; those that end meanwhile are left out. */
  async usage(): Promise<(ExecutorUsage & { readonly executorId: string })[]> {
    const asked = [...this.#executors.values()].map(async (executor) => {
      const usage = await executor.usage().catch(() => undefined);
      return usage === undefined ? [] : [{ executorId: executor.executorId, ...usage }];
    });
    return (await Promise.all(asked)).flat();
  }

  removeShuffle(shuffleId: number): void {
    for (const executor of this.#executors.values()) executor.tell("removeShuffle", shuffleId);
  }

  removeRdd(rddId: number): void {
    for (const executor of this.#executors.values()) executor.tell("removeRdd", rddId);
  }

  removeSharedState(key: string): void {
    for (const executor of this.#executors.values()) executor.tell("removeSharedState", key);
  }

  setBroadcast(broadcastId: number, value: unknown): void {
    this.#broadcasts.set(broadcastId, value);
    for (const executor of this.#executors.values()) executor.tell("setBroadcast", broadcastId, value);
  }

  removeBroadcast(broadcastId: number): void {
    this.#broadcasts.delete(broadcastId);
    for (const executor of this.#executors.values()) executor.tell("removeBroadcast", broadcastId);
  }

  /** Lets executors ask the driver; those that come later too. */
  serveDriver(endpoint: DriverEndpoint): void {
    if (this.#driverEndpoint !== undefined) return;
    this.#driverEndpoint = endpoint;
    for (const executor of this.#executors.values()) executor.connectDriver(endpoint);
  }

  // --- Executors ---

  /** Resolves when the executor has started, or has failed to; another is tried then. */
  async #startExecutor(): Promise<void> {
    const { host } = this.#options;
    const executorId = String(this.#nextExecutorId++);
    let executor: ExecutorProcess;
    try {
      executor = new ExecutorProcess(executorId, host.startWorker(`executor-${executorId}`), host.yieldToEventLoop);
    } catch (error) {
      this.#startFailed(executorId, error instanceof Error ? error.message : String(error), error);
      return;
    }
    this.#starting.add(executor);
    let startError: unknown;
    void executor.exited.then((reason) => {
      if (this.#starting.delete(executor)) this.#startFailed(executorId, reason, startError);
      else this.#executorLost(executor, reason);
    });
    try {
      await this.#runStart(executor);
    } catch (error) {
      if (error instanceof EndpointClosedError) return;
      startError = error;
      executor.terminate(error instanceof Error ? error.message : String(error));
    }
  }

  async #runStart(executor: ExecutorProcess): Promise<void> {
    const { applicationId, conf } = this.#options;
    const kernels = await this.#kernels;
    await executor.start({ executorId: executor.executorId, applicationId, conf, ...(kernels && { kernels }) });
    if (this.#stopped || !this.#starting.delete(executor)) return;
    for (const [broadcastId, value] of this.#broadcasts) executor.tell("setBroadcast", broadcastId, value);
    if (this.#driverEndpoint !== undefined) executor.connectDriver(this.#driverEndpoint);
    for (const peer of this.#executors.values()) {
      const { port1, port2 } = new MessageChannel();
      peer.connect(executor.executorId, port1);
      executor.connect(peer.executorId, port2);
    }
    this.#failedStarts = 0;
    this.#executors.set(executor.executorId, executor);
    this.#postAdded(executor.executorId);
    this.#listener?.executorAdded(executor.executorId);
  }

  #executorLost(executor: ExecutorProcess, reason: string): void {
    const { executorId } = executor;
    if (this.#stopped || !this.#executors.delete(executorId)) return;
    for (const peer of this.#executors.values()) peer.tell("disconnect", executorId);
    void this.#removeSpillFile(executorId);
    this.#postRemoved(executorId, reason);
    this.#listener?.executorLost(executorId, reason, !executor.endedOnPurpose);
    this.#startMissing();
  }

  #removeSpillFile(executorId: string): Promise<void> {
    const { host, applicationId } = this.#options;
    return host.removeSpillFile(spillFileName(applicationId, executorId));
  }

  #startFailed(executorId: string, reason: string, cause: unknown): void {
    if (this.#stopped) return;
    this.#failedStarts++;
    if (this.#failedStarts < MAX_FAILED_STARTS) {
      if (this.#executors.size + this.#starting.size < this.#numWanted) void this.#startExecutor();
      return;
    }
    const message = `it could not be started, nor could ${MAX_FAILED_STARTS - 1} before it: ${reason}`;
    const options = cause === undefined ? {} : { cause };
    this.#listener?.backendFailed(new SparkException("EXECUTOR_LOST", { executorId, reason: message }, options));
  }

  #postAdded(executorId: string): void {
    const { host, listenerBus, maxMemory } = this.#options;
    const timestamp = host.currentTimeMillis();
    listenerBus.post({
      Event: "SparkListenerExecutorAdded",
      Timestamp: timestamp,
      "Executor ID": executorId,
      "Executor Info": {
        Host: EXECUTOR_HOST,
        "Total Cores": 1,
        "Log Urls": {},
        Attributes: {},
        Resources: {},
        "Resource Profile Id": 0,
      },
    });
    listenerBus.post({
      Event: "SparkListenerBlockManagerAdded",
      "Block Manager ID": { "Executor ID": executorId, Host: EXECUTOR_HOST, Port: EXECUTOR_PORT },
      "Maximum Memory": maxMemory,
      Timestamp: timestamp,
      "Maximum Onheap Memory": maxMemory,
      "Maximum Offheap Memory": 0,
    });
  }

  #postRemoved(executorId: string, reason: string): void {
    const { host, listenerBus } = this.#options;
    const timestamp = host.currentTimeMillis();
    listenerBus.post({
      Event: "SparkListenerBlockManagerRemoved",
      "Block Manager ID": { "Executor ID": executorId, Host: EXECUTOR_HOST, Port: EXECUTOR_PORT },
      Timestamp: timestamp,
    });
    listenerBus.post({
      Event: "SparkListenerExecutorRemoved",
      Timestamp: timestamp,
      "Executor ID": executorId,
      "Removed Reason": reason,
    });
  }
}
