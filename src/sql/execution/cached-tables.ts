// The cached plans of an application: RDDs whose batches stay in the executors' memory, and what is known of their
// columns since they were filled.

import type { ColumnStatistics } from "../../catalyst/plans/statistics.ts";
import { oneToOneDependency } from "../../core/rdd/dependency.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { MEMORY_AND_DISK, type StorageLevel } from "../../core/storage/storage-level.ts";
import type { CachedPartitionStatistics } from "./executor/cached-batches-rdd.ts";
import type { SparkPlan } from "./spark-plan.ts";
import type { StageBuilder, StageSettings } from "./stage-builder.ts";

export interface CachedTable {
  readonly rdd: RDD;
  readonly sizeInBytes: number;
  readonly rowCount: number;
  /** By ordinal. */
  readonly columns: readonly ColumnStatistics[];
  /** Bytes of a value, by ordinal; single batches may have it in fewer. */
  readonly widths: readonly number[];
  /** What the rows came through: a lost block is made of it again. */
  readonly stages: StageBuilder;
}

/** Where planned scans find the tables they read. */
export interface FilledTables {
  get(cacheId: number): CachedTable;
}

export class CachedTables implements FilledTables {
  readonly #context: SparkContext;
  readonly #tables = new Map<number, Promise<CachedTable>>();
  readonly #filled = new Map<number, CachedTable>();
  /** Of those that somebody has chosen a level for. */
  readonly #storageLevels = new Map<number, StorageLevel>();

  constructor(context: SparkContext) {
    this.#context = context;
  }

  /** The table of a cached plan; the first to ask has it filled. */
  fill(cacheId: number, plan: () => Promise<SparkPlan>, settings: StageSettings): Promise<CachedTable> {
    const known = this.#tables.get(cacheId);
    if (known !== undefined) return known;
    const table = plan().then((physical) => this.#fill(physical, settings, this.storageLevel(cacheId)));
    this.#tables.set(cacheId, table);
    table.then(
      (filled) => this.#filled.set(cacheId, filled),
      // A failure is told to whoever asked; the next one tries again.
      () => this.#tables.delete(cacheId),
    );
    return table;
  }

  /** Where a cached plan is to be kept; one that was chosen before stays. */
  setStorageLevel(cacheId: number, level: StorageLevel): void {
    if (!this.#storageLevels.has(cacheId)) this.#storageLevels.set(cacheId, level);
  }

  storageLevel(cacheId: number): StorageLevel {
    return this.#storageLevels.get(cacheId) ?? MEMORY_AND_DISK;
  }

  isFilled(cacheId: number): boolean {
    return this.#filled.has(cacheId);
  }

  get(cacheId: number): CachedTable {
    const table = this.#filled.get(cacheId);
    if (table === undefined) throw new Error(`cache ${cacheId} was not filled`);
    return table;
  }

  /** Gives the memory of a cached plan back. */
  async remove(cacheId: number): Promise<void> {
    const table = this.#tables.get(cacheId);
    this.#tables.delete(cacheId);
    this.#filled.delete(cacheId);
    this.#storageLevels.delete(cacheId);
    const filled = await table?.catch(() => undefined);
    filled?.rdd.unpersist();
    filled?.stages.dispose();
  }

  async #fill(plan: SparkPlan, settings: StageSettings, level: StorageLevel): Promise<CachedTable> {
    const properties = { "spark.job.description": `Cache ${plan.toString()}` };
    const { executePlan, preparePlan, StageBuilder } = await import("./query-phases.ts");
    await preparePlan(plan, (part) => executePlan(this.#context, part, { settings, properties }));
    const stages = new StageBuilder(this.#context, settings, properties, undefined);
    const rows = await stages.build(plan);
    const rdd = new RDD(this.#context, {
      kind: "cached-batches",
      payload: plan.schema,
      partitions: rows.partitions.map(() => null),
      dependencies: [oneToOneDependency(rows)],
      name: `In-memory table ${plan.toString()}`,
    }).persist(level);
    const partitions: CachedPartitionStatistics[] = [];
    await this.#context.runJob(
      rdd,
      { kind: "cached-statistics", payload: plan.schema },
      { properties, onResult: (index, value) => (partitions[index] = value as CachedPartitionStatistics) },
    );
    return {
      rdd,
      sizeInBytes: partitions.reduce((sum, { bytes }) => sum + bytes, 0),
      rowCount: partitions.reduce((sum, { numRows }) => sum + numRows, 0),
      columns: plan.output.map((_, i) => combine(partitions.map(({ columns }) => columns[i]))),
      widths: plan.output.map((_, i) => Math.max(0, ...partitions.map(({ columns }) => columns[i]?.width ?? 0))),
      stages,
    };
  }
}

/** Of all partitions: bounds where every partition that has values knows its own. */
function combine(columns: readonly (CachedPartitionStatistics["columns"][number] | undefined)[]): ColumnStatistics {
  let nullCount = 0;
  let min: bigint | undefined;
  let max: bigint | undefined;
  let bounded = true;
  /** Partitions have much the same strings, where they have few. */
  let distinctCount: number | undefined = 0;
  for (const column of columns) {
    if (column === undefined) continue;
    nullCount += column.nullCount;
    distinctCount = largest(distinctCount, column.dictionarySize);
    if (column.hasValues && (column.min === undefined || column.max === undefined)) bounded = false;
    if (column.min !== undefined && (min === undefined || column.min < min)) min = column.min;
    if (column.max !== undefined && (max === undefined || column.max > max)) max = column.max;
  }
  return {
    nullCount,
    ...(bounded && min !== undefined && max !== undefined && { min, max }),
    ...(distinctCount !== undefined && distinctCount > 0 && { distinctCount }),
  };
}

function largest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b);
}
