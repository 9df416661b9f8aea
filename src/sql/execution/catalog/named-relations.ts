// Looks up the tables and views that a plan names, before the analyzer, which cannot wait, asks for them.

import type { NamedRelations } from "../../../catalyst/analysis/analyzer-context.ts";
import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { qualifiedName } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { Alias, AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import { Cast } from "../../../catalyst/expressions/cast.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { LogicalRelation } from "../../../catalyst/plans/logical-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { SubqueryAlias } from "../../../catalyst/plans/subquery-alias.ts";
import { walkWithSubqueries } from "../../../catalyst/plans/subquery-plans.ts";
import { UnresolvedRelation } from "../../../catalyst/plans/unresolved-relation.ts";
import { UnresolvedWith } from "../../../catalyst/plans/unresolved-with.ts";
import { View } from "../../../catalyst/plans/view.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { sameType } from "../../../types/data-type.ts";
import type { FileSourceRelation } from "../file-source-relation.ts";
import type { FileSourceResolver } from "../file-source-resolver.ts";
import type { SessionState } from "../session-state.ts";

/** How the query of a view is analysed, with its own database as the current one. */
export type AnalyzeView = (text: string, database: string, views: readonly string[]) => Promise<LogicalPlan>;

export interface LookupContext {
  readonly state: SessionState;
  readonly resolver: FileSourceResolver;
  /** The database of names without one. */
  readonly database: string;
  /** Views whose queries are being looked up, the outermost first. */
  readonly views: readonly string[];
  readonly analyzeView: AnalyzeView;
}

/** Everything that a plan's names mean which is in the catalog. */
export async function lookupRelations(plan: LogicalPlan, context: LookupContext): Promise<NamedRelations> {
  const lookup = new RelationLookup(context);
  await lookup.visit(plan);
  return lookup;
}

class RelationLookup implements NamedRelations {
  readonly #context: LookupContext;
  readonly #relations = new Map<string, () => LogicalPlan>();
  readonly #visited = new Set<string>();
  readonly #current = new Map<string, FileSourceRelation>();

  constructor(context: LookupContext) {
    this.#context = context;
  }

  lookup(nameParts: readonly string[]): LogicalPlan | undefined {
    return this.#relations.get(nameParts.join("\u0000").toLowerCase())?.();
  }

  refreshed(view: LogicalPlan): LogicalPlan {
    if (this.#current.size === 0) return view;
    return view.transformUp((node) => {
      if (!(node instanceof LogicalRelation) || node.relation.table === undefined) return node;
      const current = this.#current.get(quoteNameParts(qualifiedName(node.relation.table)));
      if (current === undefined || current === node.relation) return node;
      return new LogicalRelation(current, node.output, node.pushedFilters, node.origin);
    });
  }

  async visit(plan: LogicalPlan): Promise<void> {
    for (const node of walkWithSubqueries(plan)) {
      if (node instanceof UnresolvedRelation) await this.#name(node.nameParts);
      if (!(node instanceof UnresolvedWith)) continue;
      for (const { relation } of node.cteRelations) await this.visit(relation);
    }
  }

  async #name(nameParts: readonly string[]): Promise<void> {
    const key = nameParts.join("\u0000").toLowerCase();
    if (this.#visited.has(key)) return;
    this.#visited.add(key);
    const { state, database } = this.#context;
    const { catalog } = state;
    const view = catalog.lookupTempView(nameParts);
    if (view !== undefined) return await this.#tablesBelow(view.plan);
    const identifier = catalog.tableIdentifier(nameParts);
    const inDatabase = nameParts.length === 1 ? { ...identifier, database } : identifier;
    const table = await catalog.external.getTable(inDatabase);
    if (table !== undefined) this.#relations.set(key, await this.#relation(table));
  }

  /** The tables whose files a temporary view reads, as they are now. */
  async #tablesBelow(plan: LogicalPlan): Promise<void> {
    for (const node of walkWithSubqueries(plan)) {
      if (!(node instanceof LogicalRelation) || node.relation.table === undefined) continue;
      const { state, resolver } = this.#context;
      const table = await state.catalog.external.getTable(node.relation.table);
      if (table === undefined) {
        const parameters = {
          relationName: quoteNameParts(qualifiedName(node.relation.table)),
          searchPath: state.catalog.searchPath,
        };
        throw new AnalysisException("TABLE_OR_VIEW_NOT_FOUND", parameters);
      }
      const relation = await state.shared.tableRelations.get(table, state, resolver);
      this.#current.set(quoteNameParts(qualifiedName(table.identifier)), relation);
    }
  }

  async #relation(table: CatalogTable): Promise<() => LogicalPlan> {
    const name = qualifiedName(table.identifier);
    if (table.view !== undefined) {
      const plan = await this.#viewPlan(table);
      return () => new SubqueryAlias(name, new View(name, false, plan));
    }
    const { state, resolver } = this.#context;
    const relation = await state.shared.tableRelations.get(table, state, resolver);
    return () => {
      const output = table.schema.fields.map(
        (field) => new AttributeReference(field.name, field.dataType, field.nullable, undefined, [], field.metadata),
      );
      return new SubqueryAlias(name, new LogicalRelation(relation, output));
    };
  }

  /** The catalog has the columns that the view's query had last. */
  async #evolve(table: CatalogTable, { schema, output }: LogicalPlan): Promise<void> {
    if (table.view === undefined || sameType(table.schema, schema)) return;
    const view = { ...table.view, queryColumnNames: output.map(({ name }) => name) };
    await this.#context.state.catalog.external.putTable({ ...table, schema, view });
  }

  /** The view's query under the view's own columns. */
  async #viewPlan(table: CatalogTable): Promise<LogicalPlan> {
    const { identifier, view, schema } = table;
    const { views, analyzeView, state } = this.#context;
    const name = quoteNameParts(qualifiedName(identifier));
    if (view === undefined) throw new Error("a table is no view");
    if (views.includes(name)) {
      throw new AnalysisException("RECURSIVE_VIEW", { viewIdent: name, newPath: [...views, name].join(" -> ") });
    }
    const query = await analyzeView(view.text, view.database, [...views, name]);
    if (view.schemaMode === "EVOLUTION") {
      await this.#evolve(table, query);
      return query;
    }
    const columns = schema.fields.map((field, i) => {
      const wanted = view.queryColumnNames[i]?.toLowerCase();
      const same = query.output.filter((attribute) => attribute.name.toLowerCase() === wanted);
      const column = same.length === 1 ? same[0] : query.output[i];
      if (column === undefined) {
        throw new AnalysisException("INCOMPATIBLE_VIEW_SCHEMA_CHANGE", {
          viewName: name,
          colName: field.name,
          expectedNum: "1",
          actualCols: `[${same.map((attribute) => attribute.name).join(",")}]`,
          suggestion: `CREATE OR REPLACE VIEW ${qualifiedName(identifier).join(".")} AS ${view.text}`,
        });
      }
      const keepsType = view.schemaMode === "TYPE EVOLUTION" || sameType(column.dataType, field.dataType);
      const mode = state.conf.ansiEnabled ? "ansi" : "legacy";
      const value = keepsType
        ? column
        : new Cast(column, field.dataType, mode, state.conf.sessionTimeZone, undefined, true);
      return new Alias(value, field.name, undefined, undefined, field.metadata);
    });
    return new Project(columns, query);
  }
}
