// Which pool a task set goes to: the root pool, or under fair scheduling the one that its job asks for.

import { invalidConfValue, type SparkConf } from "../spark-conf.ts";
import { Pool, type PoolSettings } from "./pool.ts";
import type { SchedulingMode } from "./scheduling-algorithm.ts";
import type { TaskSetManager } from "./task-set-manager.ts";

/** The local property by which a job chooses its pool. */
export const POOL_PROPERTY = "spark.scheduler.pool";

const DEFAULT_POOL = "default";

const DEFAULT_SETTINGS: PoolSettings = { schedulingMode: "FIFO", weight: 1, minShare: 0 };

/** Pools by name, as an allocation file lists them. */
export type PoolAllocations = Readonly<Record<string, PoolSettings>>;

/** `spark.scheduler.mode`. */
export function schedulingModeOf(conf: SparkConf): SchedulingMode {
  const mode = conf.get("spark.scheduler.mode", "FIFO").toUpperCase();
  if (mode === "FIFO" || mode === "FAIR") return mode;
  throw invalidConfValue("spark.scheduler.mode", mode, "FIFO or FAIR");
}

export class SchedulableBuilder {
  readonly rootPool: Pool;
  readonly #poolOf = new Map<TaskSetManager, Pool>();

  constructor(mode: SchedulingMode) {
    this.rootPool = new Pool("", { schedulingMode: mode, weight: 0, minShare: 0 });
    if (mode === "FAIR") this.rootPool.add(new Pool(DEFAULT_POOL, DEFAULT_SETTINGS));
  }

  get pools(): readonly Pool[] {
    return this.rootPool.members.filter((member) => member instanceof Pool);
  }

  /** Makes the pools of an allocation file; there are none under FIFO. */
  buildPools(allocations: PoolAllocations): void {
    if (this.rootPool.schedulingMode === "FIFO") return;
    for (const [name, settings] of Object.entries(allocations)) {
      const existing = this.#pool(name);
      if (existing !== undefined) this.rootPool.remove(existing);
      this.rootPool.add(new Pool(name, settings));
    }
  }

  add(manager: TaskSetManager, properties: Readonly<Record<string, string>>): void {
    const pool = this.#poolFor(properties);
    this.#poolOf.set(manager, pool);
    pool.add(manager);
  }

  remove(manager: TaskSetManager): void {
    this.#poolOf.get(manager)?.remove(manager);
    this.#poolOf.delete(manager);
  }

  #poolFor(properties: Readonly<Record<string, string>>): Pool {
    if (this.rootPool.schedulingMode === "FIFO") return this.rootPool;
    const name = properties[POOL_PROPERTY] ?? DEFAULT_POOL;
    const existing = this.#pool(name);
    if (existing !== undefined) return existing;
    const pool = new Pool(name, DEFAULT_SETTINGS);
    this.rootPool.add(pool);
    return pool;
  }

  #pool(name: string): Pool | undefined {
    return this.pools.find((pool) => pool.name === name);
  }
}
