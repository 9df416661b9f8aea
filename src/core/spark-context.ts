// The driver's entry to Spark Core: makes RDD, shuffle and accumulator ids, runs jobs, and owns the scheduler, the
// executors and the listener bus of one application.

import { SparkException, withWords } from "../errors/spark-error.ts";
import type { DriverHost, WasmModule } from "../host/host.ts";
import type { ExecutorUsage, TaskOutput } from "../rpc/messages.ts";
import type { AccumulatorV2 } from "./accumulator/accumulator-v2.ts";
import { CollectionAccumulator } from "./accumulator/collection-accumulator.ts";
import { DoubleAccumulator } from "./accumulator/double-accumulator.ts";
import { LongAccumulator } from "./accumulator/long-accumulator.ts";
import { AccumulatorRegistry } from "./accumulators.ts";
import { Broadcast } from "./broadcast.ts";
import { Broadcasts } from "./broadcasts.ts";
import { ContextCleaner } from "./context-cleaner.ts";
import { type DriverCallHandler, DriverCalls } from "./driver-calls.ts";
import { WorkerBackend } from "./executor/worker-backend.ts";
import { LocalProperties } from "./local-properties.ts";
import { unifiedMemory } from "./memory/memory-manager.ts";
import { ActionJob } from "./rdd/action-job.ts";
import type { Checkpoint } from "./rdd/checkpoint.ts";
import type { ModuleFunction } from "./rdd/closure.ts";
import type { ShuffleDependency } from "./rdd/dependency.ts";
import * as files from "./rdd/files.ts";
import type { Lineage } from "./rdd/lineage.ts";
import { OperationScopes, type RddOperation } from "./rdd/operation-scope.ts";
import type { LineTransform } from "./rdd/pipe.ts";
import { RDD, type RddOwner } from "./rdd/rdd.ts";
import { checkpointFailed } from "./rdd/rdd-errors.ts";
import { type RDDInfo, rddInfo } from "./rdd/rdd-info.ts";
import { union } from "./rdd/set-operations.ts";
import * as sources from "./rdd/sources.ts";
import type { Closure } from "./rdd/task-closure.ts";
import { barrierSync } from "./scheduler/barrier-sync.ts";
import { DAGScheduler } from "./scheduler/dag-scheduler.ts";
import type { LocalityWaits } from "./scheduler/delay-scheduling.ts";
import { environmentEvents } from "./scheduler/environment-events.ts";
import { checkJobTag } from "./scheduler/job-properties.ts";
import { LiveListenerBus, type SparkListener } from "./scheduler/live-listener-bus.ts";
import type { Pool } from "./scheduler/pool.ts";
import { schedulingModeOf } from "./scheduler/schedulable-builder.ts";
import { loadSchedulerExtensions } from "./scheduler/scheduler-extensions.ts";
import type { SchedulingMode } from "./scheduler/scheduling-algorithm.ts";
import { speculationSettings } from "./scheduler/speculation.ts";
import { TaskScheduler } from "./scheduler/task-scheduler.ts";
import { ClassRegistry } from "./serializer/class-registry.ts";
import { type MapOutputStatistics, MapOutputTracker } from "./shuffle/map-output-tracker.ts";
import type { SparkConf } from "./spark-conf.ts";
import { parseMaster } from "./spark-master.ts";
import { SparkStatusTracker } from "./spark-status-tracker.ts";
import { SPARK_VERSION } from "./spark-version.ts";
import { rddBlockId } from "./storage/block-manager.ts";
import { BlockManagerMaster, type RddStorageInfo } from "./storage/block-manager-master.ts";

export interface SparkContextOptions {
  readonly conf: SparkConf;
  readonly host: DriverHost;
  /** Loads the kernels that executors get at their start. */
  readonly loadKernels?: () => Promise<WasmModule>;
  /** Listeners that see every event from the first on. */
  readonly listeners?: readonly SparkListener[];
}

