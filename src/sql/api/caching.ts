// Keeping the rows of a query in the executors' memory, and giving the memory back.

import type { QueryExecution } from "../execution/query-execution.ts";

/** Every query that holds this one reads its rows from memory, once one has made them. */
export async function cacheQuery(query: QueryExecution): Promise<void> {
  query.state.cacheManager.add(await query.analyzed());
}

export async function uncacheQuery(query: QueryExecution): Promise<void> {
  const { cacheManager, shared } = query.state;
  const removed = cacheManager.remove(await query.analyzed());
  if (removed !== undefined) await shared.cachedTables.remove(removed.cacheId);
}

export async function isCached(query: QueryExecution): Promise<boolean> {
  return query.state.cacheManager.lookup(await query.analyzed()) !== undefined;
}
