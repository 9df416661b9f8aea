// CACHE TABLE, UNCACHE TABLE, CLEAR CACHE and REFRESH TABLE: rows kept in the executors' memory.

import {
  CacheTable,
  ClearCacheCommand,
  RefreshTable,
  UncacheTable,
} from "../../../catalyst/plans/commands/cache-table.ts";
import { UnresolvedRelation } from "../../../catalyst/plans/unresolved-relation.ts";
import { findTableOrView, requireTableOrView } from "../catalog/lookup-table.ts";
import { tablePlan, uncachePlan } from "./cached-plan.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

/** With AS the query becomes a view first. Unless LAZY, the rows are there when the statement is done. */
export const cacheTable: RunnableCommand = runnable(
  CacheTable,
  async ({ nameParts, query, isLazy, originalText }, context) => {
    const { catalog, cacheManager } = context.state;
    if (query !== undefined) {
      const viewText = originalText === undefined ? {} : { viewText: originalText };
      catalog.createTempView(nameParts.join("."), query, { replace: false, ...viewText });
    }
    cacheManager.add(await tablePlan(nameParts, context));
    if (!isLazy) await context.query(new UnresolvedRelation(nameParts)).withCachedData();
    return [];
  },
);

export const uncacheTable: RunnableCommand = runnable(UncacheTable, async ({ nameParts, ifExists }, context) => {
  const { state } = context;
  if (ifExists && (await findTableOrView(nameParts, state)) === undefined) return [];
  await uncachePlan(await tablePlan(nameParts, context), state);
  return [];
});

export const clearCache: RunnableCommand = runnable(ClearCacheCommand, async (_, { state }) => {
  const { cacheManager, shared } = state;
  await Promise.all(cacheManager.clear().map(({ cacheId }) => shared.cachedTables.remove(cacheId)));
  return [];
});

/** Cached rows are made anew, and files listed again, by the next query that reads them. */
export const refreshTable: RunnableCommand = runnable(RefreshTable, async ({ nameParts, origin }, context) => {
  const { cacheManager, shared } = context.state;
  const { table } = await requireTableOrView({ parts: nameParts, origin }, context.state, "command");
  const cached = cacheManager.lookup(await tablePlan(nameParts, context));
  if (cached !== undefined) await shared.cachedTables.remove(cached.cacheId);
  if (table !== undefined) shared.tableRelations.invalidate(table.identifier);
  return [];
});
