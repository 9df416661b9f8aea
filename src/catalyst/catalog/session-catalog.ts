// What names mean in a session: temporary views, functions and variables, the current database, and what the catalog keeps.

import { AnalysisException } from "../../errors/spark-error.ts";
import type { UserDefinedFunctionDefinition } from "../expressions/user-defined-function.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { CatalogDatabase, CatalogFunction, TableIdentifier } from "./catalog-table.ts";
import type { ExternalCatalog } from "./external-catalog.ts";
import { InMemoryCatalog } from "./in-memory-catalog.ts";
import { SessionVariables } from "./session-variables.ts";
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

/** Global temporary views; one object is shared by all sessions of an application. */
export class GlobalTempViews {
  readonly views: Map<string, TempView> = new Map();
}

export class SessionCatalog {
  /** What sessions of the application have in common, and what outlives them. */
  readonly external: ExternalCatalog;
  readonly variables: SessionVariables = new SessionVariables();
  readonly temporaryFunctions: Map<string, CatalogFunction> = new Map();
  /** Functions of the program's, by their names in lower case. */
  readonly userFunctions: Map<string, UserDefinedFunctionDefinition> = new Map();
  /** Table functions of the program's, by their names in lower case. */
  readonly userTableFunctions: Map<string, UserDefinedFunctionDefinition> = new Map();
  private readonly tempViews = new Map<string, TempView>();
  private readonly globalTempViews: GlobalTempViews;
  private database = DEFAULT_DATABASE;

  constructor(
    globalTempViews: GlobalTempViews = new GlobalTempViews(),
    external: ExternalCatalog = newCatalog("spark-warehouse"),
  ) {
    this.globalTempViews = globalTempViews;
    this.external = external;
  }

  get currentDatabase(): string {
    return this.database;
  }

  /** @throws AnalysisException SCHEMA_NOT_FOUND */
  async setCurrentDatabase(name: string): Promise<void> {
    await this.requireDatabase(name);
    this.database = normalizeName(name);
  }

  async databaseExists(name: string): Promise<boolean> {
    return (await this.external.getDatabase(normalizeName(name))) !== undefined;
  }

  /** @throws AnalysisException SCHEMA_NOT_FOUND */
  async requireDatabase(name: string): Promise<CatalogDatabase> {
    const database = await this.external.getDatabase(normalizeName(name));
    if (database !== undefined) return database;
    throw new AnalysisException("SCHEMA_NOT_FOUND", { schemaName: quoteNameParts([SESSION_CATALOG_NAME, name]) });
  }

  /**
   * The table or view that a name means which is no temporary view's.
   * @throws AnalysisException REQUIRES_SINGLE_PART_NAMESPACE when the name has too many parts
   */
  tableIdentifier(nameParts: readonly string[]): TableIdentifier {
    const inCatalog = isSessionCatalog(nameParts) ? nameParts.slice(1) : nameParts;
    const [first = "", second, ...more] = inCatalog;
    if (more.length > 0) {
      const identifier = quoteNameParts(nameParts);
      throw new AnalysisException("REQUIRES_SINGLE_PART_NAMESPACE", {
        sessionCatalog: SESSION_CATALOG_NAME,
        identifier,
      });
    }
    return second === undefined
      ? { database: this.database, table: normalizeName(first) }
      : { database: normalizeName(first), table: normalizeName(second) };
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
    put(this.tempViews, name, plan, options);
  }

  createGlobalTempView(name: string, plan: LogicalPlan, options: { replace: boolean; viewText?: string }): void {
    put(this.globalTempViews.views, name, plan, options);
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
    if (first === undefined) return undefined;
    const inSession = nameParts.slice(0, -1).join(".").toLowerCase();
    if (inSession === "session" || inSession === "system.session") {
      return this.tempViews.get(normalizeName(nameParts.at(-1) ?? ""));
    }
    if (nameParts.length > 2) return undefined;
    if (second === undefined) return this.tempViews.get(normalizeName(first));
    if (normalizeName(first) !== GLOBAL_TEMP_DATABASE) return undefined;
    return this.globalTempViews.views.get(normalizeName(second));
  }

  /** The local temporary views, and for `global_temp` the global ones before them, by name. */
  listTempViews(database: string, pattern = "*"): readonly TempViewEntry[] {
    const matches = wildcard(pattern);
    const entries = (views: ReadonlyMap<string, TempView>, namespace: readonly string[]): TempViewEntry[] =>
      [...views.keys()]
        .filter((name) => matches(name))
        .sort()
        .map((name) => ({ namespace, name }));
    const isGlobal = normalizeName(database) === GLOBAL_TEMP_DATABASE;
    const global = isGlobal ? entries(this.globalTempViews.views, [GLOBAL_TEMP_DATABASE]) : [];
    return [...global, ...entries(this.tempViews, [])];
  }
}

export interface TempViewEntry {
  readonly namespace: readonly string[];
  readonly name: string;
}

/** A catalog with nothing in it but the default database. */
export function newCatalog(warehouse: string): ExternalCatalog {
  return new InMemoryCatalog({
    name: DEFAULT_DATABASE,
    comment: "default database",
    location: warehouse,
    properties: new Map(),
  });
}

/** True when a name begins with the catalog's, and has something behind it. */
export function isSessionCatalog(nameParts: readonly string[]): boolean {
  return nameParts.length > 1 && normalizeName(nameParts[0] ?? "") === SESSION_CATALOG_NAME;
}

/** The whole name of a table, as messages and plans give it. */
export function qualifiedName({ database, table }: TableIdentifier): readonly string[] {
  return [SESSION_CATALOG_NAME, database, table];
}

function put(
  views: Map<string, TempView>,
  name: string,
  plan: LogicalPlan,
  options: { replace: boolean; viewText?: string },
): void {
  const key = normalizeName(name);
  if (!options.replace && views.has(key)) {
    throw new AnalysisException("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", { relationName: quoteNameParts([name]) });
  }
  views.set(key, { name, plan, ...(options.viewText !== undefined && { viewText: options.viewText }) });
}
