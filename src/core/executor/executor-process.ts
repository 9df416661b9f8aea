// One executor as the driver sees it: its worker, the calls to it, and what it has been sent.

import type { WorkerHandle } from "../../host/host.ts";
import type {
  DriverEndpoint,
  ExecutorConfig,
  ExecutorEndpoint,
  ExecutorUsage,
  StageBinary,
  TaskDescription,
  TaskReport,
} from "../../rpc/messages.ts";
import { expose, RemoteEndpoint, transfer } from "../../rpc/remote-endpoint.ts";
import { KeptBlocks } from "./kept-blocks.ts";
import { copyLargeArrays, largeArrays } from "./task-data.ts";
import { newTaskMetrics } from "./task-metrics.ts";

/** A killed task's executor must answer within this time, or it sits in a computation that nothing else can end. */
const KILL_ACKNOWLEDGE_MILLIS = 80;

/** A killed task must stop within this time after it has been told (Spark's task reaper, on by default here). */
const KILL_STOP_MILLIS = 1000;

/** So often a task begins again for blocks that are gone or corrupted: each time it finds one less of them. */
const MAX_RELAUNCHES = 16;

export class ExecutorProcess {
  readonly executorId: string;
  /** Resolves with the reason when the worker is gone. */
  readonly exited: Promise<string>;
  readonly #worker: WorkerHandle;
  readonly #yieldToEventLoop: () => Promise<void>;
  readonly #remote: RemoteEndpoint<ExecutorEndpoint>;
  readonly #stageBinaries = new Set<number>();
  /** The stage binaries of tasks that have not ended, by task. */
  readonly #outstanding = new Map<number, number>();
  /** Stage binaries that were released before the last of their tasks had ended, which may have been sent with one again. */
  readonly #releasedEarly = new Set<number>();
  readonly #killTimers = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #killReasons = new Map<number, string>();
  readonly #keptBlocks = new KeptBlocks();
  #onPurpose: string | undefined;

