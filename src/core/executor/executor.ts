// An executor: the worker's side of the control plane. It runs tasks one after the other and keeps what they leave.

import type { Host } from "../../host/host.ts";
import type {
  ExecutorConfig,
  ExecutorEndpoint,
  ExecutorUsage,
  RddNode,
  StageBinary,
  TaskDescription,
  TaskReport,
} from "../../rpc/messages.ts";
import { transfer } from "../../rpc/remote-endpoint.ts";
import { memoryManagerOf } from "../memory/memory-manager.ts";
import { spillFileName } from "../memory/spill-file-name.ts";
import { SpillStore } from "../memory/spill-store.ts";
import { BlockTransferService } from "../shuffle/block-transfer-service.ts";
import { BufferPool } from "../shuffle/buffer-pool.ts";
import { ShuffleBlockStore } from "../shuffle/shuffle-block-store.ts";
import { SparkConf } from "../spark-conf.ts";
import { BlockExchange } from "../storage/block-exchange.ts";
import { BlockManager } from "../storage/block-manager.ts";
import { CLOSURES, Closures } from "./closures.ts";
import { DriverClient } from "./driver-client.ts";
import { EXECUTION_MEMORY } from "./execution-memory.ts";
import { type ExecutorPlugin, ExecutorRegistry } from "./executor-registry.ts";
import { ExecutorServices } from "./executor-services.ts";
import { SharedStates } from "./shared-states.ts";
import { TaskContextImpl, type TaskServices } from "./task-context-impl.ts";
import { killedReport, runTask } from "./task-runner.ts";

interface LoadedStage {
  readonly binary: StageBinary;
  readonly rdds: ReadonlyMap<number, RddNode>;
}

interface QueuedTask {
  readonly task: TaskDescription;
  readonly stage: LoadedStage;
  resolve(report: TaskReport | undefined): void;
}

export interface ExecutorOptions {
  readonly host: Host;
  readonly plugins: readonly ExecutorPlugin[];
}

/** Buffers kept for reuse, in bytes, and as a part of the memory that there is. */
const POOL_BYTES = 64 * 1024 * 1024;
const POOL_FRACTION = 0.1;
/** Blocks under way to a task, as a part of the memory that there is. */
const IN_FLIGHT_FRACTION = 0.2;

const FORCE_SPILL_ROWS = "spark.shuffle.spill.numElementsForceSpillThreshold";

export class Executor implements ExecutorEndpoint {
  readonly #host: Host;
  readonly #plugins: readonly ExecutorPlugin[];
  readonly #registry = new ExecutorRegistry();
  readonly #services = new ExecutorServices();
  readonly #sharedStates = new SharedStates();
  readonly #broadcasts = new Map<number, unknown>();
  readonly #driver = new DriverClient();
  readonly #stages = new Map<number, LoadedStage>();
  readonly #queue: QueuedTask[] = [];
  #running: { readonly stage: LoadedStage; readonly context: TaskContextImpl } | undefined;
  #taskServices: TaskServices | undefined;

  constructor(options: ExecutorOptions) {
    this.#host = options.host;
    this.#plugins = options.plugins;
  }

