// Finds the functions written in SQL that a plan calls: those of rows take their place in the plan, those of one value are
// made ready for the analyzer.

import { analysisError } from "../../../catalyst/analysis/analysis-error.ts";
import type { NamedRoutines } from "../../../catalyst/analysis/named-routines.ts";
import type { CatalogFunction } from "../../../catalyst/catalog/catalog-table.ts";
import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { normalizeName, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { LateralSubquery } from "../../../catalyst/expressions/lateral-subquery.ts";
import { UnresolvedFunction } from "../../../catalyst/expressions/unresolved.ts";
import type { FunctionDefinition } from "../../../catalyst/functions/function-definition.ts";
import { LateralJoin } from "../../../catalyst/plans/lateral-join.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { SubqueryAlias } from "../../../catalyst/plans/subquery-alias.ts";
import { transformUpWithSubqueries } from "../../../catalyst/plans/subquery-plans.ts";
import { UnresolvedGenerate } from "../../../catalyst/plans/unresolved-generate.ts";
import { UnresolvedSubqueryColumnAliases } from "../../../catalyst/plans/unresolved-subquery-column-aliases.ts";
import { UnresolvedTableValuedFunction } from "../../../catalyst/plans/unresolved-table-valued-function.ts";
import { UnresolvedWith } from "../../../catalyst/plans/unresolved-with.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { calledNames } from "./called-names.ts";
import type { RoutineContext } from "./routine-context.ts";
import { scalarRoutine } from "./scalar-routine.ts";
import { tableRoutine } from "./table-routine.ts";

export interface LookedUpRoutines {
  /** The plan with the queries of table functions in the place of their calls. */
  readonly plan: LogicalPlan;
  readonly routines: NamedRoutines;
}

export async function lookupRoutines(plan: LogicalPlan, context: RoutineContext): Promise<LookedUpRoutines> {
  const lookup = new RoutineLookup(context);
  await lookup.visit(plan);
  const rewritten = lookup.replaceTableFunctions(plan);
  // The queries of table functions may call further functions.
  if (rewritten !== plan) await lookup.visit(rewritten);
  return { plan: rewritten, routines: lookup };
}

class RoutineLookup implements NamedRoutines {
  readonly #context: RoutineContext;
  readonly #found = new Map<string, CatalogFunction>();
  readonly #scalars = new Map<string, FunctionDefinition>();

  constructor(context: RoutineContext) {
    this.#context = context;
  }

  lookup(nameParts: readonly string[]): FunctionDefinition | undefined {
    return this.#scalars.get(keyOf(nameParts));
  }

  isTableFunction(nameParts: readonly string[]): boolean {
    const found = this.#found.get(keyOf(nameParts));
    return found !== undefined && isTable(found);
  }

  async visit(plan: LogicalPlan): Promise<void> {
    for (const nameParts of calledNames(plan)) {
      const key = keyOf(nameParts);
      if (this.#found.has(key)) continue;
      const routine = await this.#find(nameParts);
      if (routine === undefined) continue;
      refuseClass(routine);
      this.#found.set(key, routine);
      if (isTable(routine)) continue;
      const { routines } = this.#context;
      const own = wholeName(routine).join(".");
      if (routines.includes(own)) continue;
      const inside = { ...this.#context, routines: [...routines, own] };
      this.#scalars.set(key, await scalarRoutine(wholeName(routine), routine.definition, inside));
    }
  }

  replaceTableFunctions(plan: LogicalPlan): LogicalPlan {
    return transformUpWithSubqueries(plan, (node) => {
      if (node instanceof UnresolvedTableValuedFunction) return this.#tableFunction(node) ?? node;
      if (node instanceof UnresolvedWith) return this.#withDefinitions(node);
      return node instanceof UnresolvedGenerate ? this.#lateralFunction(node) : node;
    });
  }

  /** The queries of a WITH clause are no children of it. */
  #withDefinitions(clause: UnresolvedWith): LogicalPlan {
    const relations = clause.cteRelations.map((definition) => {
      const { child, identifier, origin } = definition.relation;
      const query = this.replaceTableFunctions(child);
      return query === child ? definition : { ...definition, relation: new SubqueryAlias(identifier, query, origin) };
    });
    if (relations.every((definition, i) => definition === clause.cteRelations[i])) return clause;
    return new UnresolvedWith(clause.child, relations, clause.allowRecursion, clause.origin);
  }

  #tableFunction(call: UnresolvedTableValuedFunction): LogicalPlan | undefined {
    const routine = this.#found.get(keyOf(call.nameParts));
    if (routine === undefined) return undefined;
    if (!isTable(routine)) {
      const functionName = quoteNameParts(wholeName(routine));
      throw analysisError("NOT_A_TABLE_FUNCTION", { functionName }, call.origin);
    }
    const plan = tableRoutine(call, routine.definition, this.#context);
    return this.replaceTableFunctions(plan);
  }

  /** `LATERAL f(t.a)`: the rows of the function's query beside each row. */
  #lateralFunction(generate: UnresolvedGenerate): LogicalPlan {
    const { generator, options, child, origin } = generate;
    if (!(generator instanceof UnresolvedFunction) || !options.isTableFunction) return generate;
    const call = new UnresolvedTableValuedFunction(generator.nameParts, generator.arguments, generator.origin);
    const rows = this.#tableFunction(call);
    if (rows === undefined) return generate;
    const { qualifier, columnNames } = options;
    const renamed = columnNames.length === 0 ? rows : new UnresolvedSubqueryColumnAliases(columnNames, rows, origin);
    const aliased = qualifier === undefined ? renamed : new SubqueryAlias(qualifier, renamed, origin);
    const joinType = options.nullable === true ? "leftOuter" : "inner";
    return new LateralJoin(child, new LateralSubquery(aliased), joinType, undefined, origin);
  }

  /** Functions of the session go before those of the current database. */
  async #find(nameParts: readonly string[]): Promise<CatalogFunction | undefined> {
    const { catalog } = this.#context.state;
    const name = normalizeName(nameParts.at(-1) ?? "");
    const qualifier = nameParts.slice(0, -1).map(normalizeName).join(".");
    if (qualifier === "" || qualifier === "session" || qualifier === "system.session") {
      const temporary = catalog.temporaryFunctions.get(name);
      if (temporary !== undefined) return temporary;
    }
    const inCatalog = nameParts[0]?.toLowerCase() === SESSION_CATALOG_NAME ? nameParts.slice(1) : nameParts;
    // What names the built-in functions or the session's has found its own.
    if (inCatalog.length > 2 && nameParts[0]?.toLowerCase() === "system") return undefined;
    if (inCatalog.length > 2) {
      throw new AnalysisException("REQUIRES_SINGLE_PART_NAMESPACE", {
        sessionCatalog: SESSION_CATALOG_NAME,
        identifier: quoteNameParts(nameParts),
      });
    }
    const database = inCatalog.length === 2 ? normalizeName(inCatalog[0] ?? "") : catalog.currentDatabase;
    return await catalog.external.getFunction(database, name);
  }
}

/** @throws AnalysisException of code that there is no JVM for */
function refuseClass({ definition: { className }, database, name }: CatalogFunction): void {
  if (className === undefined) return;
  const functionName = quoteNameParts([SESSION_CATALOG_NAME, ...(database === undefined ? [] : [database]), name]);
  throw new AnalysisException("CANNOT_LOAD_FUNCTION_CLASS", { className, functionName });
}

function isTable({ definition }: CatalogFunction): boolean {
  return definition.isTable;
}

function keyOf(nameParts: readonly string[]): string {
  return nameParts.map(normalizeName).join("\u0000");
}

function wholeName({ database, name }: CatalogFunction): readonly string[] {
  return database === undefined ? [name] : [SESSION_CATALOG_NAME, database, name];
}