  constructor(executorId: string, worker: WorkerHandle, yieldToEventLoop: () => Promise<void>) {
    this.executorId = executorId;
    this.#yieldToEventLoop = yieldToEventLoop;
    this.#worker = worker;
    this.#remote = new RemoteEndpoint<ExecutorEndpoint>(worker.endpoint);
    this.exited = worker.exited.then((reason) => {
      for (const timer of this.#killTimers.values()) clearTimeout(timer);
      const why = this.#onPurpose ?? reason;
      this.#remote.close(why);
      return why;
    });
  }

  /** Whether it was ended by `terminate`, and not by itself. */
  get endedOnPurpose(): boolean {
    return this.#onPurpose !== undefined;
  }

  async start(config: ExecutorConfig): Promise<void> {
    this.#worker.setActive(true);
    await this.#remote.call("start", config);
    this.#worker.setActive(this.#outstanding.size > 0 || this.endedOnPurpose);
  }

  connect(executorId: string, port: MessagePort): void {
    this.tell("connect", executorId, transfer(port, [port]));
  }

  /** Gives the executor a way to ask the driver. */
  connectDriver(endpoint: DriverEndpoint): void {
    const { port1, port2 } = new MessageChannel();
    expose(endpoint, port1);
    // It must not keep a process alive that has nothing left to do; a running task does.
    if ("unref" in port1 && typeof port1.unref === "function") port1.unref();
    void this.exited.then(() => port1.close());
    this.tell("connectDriver", transfer(port2, [port2]));
  }

  async launchTask(task: TaskDescription, stageBinary: StageBinary): Promise<TaskReport> {
    this.#outstanding.set(task.taskId, stageBinary.id);
    if (this.#outstanding.size === 1) this.#worker.setActive(true);
    try {
      const partition = this.#keptBlocks.leaveOut(task.partition);
      let report = await this.#send({ ...task, partition }, stageBinary);
      for (let again = 0; report === undefined; again++) {
        if (again === MAX_RELAUNCHES) throw new Error(`Task ${task.taskId} asks for lineage that it was sent.`);
        report = this.#killedReport(task.taskId) ?? (await this.#send(task, stageBinary));
      }
      this.#keptBlocks.update(report.metrics.updatedBlocks);
      return report;
    } finally {
      this.#outstanding.delete(task.taskId);
      if (this.#releasedEarly.has(stageBinary.id)) this.releaseStage(stageBinary.id);
      this.#killReasons.delete(task.taskId);
      this.#clearKillTimer(task.taskId);
      if (this.#outstanding.size === 0) this.#worker.setActive(this.endedOnPurpose);
    }
  }

  async #send(task: TaskDescription, stageBinary: StageBinary): Promise<TaskReport | undefined> {
    const arrays = largeArrays(task.partition);
    if (arrays.size === 0) return await this.#call(task, stageBinary, []);
    const { partition, transfer } = await copyLargeArrays(task.partition, arrays, this.#yieldToEventLoop);
    return this.#killedReport(task.taskId) ?? (await this.#call({ ...task, partition }, stageBinary, transfer));
  }

  async #call(
    task: TaskDescription,
    stageBinary: StageBinary,
    buffers: readonly ArrayBuffer[],
  ): Promise<TaskReport | undefined> {
    const description = this.#stageBinaries.has(stageBinary.id) ? task : { ...task, stageBinary };
    try {
      const report = this.#remote.call("launchTask", transfer(description, [...buffers]));
      this.#stageBinaries.add(stageBinary.id);
      return await report;
    } catch (error) {
      // It may be the binary that could not be sent.
      this.#stageBinaries.delete(stageBinary.id);
      throw error;
    }
  }

  /** The end of a task that was killed before it was sent, or while it came back for its lineage. */
  #killedReport(taskId: number): TaskReport | undefined {
    const reason = this.#killReasons.get(taskId);
    if (reason === undefined) return undefined;
    return { taskId, end: { state: "killed", reason }, metrics: newTaskMetrics(), accumulators: [] };
  }

  killTask(taskId: number, reason: string): void {
    if (!this.#outstanding.has(taskId)) return;
    this.#killReasons.set(taskId, reason);
    this.#setKillTimer(taskId, KILL_ACKNOWLEDGE_MILLIS, "did not react to the kill");
    this.#remote.call("killTask", taskId, reason).then(
      () => {
        if (this.#outstanding.has(taskId)) this.#setKillTimer(taskId, KILL_STOP_MILLIS, "did not stop");
      },
      () => {},
    );
  }

  releaseStage(stageBinaryId: number): void {
    if (this.#stageBinaries.delete(stageBinaryId)) this.tell("releaseStage", stageBinaryId);
    if ([...this.#outstanding.values()].includes(stageBinaryId)) this.#releasedEarly.add(stageBinaryId);
    else this.#releasedEarly.delete(stageBinaryId);
  }

  /** A call whose answer nobody needs; when the executor is gone, so is what the call was about. */
  tell<Name extends keyof ExecutorEndpoint>(name: Name, ...args: Parameters<ExecutorEndpoint[Name]>): void {
    // The conditional type of `call` does not resolve for a generic name.
    const call = this.#remote.call.bind(this.#remote) as (name: Name, ...args: unknown[]) => Promise<unknown>;
    call(name, ...args).catch(() => {});
  }

  /** Rejects when the executor is gone. */
  usage(): Promise<ExecutorUsage> {
    return this.#remote.call("usage");
  }

  /** Lets the executor free what it holds, then ends it; tells whether it did so in time. */
  async stop(): Promise<boolean> {
    this.#onPurpose = "The application has stopped.";
    // Who awaits the end must live to see it, also when nothing else keeps the process alive.
    this.#worker.setActive(true);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), KILL_ACKNOWLEDGE_MILLIS);
    });
    const stopped = this.#remote.call("stop").then(
      () => true,
      () => false,
    );
    const inTime = await Promise.race([stopped, patience]);
    clearTimeout(timer);
    this.#worker.terminate();
    await this.exited;
    return inTime;
  }

  terminate(reason: string): void {
    this.#onPurpose ??= reason;
    this.#worker.terminate();
  }

  #setKillTimer(taskId: number, millis: number, what: string): void {
    this.#clearKillTimer(taskId);
    const timer = setTimeout(() => this.terminate(`It ${what} of task ${taskId} within ${millis} ms.`), millis);
    this.#killTimers.set(taskId, timer);
  }

  #clearKillTimer(taskId: number): void {
    clearTimeout(this.#killTimers.get(taskId));
    this.#killTimers.delete(taskId);
  }
}
