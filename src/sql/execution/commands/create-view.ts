// CREATE VIEW: a name for a query or for files.

import { GLOBAL_TEMP_DATABASE } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { CreateTempViewUsing, CreateViewCommand } from "../../../catalyst/plans/commands/create-view.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { checkColumnNames } from "../catalog/check-column-names.ts";
import type { SessionState } from "../session-state.ts";
import { uncachePlan } from "./cached-plan.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";
import { renamed } from "./view-columns.ts";

export const createView: RunnableCommand = runnable(CreateViewCommand, async (command, context) => {
  const { nameParts, query, options } = command;
  const { state } = context;
  const { columns, replace, allowExisting, viewType, originalText } = options;
  if (viewType === "persisted") {
    const { createPersistedView } = await import("./persisted-view.ts");
    await createPersistedView(command, context);
    return [];
  }
  const name = viewName(nameParts);
  const plan = columns.length === 0 ? query : renamed(query, quoteNameParts(nameParts), columns);
  // A view that a statement makes must have names that tell its columns apart; a DataFrame's need not.
  if (originalText !== undefined)
    checkColumnNames(
      plan.output.map((column) => column.name),
      state.conf,
    );
  if (allowExisting && state.catalog.lookupTempView(nameParts) !== undefined) return [];
  const settings = { replace, ...(originalText !== undefined && { viewText: originalText }) };
  await register(state, name, plan, viewType === "global", settings);
  return [];
});

export const createTempViewUsing: RunnableCommand = runnable(
  CreateTempViewUsing,
  async ({ nameParts, query, replace, global }, { state }) => {
    await register(state, viewName(nameParts), query, global, { replace });
    return [];
  },
);

/** What was cached of a view that another takes the place of is dropped. */
async function register(
  state: SessionState,
  name: string,
  plan: LogicalPlan,
  global: boolean,
  options: { replace: boolean; viewText?: string },
): Promise<void> {
  const { cacheManager, catalog } = state;
  const before = catalog.lookupTempView(global ? [GLOBAL_TEMP_DATABASE, name] : [name]);
  if (global) catalog.createGlobalTempView(name, plan, options);
  else catalog.createTempView(name, plan, options);
  const cached = before && cacheManager.lookup(before.plan);
  if (before !== undefined && cached !== cacheManager.lookup(plan)) await uncachePlan(before.plan, state);
}

/** Temporary views have names of one part. */
function viewName(nameParts: readonly string[]): string {
  const [name, ...rest] = nameParts;
  if (name === undefined || rest.length > 0) {
    throw new AnalysisException("TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS", { actualName: quoteNameParts(nameParts) });
  }
  return name;
}