  async start(config: ExecutorConfig): Promise<void> {
    const conf = new SparkConf(config.conf);
    const manager = memoryManagerOf(conf);
    const fileName = spillFileName(config.applicationId, config.executorId);
    const spills = new SpillStore(() => this.#host.openSpillFile(fileName, conf.getOption("spark.local.dir")));
    const pool = new BufferPool(Math.min(POOL_BYTES, manager.maxMemory * POOL_FRACTION));
    const store = new ShuffleBlockStore(pool, manager, spills, conf.getBoolean("spark.shuffle.checksum.enabled", true));
    const blocks = new BlockManager(manager, spills);
    const transfer = new BlockTransferService(store);
    const exchange = new BlockExchange(config.executorId, blocks, transfer);
    transfer.setExchange(exchange);
    this.#taskServices = {
      executorId: config.executorId,
      host: this.#host,
      services: this.#services,
      memory: { manager, spills, maxRows: conf.getInt(FORCE_SPILL_ROWS, Number.MAX_SAFE_INTEGER) },
      blocks,
      exchange,
      sharedStates: this.#sharedStates,
      broadcasts: this.#broadcasts,
      driver: this.#driver,
      store,
      transfer,
      pool,
      now: () => this.#host.now(),
      maxBytesInFlight: Math.min(
        conf.getSizeAsBytes("spark.reducer.maxSizeInFlight", "48m"),
        manager.maxMemory * IN_FLIGHT_FRACTION,
      ),
    };
    this.#services.register(CLOSURES, new Closures(this.#host));
    const environment = {
      executorId: config.executorId,
      conf: config.conf,
      host: this.#host,
      kernels: config.kernels,
      services: this.#services,
      registry: this.#registry,
    };
    for (const plugin of this.#plugins) await plugin.init(environment);
  }

  connect(executorId: string, port: MessagePort): void {
    this.#taskServices?.transfer.connect(executorId, port);
  }

  disconnect(executorId: string): void {
    this.#taskServices?.transfer.disconnect(executorId);
  }

  connectDriver(port: MessagePort): void {
    this.#driver.connect(port);
  }

  launchTask(task: TaskDescription): Promise<TaskReport | undefined> {
    if (task.stageBinary !== undefined) {
      const rdds = new Map(task.stageBinary.rdds.map((rdd) => [rdd.id, rdd]));
      this.#stages.set(task.stageBinaryId, { binary: task.stageBinary, rdds });
    }
    const stage = this.#stages.get(task.stageBinaryId);
    if (stage === undefined) throw new Error(`Task ${task.taskId} came without its stage binary.`);
    return new Promise((resolve) => {
      this.#queue.push({ task, stage, resolve });
      if (this.#running === undefined) void this.#runQueue();
    });
  }

  killTask(taskId: number, reason: string): void {
    if (this.#running?.context.taskAttemptId === taskId) this.#running.context.kill(reason);
    const waiting = this.#queue.findIndex(({ task }) => task.taskId === taskId);
    if (waiting >= 0) this.#queue.splice(waiting, 1)[0]?.resolve(killedReport(taskId, reason));
  }

  releaseStage(stageBinaryId: number): void {
    this.#stages.delete(stageBinaryId);
  }

  removeShuffle(shuffleId: number): void {
    this.#taskServices?.store.removeShuffle(shuffleId);
  }

  removeRdd(rddId: number): void {
    this.#taskServices?.blocks.removeRdd(rddId);
  }

  removeSharedState(key: string): void {
    this.#sharedStates.remove(key);
  }

  setBroadcast(broadcastId: number, value: unknown): void {
    this.#broadcasts.set(broadcastId, value);
  }

  removeBroadcast(broadcastId: number): void {
    this.#broadcasts.delete(broadcastId);
  }

  usage(): ExecutorUsage {
    return {
      stages: this.#stages.size,
      queuedTasks: this.#queue.length + (this.#running === undefined ? 0 : 1),
      shuffleBytes: this.#taskServices?.store.bytesUsed ?? 0,
      storageBytes: this.#taskServices?.blocks.memoryUsed ?? 0,
      pooledBytes: this.#taskServices?.pool.freeBytes ?? 0,
      spilledBytes: this.#taskServices?.memory.spills.bytesUsed ?? 0,
      sharedStates: this.#sharedStates.size,
      broadcasts: this.#broadcasts.size,
      executionBytes: this.#services.find(EXECUTION_MEMORY)?.used() ?? 0,
      executionMemorySize: this.#services.find(EXECUTION_MEMORY)?.size() ?? 0,
      heapBytes: this.#host.heapUsed(),
    };
  }

  async stop(): Promise<void> {
    this.#sharedStates.clear();
    this.#taskServices?.transfer.close();
    this.#taskServices?.blocks.clear();
    this.#taskServices?.store.clear();
    await this.#taskServices?.memory.spills.close();
    for (const plugin of [...this.#plugins].reverse()) await plugin.shutdown?.();
  }

  async #runQueue(): Promise<void> {
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const { task, stage, resolve } = next;
      if (this.#taskServices === undefined) throw new Error("The executor was given a task before its start.");
      const context = new TaskContextImpl(task, stage.binary, this.#taskServices);
      this.#running = { stage, context };
      const completed = await runTask(task, stage.binary, stage.rdds, this.#registry, context);
      this.#running = undefined;
      resolve(completed && transfer(completed.report, [...completed.transfer]));
    }
  }
}
