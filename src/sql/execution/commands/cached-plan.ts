// Taking the rows of a plan into the cache and out of it again, as commands do.

import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { UnresolvedRelation } from "../../../catalyst/plans/unresolved-relation.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { SessionState } from "../session-state.ts";
import type { CommandContext } from "./runnable-command.ts";

/** The plan of a table or view. */
export function tablePlan(nameParts: readonly string[], context: CommandContext): Promise<LogicalPlan> {
  return context.query(new UnresolvedRelation(nameParts)).analyzed();
}

/** Gives the memory of a cached plan back, if it is cached. */
export async function uncachePlan(plan: LogicalPlan, { cacheManager, shared }: SessionState): Promise<void> {
  const removed = cacheManager.remove(plan);
  if (removed !== undefined) await shared.cachedTables.remove(removed.cacheId);
}

/** The error for a name that the given path leads nowhere with; the path says where the command looks. */
export function tableNotFound(nameParts: readonly string[], path: readonly (readonly string[])[]): AnalysisException {
  return new AnalysisException("TABLE_OR_VIEW_NOT_FOUND", {
    relationName: quoteNameParts(nameParts),
    searchPath: `[${path.map(quoteNameParts).join(", ")}]`,
  });
}