export interface JobOptions {
  /** The local properties that the job has, by default the context's when it is submitted. */
  readonly localProperties?: Readonly<Record<string, string>>;
  /** Over the local properties: `spark.job.description`, `spark.jobGroup.id`, `spark.sql.execution.id`, … */
  readonly properties?: Readonly<Record<string, string>>;
  /** Cancels the job. */
  readonly signal?: AbortSignal;
  /** What the stages are called, such as `collect at notebook:3`. */
  readonly callSite?: string;
  /** Is told the number of the job. */
  readonly jobSubmitted?: (jobId: number) => void;
}

export interface RunJobOptions extends JobOptions {
  /** The partitions to compute; all when absent. */
  readonly partitions?: readonly number[];
  /** Gets each result as it arrives; `index` is the position in `partitions`. */
  readonly onResult: (index: number, value: unknown) => void;
}

/** Far below Spark's 3s: moving a block between workers, or computing it again, takes milliseconds here. */
const DEFAULT_LOCALITY_WAIT = "30ms";

export class SparkContext implements RddOwner {
  readonly conf: SparkConf;
  readonly host: DriverHost;
  readonly applicationId: string;
  readonly startTime: number;
  readonly listenerBus = new LiveListenerBus();
  readonly accumulators = new AccumulatorRegistry();
  readonly statusTracker: SparkStatusTracker;
  readonly cleaner: ContextCleaner;
  /** Which operation of the program makes RDDs. */
  readonly operations = new OperationScopes();
  /**
   * Functions that stand in for programs in `RDD.pipe`, by the program's name: they get the lines of a partition, the
   * arguments, and the variables of the environment, and give lines. A page has no other programs.
   *
   * @example
   * sc.lineTransforms.set("sort", (lines) => [...lines].sort());
   */
  readonly lineTransforms = new Map<string, Closure<LineTransform>>();
  /** Classes whose instances executors can be sent. */
  readonly classes = new ClassRegistry();
  /** How many tasks run at a time: one per executor. */
  readonly defaultParallelism: number;
  readonly #mapOutputTracker = new MapOutputTracker();
  readonly #blockManagerMaster = new BlockManagerMaster();
  readonly #backend: WorkerBackend;
  readonly #driverCalls = new DriverCalls();
  readonly #broadcasts: Broadcasts;
  readonly #taskScheduler: TaskScheduler;
  readonly #dagScheduler: DAGScheduler;
  readonly #localProperties = new LocalProperties();
  readonly #persistentRdds = new Map<number, WeakRef<Lineage>>();
  #barrierCoordinator: number | undefined;
  #checkpointDir: string | undefined;
  #wantsCheckpoints = false;
  #nextRddId = 0;
  #nextShuffleId = 0;
  #nextBroadcastId = 0;
  /** What ends with the application beside its executors. */
  readonly #stopActions: (() => void)[] = [];
  #stopped: Promise<void> | undefined;

