// Keeping the rows of a query in the executors' memory, and giving the memory back.

import type { StorageLevel } from "../../core/storage/storage-level.ts";
import type { QueryExecution } from "../execution/query-execution.ts";

/** Every query that holds this one reads its rows from memory, once one has made them. */
export async function cacheQuery(query: QueryExecution, level?: StorageLevel): Promise<void> {
  const { cacheManager, shared } = query.state;
  const { cacheId } = cacheManager.add(await query.analyzed());
  if (level !== undefined) shared.cachedTables.setStorageLevel(cacheId, level);
}

export async function uncacheQuery(query: QueryExecution): Promise<void> {
  const { cacheManager, shared } = query.state;
  const removed = cacheManager.remove(await query.analyzed());
  if (removed !== undefined) await shared.cachedTables.remove(removed.cacheId);
}

/** Where the rows are kept; undefined when they are not. */
export async function storageLevelOf(query: QueryExecution): Promise<StorageLevel | undefined> {
  const { cacheManager, shared } = query.state;
  const cached = cacheManager.lookup(await query.analyzed());
  return cached && shared.cachedTables.storageLevel(cached.cacheId);
}

export async function isCached(query: QueryExecution): Promise<boolean> {
  return query.state.cacheManager.lookup(await query.analyzed()) !== undefined;
}
