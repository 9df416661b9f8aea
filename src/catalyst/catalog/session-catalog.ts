// What names mean in a session: temporary views, global temporary views shared by sessions, and the current database.

import { AnalysisException } from "../../errors/spark-error.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { normalizeName, quoteNameParts } from "./table-identifier.ts";
import { wildcard } from "./wildcard.ts";

/** Spark's name of the built-in catalog. */
export const SESSION_CATALOG_NAME = "spark_catalog";
export const DEFAULT_DATABASE = "default";
/** The database whose views all sessions of an application see (spark.sql.globalTempDatabase). */
export const GLOBAL_TEMP_DATABASE = "global_temp";

export interface TempView {
  /** The name as it was written when the view was made. */
  readonly name: string;
  /** The analyzed plan. */
  readonly plan: LogicalPlan;
  readonly viewText?: string;
}

/** A row of `Catalog.listTables` and SHOW TABLES. */
export interface CatalogTableEntry {
  readonly namespace: readonly string[];
  readonly name: string;
  readonly isTemporary: boolean;
}

/** Global temporary views; one object is shared by all sessions of an application. */
export class GlobalTempViews {
  readonly views: Map<string, TempView> = new Map();
}

export class SessionCatalog {
  private readonly tempViews = new Map<string, TempView>();
  private readonly globalTempViews: GlobalTempViews;
  private database = DEFAULT_DATABASE;

  constructor(globalTempViews: GlobalTempViews = new GlobalTempViews()) {
    this.globalTempViews = globalTempViews;
  }

  get currentDatabase(): string {
    return this.database;
  }

  /** Changes the current database. Only `default` exists until tables have a warehouse. */
  setCurrentDatabase(name: string): void {
    const normalized = normalizeName(name);
    if (!this.databaseExists(normalized)) {
      throw new AnalysisException("SCHEMA_NOT_FOUND", {
        schemaName: quoteNameParts([SESSION_CATALOG_NAME, name]),
      });
    }
    this.database = normalized;
  }

  databaseExists(name: string): boolean {
    return normalizeName(name) === DEFAULT_DATABASE;
  }

  listDatabases(): readonly string[] {
    return [DEFAULT_DATABASE];
  }

  /** Where unqualified names of routines and tables are looked for, in order, as error messages give it. */
  get searchPath(): string {
    const path = [
      ["system", "builtin"],
      ["system", "session"],
      [SESSION_CATALOG_NAME, this.database],
    ];
    return `[${path.map(quoteNameParts).join(", ")}]`;
  }

  createTempView(name: string, plan: LogicalPlan, options: { replace: boolean; viewText?: string }): void {
    put(this.tempViews, [name], name, plan, options);
  }

  createGlobalTempView(name: string, plan: LogicalPlan, options: { replace: boolean; viewText?: string }): void {
    put(this.globalTempViews.views, [GLOBAL_TEMP_DATABASE, name], name, plan, options);
  }

  /** Drops a temporary view and says whether there was one. */
  dropTempView(name: string): boolean {
    return this.tempViews.delete(normalizeName(name));
  }

  dropGlobalTempView(name: string): boolean {
    return this.globalTempViews.views.delete(normalizeName(name));
  }

  /** The view of a name of one part, or of two with the global database; undefined when there is none. */
  lookupTempView(nameParts: readonly string[]): TempView | undefined {
    const [first, second] = nameParts;
    if (first === undefined || nameParts.length > 2) return undefined;
    if (second === undefined) return this.tempViews.get(normalizeName(first));
    if (normalizeName(first) !== GLOBAL_TEMP_DATABASE) return undefined;
    return this.globalTempViews.views.get(normalizeName(second));
  }

  /** The local temporary views, and for `global_temp` the global ones before them, by name. */
  listTables(database: string = this.database, pattern = "*"): readonly CatalogTableEntry[] {
    const matches = wildcard(pattern);
    const entries = (views: ReadonlyMap<string, TempView>, namespace: readonly string[]): CatalogTableEntry[] =>
      [...views.keys()]
        .filter((name) => matches(name))
        .sort()
        .map((name) => ({ namespace, name, isTemporary: true }));
    const global =
      normalizeName(database) === GLOBAL_TEMP_DATABASE
        ? entries(this.globalTempViews.views, [GLOBAL_TEMP_DATABASE])
        : [];
    return [...global, ...entries(this.tempViews, [])];
  }
}

function put(
  views: Map<string, TempView>,
  nameParts: readonly string[],
  name: string,
  plan: LogicalPlan,
  options: { replace: boolean; viewText?: string },
): void {
  const key = normalizeName(name);
  if (!options.replace && views.has(key)) {
    throw new AnalysisException("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", { relationName: quoteNameParts(nameParts) });
  }
  views.set(key, { name, plan, ...(options.viewText !== undefined && { viewText: options.viewText }) });
}
