// Chaos runs: a few jobs at once in an application whose executors are killed, and whose messages come late, while tasks fail
// and blocks go or change (faults.ts). Each run follows from its number, and leaves nothing behind.
import { LiveListenerBus, type SparkListener } from "../../src/core/scheduler/live-listener-bus.ts";
import { SparkConf } from "../../src/core/spark-conf.ts";
import { SparkContext } from "../../src/core/spark-context.ts";
import type { DriverHost, WorkerHandle } from "../../src/host/host.ts";
import { SparkSession } from "../../src/sql/api/spark-session.ts";
import { CHAOS_SEED } from "./faults.ts";
import { jobs, VIEWS } from "./jobs.ts";
import { oneOf, random } from "./random.ts";

/** So many runs share an application. */
export const RUNS_PER_APPLICATION = 10;

/** A run that takes longer hangs. */
const PATIENCE_MILLIS = 90_000;

const JOBS_AT_ONCE = 3;

/** Makes the runs from `first` on; gives how many executors were killed. */
export async function chaosRuns(first: number, count: number, host: DriverHost): Promise<number> {
  let killed = 0;
  for (let seed = first; seed < first + count; ) {
    // Runs share an application with the same others, wherever the first one is.
    const end = Math.min(first + count, seed - (seed % RUNS_PER_APPLICATION) + RUNS_PER_APPLICATION);
    killed += await runApplication(seed, end, host);
    seed = end;
  }
  return killed;
}

async function runApplication(first: number, end: number, host: DriverHost): Promise<number> {
  const application = first - (first % RUNS_PER_APPLICATION);
  const next = random(application);
  const workers = new Set<WorkerHandle>();
  const sc = new SparkContext({
    conf: configuration(application, next),
    host: watched(late(host, random(application + 1)), workers),
    loadKernels: () => host.loadKernels(),
  });
  const spark = SparkSession.of(sc);
  for (const view of VIEWS) await spark.sql(view).collect();
  const listeners = addedListeners(sc);
  let killed = 0;
  for (let seed = first; seed < end; seed++) {
    try {
      killed += await run(spark, seed);
      if (listeners.size > 0) throw new Error("A listener was left.");
    } catch (error) {
      await sc.stop();
      throw new Error(`Chaos run ${seed}; again: npm run test:chaos -- --seed ${seed}. ${String(error)}`, {
        cause: error,
      });
    }
  }
  await expectNothingLeft(sc, `Chaos runs ${first} to ${end - 1}`);
  await sc.stop();
  if (workers.size > 0) throw new Error(`Chaos runs ${first} to ${end - 1} left ${workers.size} workers.`);
  return killed;
}

function configuration(seed: number, next: () => number): SparkConf {
  return new SparkConf({
    "spark.app.name": "chaos",
    "spark.master": `local[${2 + Math.floor(next() * 3)},4]`,
    "spark.executor.memory": oneOf(["16m", "64m", "1g"], next),
    "spark.shuffle.spill.numElementsForceSpillThreshold": oneOf(["100", "2000", "2147483647"], next),
    "spark.sql.shuffle.partitions": "5",
    "spark.sql.autoBroadcastJoinThreshold": oneOf(["-1", "10m"], next),
    [CHAOS_SEED]: String(seed),
  });
}

async function run(spark: SparkSession, seed: number): Promise<number> {
  const sc = spark.sparkContext;
  const next = random(seed * 7919);
  const chosen = Array.from({ length: JOBS_AT_ONCE }, () => oneOf(Object.keys(jobs), next));
  const kills = Math.floor(next() * 3);
  const kill = async (): Promise<number> => {
    let killed = 0;
    for (let i = 0; i < kills; i++) {
      await new Promise((resolve) => setTimeout(resolve, next() * 40));
      const ids = sc.statusTracker.getExecutorIds();
      if (ids.length > 0 && sc.killExecutor(oneOf(ids, next))) killed++;
    }
    return killed;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("It hangs.")), PATIENCE_MILLIS);
  });
  const running = chosen.map((name, i) =>
    jobs[name]?.(spark, random(seed * 31 + i)).catch((error: unknown) => {
      throw new Error(`${name} (beside ${chosen.join(", ")}, ${kills} kills): ${String(error)}`, { cause: error });
    }),
  );
  try {
    const [killed] = await Promise.race([Promise.all([kill(), ...running]), patience]);
    return killed;
  } finally {
    clearTimeout(timer);
  }
}

/** Executors keep no stages, tasks, blocks and shared states of jobs that are done. */
async function expectNothingLeft(sc: SparkContext, runs: string): Promise<void> {
  const active = sc.statusTracker.getActiveJobIds();
  if (active.length > 0) throw new Error(`${runs} left jobs ${active}.`);
  for (const { stages, queuedTasks, storageBytes, sharedStates } of await sc.executorUsage()) {
    const left = { stages, queuedTasks, storageBytes, sharedStates };
    if (Object.values(left).some((one) => one !== 0)) throw new Error(`${runs} left ${JSON.stringify(left)}.`);
  }
}

/** The listeners that come from here on, as long as they listen. */
function addedListeners({ listenerBus }: SparkContext): ReadonlySet<SparkListener> {
  const added = new Set<SparkListener>();
  const { addListener, removeListener } = LiveListenerBus.prototype;
  listenerBus.addListener = (listener) => {
    added.add(listener);
    addListener.call(listenerBus, listener);
  };
  listenerBus.removeListener = (listener) => {
    added.delete(listener);
    removeListener.call(listenerBus, listener);
  };
  return added;
}

/** A host that knows which of its workers have not ended. */
function watched(host: DriverHost, workers: Set<WorkerHandle>): DriverHost {
  return {
    ...host,
    startWorker: (name) => {
      const worker = host.startWorker(name);
      workers.add(worker);
      void worker.exited.then(() => workers.delete(worker));
      return worker;
    },
  };
}

/** A host whose workers hear the driver late at times, but in order. */
function late(host: DriverHost, next: () => number): DriverHost {
  return {
    ...host,
    startWorker: (name) => {
      const worker = host.startWorker(name);
      const { endpoint } = worker;
      let last = Promise.resolve();
      const postMessage = (message: unknown, transfer: Transferable[] = []): void => {
        const wait = next() < 0.05 ? Math.floor(next() * 20) : 0;
        last = last
          .then(() => (wait > 0 ? new Promise<void>((resolve) => setTimeout(resolve, wait)) : undefined))
          .then(() => endpoint.postMessage(message, transfer))
          .catch((error: unknown) => {
            // A port to an executor that has ended meanwhile cannot be sent.
            if (!transfer.some((one) => one instanceof MessagePort)) throw error;
          });
      };
      return {
        ...worker,
        endpoint: {
          postMessage,
          addEventListener: endpoint.addEventListener.bind(endpoint),
          removeEventListener: endpoint.removeEventListener.bind(endpoint),
          ...(endpoint.start !== undefined && { start: endpoint.start.bind(endpoint) }),
        },
      };
    },
  };
}
