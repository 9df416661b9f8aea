// DROP VIEW and DROP TABLE: a temporary view is forgotten, and its rows leave the cache.

import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { DropTable, DropView } from "../../../catalyst/plans/commands/drop-view.ts";
import type { SessionState } from "../session-state.ts";
import { tableNotFound, uncachePlan } from "./cached-plan.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const dropView: RunnableCommand = runnable(DropView, ({ nameParts, ifExists }, { state }) =>
  drop(nameParts, ifExists, state),
);

/** Temporary views are dropped as tables are, too. */
export const dropTable: RunnableCommand = runnable(DropTable, ({ nameParts, ifExists }, { state }) =>
  drop(nameParts, ifExists, state),
);

async function drop(nameParts: readonly string[], ifExists: boolean, state: SessionState): Promise<[]> {
  const { catalog } = state;
  const view = catalog.lookupTempView(nameParts);
  if (view !== undefined) {
    if (nameParts.length === 1) catalog.dropTempView(view.name);
    else catalog.dropGlobalTempView(view.name);
    await uncachePlan(view.plan, state);
  } else if (!ifExists) {
    const database = [SESSION_CATALOG_NAME, catalog.currentDatabase];
    const whole = [...database.slice(0, Math.max(0, 3 - nameParts.length)), ...nameParts];
    throw tableNotFound(whole, [database]);
  }
  return [];
}
