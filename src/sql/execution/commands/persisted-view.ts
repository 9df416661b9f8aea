// Views that the catalog keeps: CREATE VIEW without TEMPORARY, and ALTER VIEW.

import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { qualifiedName, type SessionCatalog } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { SQLFunctionExpression } from "../../../catalyst/expressions/sql-function-expression.ts";
import { VariableReference } from "../../../catalyst/expressions/variable-reference.ts";
import { AlterViewAs, AlterViewSchemaBinding } from "../../../catalyst/plans/commands/alter-view.ts";
import type { CreateViewCommand } from "../../../catalyst/plans/commands/create-view.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { subqueriesOf, walkWithSubqueries } from "../../../catalyst/plans/subquery-plans.ts";
import { View } from "../../../catalyst/plans/view.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { checkColumnNames } from "../catalog/check-column-names.ts";
import { checkCatalogName } from "../catalog/lookup-database.ts";
import { alreadyExists, requireView } from "../catalog/lookup-table.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";
import { renamed } from "./view-columns.ts";

export async function createPersistedView(
  { nameParts, query, options }: CreateViewCommand,
  { state }: CommandContext,
): Promise<void> {
  const { catalog } = state;
  const identifier = catalog.tableIdentifier(nameParts);
  await catalog.requireDatabase(identifier.database);
  const name = quoteNameParts(qualifiedName(identifier));
  const before = await catalog.external.getTable(identifier);
  if (before !== undefined && options.allowExisting) return;
  if (before !== undefined && before.tableType !== "VIEW" && options.replace) {
    throw new AnalysisException("EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE", {
      tableName: name,
      operation: "CREATE OR REPLACE VIEW",
    });
  }
  if (before !== undefined && !options.replace) throw alreadyExists(name);
  const plan = options.columns.length === 0 ? query : renamed(query, name, options.columns);
  checkColumnNames(
    plan.output.map((column) => column.name),
    state.conf,
  );
  checkReferences(query, name, catalog);
  checkGivenNames(query, name);
  checkCatalogName(identifier.table);
  await catalog.external.putTable({
    identifier,
    tableType: "VIEW",
    schema: plan.schema,
    provider: undefined,
    location: undefined,
    options: new Map(),
    properties: options.properties ?? new Map(),
    partitionColumnNames: [],
    bucketSpec: undefined,
    comment: options.comment,
    createTime: state.sparkContext.host.currentTimeMillis(),
    statistics: undefined,
    view: {
      text: options.originalText ?? "",
      database: catalog.currentDatabase,
      schemaMode: options.schemaMode ?? "COMPENSATION",
      queryColumnNames: query.output.map((attribute) => attribute.name),
    },
  });
}

export const alterViewAs: RunnableCommand = runnable(AlterViewAs, async ({ clauses }, context) => {
  const { catalog } = context.state;
  const { tempView } = { tempView: catalog.lookupTempView(clauses.view.parts) };
  if (tempView !== undefined) {
    const query = await context.query(clauses.query).analyzed();
    checkColumnNames(
      query.output.map((column) => column.name),
      context.state.conf,
    );
    catalog.createTempView(tempView.name, query, { replace: true, viewText: clauses.originalText });
    return [];
  }
  const view = await requireView(clauses.view, context.state, "ALTER VIEW ... AS");
  const query = await context.query(clauses.query).analyzed();
  checkColumnNames(
    query.output.map((column) => column.name),
    context.state.conf,
  );
  const name = quoteNameParts(qualifiedName(view.identifier));
  checkReferences(query, name, catalog);
  checkGivenNames(query, name);
  await catalog.external.putTable({
    ...view,
    schema: query.schema,
    view: {
      text: clauses.originalText,
      database: catalog.currentDatabase,
      schemaMode: view.view?.schemaMode ?? "COMPENSATION",
      queryColumnNames: query.output.map((attribute) => attribute.name),
    },
  });
  return [];
});

export const alterViewSchemaBinding: RunnableCommand = runnable(
  AlterViewSchemaBinding,
  async ({ clauses }, { state }) => {
    if (state.catalog.lookupTempView(clauses.view.parts) !== undefined) {
      throw new AnalysisException("UNSUPPORTED_FEATURE.TEMPORARY_VIEW_WITH_SCHEMA_BINDING_MODE");
    }
    const view = await requireView(clauses.view, state, "ALTER VIEW ... WITH SCHEMA");
    if (view.view === undefined) return [];
    const changed: CatalogTable = { ...view, view: { ...view.view, schemaMode: clauses.mode } };
    await state.catalog.external.putTable(changed);
    return [];
  },
);

/** A view that is kept has no column whose name was made of its expression. */
function checkGivenNames({ output }: LogicalPlan, name: string): void {
  const unnamed = output.find(({ metadata }) => "__autoGeneratedAlias" in metadata);
  if (unnamed === undefined) return;
  throw new AnalysisException("CREATE_PERMANENT_VIEW_WITHOUT_ALIAS", { name, attr: `"${unnamed.name}"` });
}

/** What outlives the session cannot be made of what does not, nor of itself. */
function checkReferences(query: LogicalPlan, objName: string, catalog: SessionCatalog): void {
  checkCycle(query, objName, [objName]);
  for (const node of walkWithSubqueries(query)) {
    if (node instanceof View && node.isTemporary) throw temporary(objName, "VIEW", node.identifier);
    for (const expression of node.expressions) {
      const variable = expression.find((part) => part instanceof VariableReference);
      if (variable instanceof VariableReference) throw temporary(objName, "VARIABLE", variable.nameParts);
      const call = expression.find(
        (part) =>
          part instanceof SQLFunctionExpression && catalog.temporaryFunctions.has(part.prettyName.toLowerCase()),
      );
      if (call !== undefined) throw temporary(objName, "FUNCTION", [call.prettyName]);
    }
  }
}

function checkCycle(plan: LogicalPlan, objName: string, path: readonly string[]): void {
  const name = plan instanceof View ? quoteNameParts(plan.identifier) : undefined;
  const longer = name === undefined ? path : [...path, name];
  if (name === objName) {
    throw new AnalysisException("RECURSIVE_VIEW", { viewIdent: objName, newPath: longer.join(" -> ") });
  }
  for (const { plan: query } of subqueriesOf(plan)) checkCycle(query, objName, longer);
  for (const child of plan.children) checkCycle(child, objName, longer);
}

function temporary(objName: string, tempObj: string, nameParts: readonly string[]): AnalysisException {
  const tempObjName = quoteNameParts(nameParts);
  return new AnalysisException("INVALID_TEMP_OBJ_REFERENCE", { obj: "VIEW", objName, tempObj, tempObjName });
}