  constructor(options: SparkContextOptions) {
    const { conf, host } = options;
    const master = parseMaster(conf.get("spark.master", "local[*]"), host.hardwareConcurrency);
    this.conf = conf;
    this.host = host;
    this.startTime = host.currentTimeMillis();
    this.applicationId = `local-${this.startTime}`;
    this.defaultParallelism = conf.getInt("spark.default.parallelism", master.numExecutors);
    for (const listener of options.listeners ?? []) this.listenerBus.addListener(listener);
    for (const event of environmentEvents(this)) this.listenerBus.post(event);

    this.#backend = new WorkerBackend({
      host,
      applicationId: this.applicationId,
      conf: conf.toRecord(),
      numExecutors: master.numExecutors,
      maxMemory: unifiedMemory(conf),
      ...(options.loadKernels && { loadKernels: options.loadKernels }),
      listenerBus: this.listenerBus,
    });
    this.#taskScheduler = new TaskScheduler({
      backend: this.#backend,
      now: () => host.now(),
      maxFailures: conf.getInt("spark.task.maxFailures", master.maxTaskFailures),
      localityWaits: localityWaits(conf),
      schedulingMode: schedulingModeOf(conf),
      maxResultSize: conf.getSizeAsBytes("spark.driver.maxResultSize", "1g"),
      speculation: speculationSettings(conf),
      currentTimeMillis: () => host.currentTimeMillis(),
    });
    this.#dagScheduler = new DAGScheduler({
      taskScheduler: this.#taskScheduler,
      mapOutputTracker: this.#mapOutputTracker,
      blockManagerMaster: this.#blockManagerMaster,
      accumulators: this.accumulators,
      listenerBus: this.listenerBus,
      currentTimeMillis: () => host.currentTimeMillis(),
      maxConsecutiveStageAttempts: conf.getInt("spark.stage.maxConsecutiveAttempts", 4),
      barrierLimits: {
        maxConcurrentTasks: master.numExecutors,
        dynamicAllocation: conf.getBoolean("spark.dynamicAllocation.enabled", false),
      },
    });
    this.cleaner = new ContextCleaner({
      removeShuffle: (shuffleId) => {
        this.#mapOutputTracker.unregisterShuffle(shuffleId);
        this.#backend.removeShuffle(shuffleId);
      },
      removeRdd: (rddId) => this.#removeRdd(rddId),
      removeSharedState: (key) => this.#backend.removeSharedState(key),
      removeBroadcast: (broadcastId) => {
        this.#backend.removeBroadcast(broadcastId);
        this.#broadcasts.remove(broadcastId);
      },
    });
    this.#broadcasts = new Broadcasts({
      classes: this.classes,
      blockSize: conf.getSizeAsBytes("spark.broadcast.blockSize", "4m"),
      registerDriverCall: (handler) => this.registerDriverCall(handler),
      removeSharedState: (key) => this.#backend.removeSharedState(key),
    });
    this.statusTracker = new SparkStatusTracker(this.#dagScheduler, this.#backend);
    this.#startBackend();
  }

  #startBackend(): void {
    const loading = loadSchedulerExtensions({
      conf: this.conf,
      host: this.host,
      listenerBus: this.listenerBus,
      taskScheduler: this.#taskScheduler,
      backend: this.#backend,
      blockManagerMaster: this.#blockManagerMaster,
      mapOutputTracker: this.#mapOutputTracker,
      onStop: (stop) => this.#stopActions.push(stop),
    });
    const start = () => {
      if (!this.isStopped) this.#backend.start(this.#taskScheduler);
    };
    if (loading === undefined) start();
    else loading.then(start).catch((error: unknown) => this.#taskScheduler.backendFailed(toError(error)));
  }

  get appName(): string {
    return this.conf.get("spark.app.name", "Hibana");
  }

  /** A copy of the configuration. */
  getConf(): SparkConf {
    return this.conf.clone();
  }

  /** The version of Spark whose semantics these are. */
  get version(): string {
    return SPARK_VERSION;
  }

  get master(): string {
    return this.conf.get("spark.master", "local[*]");
  }

  /** How many partitions files have at least when a program does not say. */
  get defaultMinPartitions(): number {
    return Math.min(this.defaultParallelism, 2);
  }

  get isStopped(): boolean {
    return this.#stopped !== undefined;
  }

  get operation(): RddOperation | undefined {
    return this.operations.current;
  }

  // --- RDDs ---

  /** An RDD of the program's values, in `numSlices` partitions of about the same length. */
  parallelize<K, V>(data: Iterable<[K, V]>, numSlices?: number): RDD<[K, V]>;
  parallelize<T>(data: Iterable<T>, numSlices?: number): RDD<T>;
  parallelize<T>(data: Iterable<T>, numSlices?: number): RDD<T> {
    return this.operations.run("parallelize", () => sources.parallelize(this, data, numSlices));
  }

  /** The same as parallelize. */
  makeRDD<T>(data: Iterable<T>, numSlices?: number): RDD<T> {
    return this.operations.run("makeRDD", () => sources.parallelize(this, data, numSlices));
  }

  /** The numbers from `start` up to but not including `end`, or the bigints; from 0 when only one is given. */
  range(end: number): RDD<number>;
  range(start: number, end: number, step?: number, numSlices?: number): RDD<number>;
  range(start: bigint, end: bigint, step?: bigint, numSlices?: number): RDD<bigint>;
  range(
    start: number | bigint,
    end?: number | bigint,
    step: number | bigint = typeof start === "bigint" ? 1n : 1,
    numSlices?: number,
  ): RDD<number | bigint> {
    const [first, last] = end === undefined ? [0, start] : [start, end];
    return this.operations.run("range", () => sources.range(this, first, last, step, numSlices));
  }

  /** The lines of a file, of the files of a folder, of a glob, or of several of these, separated by commas. */
  textFile(path: string, minPartitions?: number): RDD<string> {
    return this.operations.run("textFile", () => files.textFile(this, path, minPartitions));
  }

  /** For each file its path and its text. */
  wholeTextFiles(path: string, minPartitions?: number): RDD<[string, string]> {
    return this.operations.run("wholeTextFiles", () => files.wholeTextFiles(this, path, minPartitions));
  }

  /** For each file its path and its bytes. */
  binaryFiles(path: string, minPartitions?: number): RDD<[string, Uint8Array]> {
    return this.operations.run("binaryFiles", () => files.binaryFiles(this, path, minPartitions));
  }

  /** Records of `recordLength` bytes each. */
  binaryRecords(path: string, recordLength: number): RDD<Uint8Array> {
    return this.operations.run("binaryRecords", () => files.binaryRecords(this, path, recordLength));
  }

  /** The pairs of Hadoop's sequence files. */
  sequenceFile<K, V>(path: string, minPartitions?: number): RDD<[K, V]> {
    return this.operations.run("sequenceFile", () => files.sequenceFile<K, V>(this, path, minPartitions));
  }

  /** What `saveAsObjectFile` has written. */
  objectFile<T>(path: string, minPartitions?: number): RDD<T> {
    return this.operations.run("objectFile", () => files.objectFile<T>(this, path, minPartitions));
  }

  /** The records of all. */
  union<T>(rdds: readonly RDD<T>[]): RDD<T> {
    return this.operations.run("union", () => union(rdds));
  }

  /** What a function gives for each partition, or for some of them. */
  runOnPartitions<T, U>(
    rdd: RDD<T>,
    f: Closure<(records: IterableIterator<T>) => U>,
    partitions?: readonly number[],
  ): Promise<U[]> {
    const job = new ActionJob(rdd, this.operations.begin("runJob"));
    return import("./rdd/actions.ts").then(({ runOnPartitions }) => runOnPartitions<U>(job, f, partitions));
  }

  /** An RDD without partitions. */
  emptyRDD<T>(): RDD<T> {
    return this.operations.run("emptyRDD", () => sources.emptyRdd<T>(this));
  }

  newRddId(): number {
    return this.#nextRddId++;
  }

  /** A dependency on `rdd` through a new shuffle, whose outputs are removed when the dependency is garbage. */
  newShuffleDependency(rdd: RDD, numPartitions: number, output: TaskOutput): ShuffleDependency {
    const dependency: ShuffleDependency = {
      type: "shuffle",
      shuffleId: this.newShuffleId(),
      rdd,
      numPartitions,
      output,
    };
    this.cleaner.watchShuffle(dependency);
    return dependency;
  }

  newShuffleId(): number {
    return this.#nextShuffleId++;
  }

  newAccumulatorId(): number {
    return this.accumulators.newId();
  }

  /** Registers an accumulator; `module` names the export of a module that executors find its class by. */
  register<IN, OUT>(accumulator: AccumulatorV2<IN, OUT>, name?: string, module?: ModuleFunction): void {
    this.accumulators.registerV2(accumulator, name, module);
  }

  /** An accumulator of whole numbers that begins at 0. One with a name is shown by events and the UI. */
  longAccumulator(name?: string): LongAccumulator {
    return this.#registered(new LongAccumulator(), name);
  }

  doubleAccumulator(name?: string): DoubleAccumulator {
    return this.#registered(new DoubleAccumulator(), name);
  }

  collectionAccumulator<T>(name?: string): CollectionAccumulator<T> {
    return this.#registered(new CollectionAccumulator<T>(), name);
  }

  #registered<A extends AccumulatorV2<never, unknown>>(accumulator: A, name: string | undefined): A {
    this.accumulators.registerV2(accumulator, name);
    return accumulator;
  }

  /**
   * A value that functions may capture: each executor that needs it fetches it once, from another that has it or from here.
   *
   * @example
   * const names = sc.broadcast(new Map([[1, "one"]]));
   * sc.parallelize([1, 2]).map(closure((n: number) => names.value.get(n) ?? "?", { names }));
   */
  broadcast<T>(value: T): Broadcast<T> {
    this.#throwIfStopped();
    const broadcast = this.#broadcasts.create(this.#nextBroadcastId++, value);
    this.cleaner.watchBroadcast(broadcast);
    return broadcast;
  }

  /** Sends a value to all executors at once; tasks read it by `context.broadcastValue(broadcast.id)`. */
  broadcastInternal<T>(value: T): Broadcast<T> {
    const remove = (id: number) => this.#backend.removeBroadcast(id);
    const broadcast = new Broadcast(this.#nextBroadcastId++, value, { source: -1, unpersist: remove, destroy: remove });
    this.#backend.setBroadcast(broadcast.id, value);
    this.cleaner.watchBroadcast(broadcast);
    return broadcast;
  }

  /** Executors that hold much of these reduce partitions: for the preferred locations of RDDs that read a shuffle. */
  shuffleLocations(shuffleId: number, startReduce: number, endReduce: number): readonly string[] {
    return this.#mapOutputTracker.preferredLocations(shuffleId, startReduce, endReduce);
  }

  // --- Jobs ---

  /** Runs `output` over the partitions of an RDD; resolves when every result has been handed to `onResult`. */
  async runJob(rdd: RDD, output: TaskOutput, options: RunJobOptions): Promise<void> {
    this.#throwIfStopped();
    const partitions = options.partitions ?? rdd.partitions.map((_, index) => index);
    await withWords(this.#dagScheduler.runJob(rdd, output, partitions, options.onResult, this.#jobSettings(options)));
    if (!this.#wantsCheckpoints) return;
    const { doCheckpoint } = await import("./rdd/checkpoint.ts");
    await doCheckpoint(rdd, this);
  }

  /** Where `RDD.checkpoint` writes: a folder of this application's own in the given one. */
  setCheckpointDir(directory: string): void {
    this.#checkpointDir = `${directory.replace(/\/+$/, "")}/${randomUuid(this.host)}`;
  }

  getCheckpointDir(): string | undefined {
    return this.#checkpointDir;
  }

  /** @throws SparkException when there is no folder for it */
  newCheckpoint(rddId: number): Checkpoint {
    if (this.#checkpointDir === undefined) {
      throw checkpointFailed("Checkpoint directory has not been set in the SparkContext");
    }
    this.#wantsCheckpoints = true;
    return { kind: "reliable", path: `${this.#checkpointDir}/rdd-${rddId}`, state: "wanted" };
  }

  newLocalCheckpoint(): Checkpoint {
    this.#wantsCheckpoints = true;
    return { kind: "local", state: "wanted" };
  }

  /** For each partition of a persisted RDD the executors that keep it. */
  keptBy(rdd: Lineage): readonly (readonly string[])[] {
    return [...rdd.partitions.keys()].map((index) => this.#blockManagerMaster.locations(rddBlockId(rdd.id, index)));
  }

  /** The partitions of a persisted RDD that no executor keeps. */
  partitionsNotKept(rdd: Lineage): readonly number[] {
    const isKept = (index: number) => this.#blockManagerMaster.locations(rddBlockId(rdd.id, index)).length > 0;
    return [...rdd.partitions.keys()].filter((index) => !isKept(index));
  }

  /** Runs the map side of a shuffle alone, and tells how big its reduce partitions became. */
  async submitMapStage(dependency: ShuffleDependency, options: JobOptions = {}): Promise<MapOutputStatistics> {
    this.#throwIfStopped();
    return await this.#dagScheduler.submitMapStage(dependency, this.#jobSettings(options));
  }

  /** Registers work that executors may ask the driver for; gives its number. */
  registerDriverCall(handler: DriverCallHandler): number {
    this.#backend.serveDriver(this.#driverCalls);
    return this.#driverCalls.register(handler);
  }

  removeDriverCall(id: number): void {
    this.#driverCalls.remove(id);
  }

  /** The number by which the tasks of barrier stages call their coordinator. */
  barrierCoordinator(): number {
    this.#barrierCoordinator ??= this.registerDriverCall(barrierSync(this));
    return this.#barrierCoordinator;
  }

  /** Jobs submitted from now on belong to this group, which `cancelJobGroup` cancels. */
  setJobGroup(groupId: string, description?: string, interruptOnCancel = false): void {
    this.#localProperties.setJobGroup(groupId, description, interruptOnCancel);
  }

  clearJobGroup(): void {
    this.#localProperties.clearJobGroup();
  }

  setJobDescription(description: string | undefined): void {
    this.setLocalProperty("spark.job.description", description);
  }

  /** Jobs submitted from now on have this tag too, by which `cancelJobsWithTag` cancels them. */
  addJobTag(tag: string): void {
    this.#localProperties.addJobTag(tag);
  }

  removeJobTag(tag: string): void {
    this.#localProperties.removeJobTag(tag);
  }

  getJobTags(): ReadonlySet<string> {
    return this.#localProperties.jobTags;
  }

  clearJobTags(): void {
    this.#localProperties.clearJobTags();
  }

  setLocalProperty(key: string, value: string | undefined): void {
    this.#localProperties.set(key, value);
  }

  /** What jobs submitted from now on carry with them. */
  get localProperties(): Readonly<Record<string, string>> {
    return this.#localProperties.toRecord();
  }

  getLocalProperty(key: string): string | undefined {
    return this.#localProperties.get(key);
  }

  cancelJob(jobId: number, reason?: string): void {
    this.#dagScheduler.cancelJob(jobId, reason);
  }

  cancelJobGroup(groupId: string, reason?: string): void {
    this.#dagScheduler.cancelJobGroup(groupId, reason);
  }

  /** Cancels the jobs of a group, those that run and those that come. */
  cancelJobGroupAndFutureJobs(groupId: string, reason?: string): void {
    this.#dagScheduler.cancelJobGroup(groupId, reason, { andFutureJobs: true });
  }

  cancelJobsWithTag(tag: string, reason?: string): void {
    checkJobTag(tag);
    this.#dagScheduler.cancelJobsWithTag(tag, reason);
  }

  /** Cancels the jobs that need a stage. */
  cancelStage(stageId: number, reason?: string): void {
    this.#dagScheduler.cancelStage(stageId, reason);
  }

  cancelAllJobs(): void {
    this.#dagScheduler.cancelAllJobs();
  }

  /** Kills one attempt of a task, which is tried again; tells whether it was running. */
  killTaskAttempt(taskId: number, reason = "killed via SparkContext.killTaskAttempt"): boolean {
    return this.#taskScheduler.killTaskAttempt(taskId, reason);
  }

  // --- Pools and listeners ---

  getSchedulingMode(): SchedulingMode {
    return this.#taskScheduler.rootPool.schedulingMode;
  }

  getAllPools(): readonly Pool[] {
    return this.#taskScheduler.pools;
  }

  getPoolForName(name: string): Pool | undefined {
    return this.getAllPools().find((pool) => pool.name === name);
  }

  /** The listener gets what is posted from now on. */
  addSparkListener(listener: SparkListener): void {
    this.listenerBus.addListener(listener);
  }

  removeSparkListener(listener: SparkListener): void {
    this.listenerBus.removeListener(listener);
  }

  /** What each executor holds right now. */
  async executorUsage(): Promise<readonly (ExecutorUsage & { readonly executorId: string })[]> {
    return await this.#backend.usage();
  }

  /** Ends an executor at once, as if its worker had died; another takes its place. */
  killExecutor(executorId: string): boolean {
    return this.#backend.killExecutor(executorId, "killed by SparkContext.killExecutor");
  }

  /** Fails all running jobs, ends the executors and posts the last event. Safe to call twice. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#dagScheduler.stop(this.#stoppedError());
    this.cleaner.stop();
    for (const stop of this.#stopActions) stop();
    this.#taskScheduler.stop();
    await this.#backend.stop();
    this.listenerBus.post({
      Event: "SparkListenerApplicationEnd",
      Timestamp: this.host.currentTimeMillis(),
      ExitCode: 0,
    });
    await this.listenerBus.stop();
  }

  // --- Persistent RDDs (RddOwner) ---

  /** How much of an RDD is kept, and where. */
  rddStorageInfo(rddId: number): RddStorageInfo {
    return this.#blockManagerMaster.storageInfo(rddId);
  }

  persistRdd(rdd: Lineage): void {
    this.#persistentRdds.set(rdd.id, new WeakRef(rdd));
    this.cleaner.watchRdd(rdd);
  }

  /** The RDDs that are persisted, by their numbers. */
  getPersistentRDDs(): ReadonlyMap<number, RDD> {
    const persistent = new Map<number, RDD>();
    for (const [id, reference] of this.#persistentRdds) {
      const rdd = reference.deref();
      if (rdd instanceof RDD) persistent.set(id, rdd);
    }
    return persistent;
  }

  /** What executors keep of the persisted RDDs; those of which they keep nothing are left out. */
  getRDDStorageInfo(): readonly RDDInfo[] {
    const infos = [...this.getPersistentRDDs().values()].map((rdd) => rddInfo(rdd, this.rddStorageInfo(rdd.id)));
    return infos.filter(({ isCached }) => isCached);
  }

  unpersistRdd(rdd: Lineage): void {
    this.#removeRdd(rdd.id);
  }

  #removeRdd(rddId: number): void {
    if (!this.#persistentRdds.delete(rddId)) return;
    this.#blockManagerMaster.removeRdd(rddId);
    this.#backend.removeRdd(rddId);
    this.listenerBus.post({ Event: "SparkListenerUnpersistRDD", "RDD ID": rddId });
  }

  #jobSettings(options: JobOptions) {
    return {
      properties: { ...(options.localProperties ?? this.localProperties), ...options.properties },
      signal: options.signal,
      callSite: options.callSite,
      jobSubmitted: options.jobSubmitted,
    };
  }

  #throwIfStopped(): void {
    if (this.#stopped !== undefined) throw this.#stoppedError();
  }

  #stoppedError(): SparkException {
    return new SparkException("SESSION_STOPPED", { applicationId: this.applicationId });
  }
}

function localityWaits(conf: SparkConf): LocalityWaits {
  const wait = conf.get("spark.locality.wait", DEFAULT_LOCALITY_WAIT);
  return {
    process: conf.getTimeAsMs("spark.locality.wait.process", wait),
    node: conf.getTimeAsMs("spark.locality.wait.node", wait),
  };
}

function randomUuid(host: DriverHost): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(host.random() * 16).toString(16)).join("");
  return [8, 4, 4, 4, 12].map(digits).join("-");
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
