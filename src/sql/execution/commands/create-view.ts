// CREATE TEMPORARY VIEW: a name for a query or for files.

import { GLOBAL_TEMP_DATABASE } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { Alias } from "../../../catalyst/expressions/attribute.ts";
import {
  CreateTempViewUsing,
  CreateViewCommand,
  type ViewColumn,
} from "../../../catalyst/plans/commands/create-view.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { SessionState } from "../session-state.ts";
import { uncachePlan } from "./cached-plan.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const createView: RunnableCommand = runnable(
  CreateViewCommand,
  async ({ nameParts, query, options }, { state }) => {
    const { columns, replace, allowExisting, viewType, originalText } = options;
    const name = viewName(nameParts);
    const plan = columns.length === 0 ? query : renamed(query, nameParts, columns);
    const settings = {
      replace: replace || viewType === "persisted",
      ...(originalText !== undefined && { viewText: originalText }),
    };
    if (viewType === "persisted") {
      throw new AnalysisException("UNSUPPORTED_FEATURE.TABLE_OPERATION", {
        operation: "CREATE VIEW without TEMPORARY",
        tableName: quoteNameParts(nameParts),
      });
    }
    if (originalText !== undefined) checkNames(plan);
    if (allowExisting && state.catalog.lookupTempView(nameParts) !== undefined) return [];
    await register(state, name, plan, viewType === "global", settings);
    return [];
  },
);

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

/** A view that a statement makes must have names that tell its columns apart; a DataFrame's need not. */
function checkNames({ output }: LogicalPlan): void {
  const seen = new Set<string>();
  for (const attribute of output) {
    const name = attribute.name.toLowerCase();
    if (seen.has(name)) throw new AnalysisException("COLUMN_ALREADY_EXISTS", { columnName: quoteNameParts([name]) });
    seen.add(name);
  }
}

function renamed(query: LogicalPlan, nameParts: readonly string[], columns: readonly ViewColumn[]): LogicalPlan {
  const { output } = query;
  if (columns.length !== output.length) {
    const condition =
      columns.length > output.length
        ? "CREATE_VIEW_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS"
        : "CREATE_VIEW_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS";
    throw new AnalysisException(condition, {
      viewName: quoteNameParts(nameParts),
      viewColumns: columns.map(({ name }) => `\`${name}\``).join(", "),
      dataColumns: output.map((attribute) => `\`${attribute.name}\``).join(", "),
    });
  }
  return new Project(
    output.map((attribute, i) => {
      const { name = attribute.name, comment } = columns[i] ?? {};
      const metadata = comment === undefined ? attribute.metadata : { ...attribute.metadata, comment };
      return new Alias(attribute, name, undefined, undefined, metadata);
    }),
    query,
  );
}
