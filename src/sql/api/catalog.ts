// Catalog: what a session knows by name — views, functions, what is cached.

import { GLOBAL_TEMP_DATABASE, SESSION_CATALOG_NAME } from "../../catalyst/catalog/session-catalog.ts";
import { wildcard } from "../../catalyst/catalog/wildcard.ts";
import { parseMultipartIdentifier } from "../../catalyst/parser/parser.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import { simpleString } from "../../types/data-type.ts";
import { cacheQuery, isCached, uncacheQuery } from "./caching.ts";
import type { SparkSession } from "./spark-session.ts";

/** A table or view. */
export interface CatalogTable {
  readonly name: string;
  readonly catalog: string | undefined;
  readonly namespace: readonly string[];
  readonly tableType: "TEMPORARY" | "VIEW" | "MANAGED" | "EXTERNAL";
  readonly isTemporary: boolean;
}

/** A column of a table or view. */
export interface CatalogColumn {
  readonly name: string;
  /** As SQL writes it. */
  readonly dataType: string;
  readonly nullable: boolean;
}

/** A function. */
export interface CatalogFunction {
  readonly name: string;
  readonly isTemporary: boolean;
}

/**
 * What `spark.catalog` gives. Answers include what the program asked for before, awaited or not.
 *
 * @example
 * await spark.range(3).createOrReplaceTempView("small");
 * console.log(await spark.catalog.listTables());
 * await spark.catalog.dropTempView("small");
 */
export class Catalog {
  readonly #session: SparkSession;

  constructor(session: SparkSession) {
    this.#session = session;
  }

  /** The name of the catalog that unqualified names are looked for in. */
  currentCatalog(): string {
    return SESSION_CATALOG_NAME;
  }

  /** The database that unqualified names are looked for in. */
  currentDatabase(): Promise<string> {
    return this.#run(() => this.#session.sessionState.catalog.currentDatabase);
  }

  /** Makes another database the current one. */
  setCurrentDatabase(name: string): Promise<void> {
    return this.#run(() => this.#session.sessionState.catalog.setCurrentDatabase(name));
  }

  /** Names of the databases. */
  listDatabases(): Promise<readonly string[]> {
    return this.#run(() => this.#session.sessionState.catalog.external.listDatabases());
  }

  databaseExists(name: string): Promise<boolean> {
    return this.#run(() => this.#session.sessionState.catalog.databaseExists(name));
  }

  /** The tables and views of a database, or of the current one; `*` in the pattern stands for any characters. */
  listTables(database?: string, pattern = "*"): Promise<readonly CatalogTable[]> {
    const { catalog } = this.#session.sessionState;
    return this.#run(async () => {
      const name = database ?? catalog.currentDatabase;
      if (name.toLowerCase() !== GLOBAL_TEMP_DATABASE) await catalog.requireDatabase(name);
      const matches = wildcard(pattern);
      const tables = (await catalog.external.listTables(name.toLowerCase()))
        .filter(({ identifier }) => matches(identifier.table))
        .map(
          ({ identifier, tableType }): CatalogTable => ({
            name: identifier.table,
            catalog: SESSION_CATALOG_NAME,
            namespace: [identifier.database],
            tableType,
            isTemporary: false,
          }),
        );
      const views = catalog.listTempViews(name, pattern).map(
        (view): CatalogTable => ({
          ...view,
          catalog: undefined,
          tableType: "TEMPORARY",
          isTemporary: true,
        }),
      );
      return [...tables, ...views];
    });
  }

  /** Whether there is a table or view of that name. */
  tableExists(name: string): Promise<boolean> {
    const parts = parseMultipartIdentifier(name);
    const { catalog } = this.#session.sessionState;
    return this.#run(
      async () =>
        catalog.lookupTempView(parts) !== undefined ||
        (await catalog.external.getTable(catalog.tableIdentifier(parts))) !== undefined,
    );
  }

  /** The columns of a table or view. */
  async listColumns(tableName: string): Promise<readonly CatalogColumn[]> {
    const { fields } = await this.#session.table(tableName).schema();
    return fields.map(({ name, dataType, nullable }) => ({ name, dataType: simpleString(dataType), nullable }));
  }

  /** The functions that SQL knows, by name; `*` in the pattern stands for any characters. */
  async listFunctions(pattern = "*"): Promise<readonly CatalogFunction[]> {
    const expression = new RegExp(`^${pattern.split("*").map(escapeRegExp).join(".*")}$`, "i");
    const { FUNCTIONS } = await import("../../catalyst/functions/function-registry.ts");
    return FUNCTIONS.names
      .filter((name) => expression.test(name))
      .sort()
      .map((name) => ({ name, isTemporary: true }));
  }

  async functionExists(name: string): Promise<boolean> {
    const { FUNCTIONS } = await import("../../catalyst/functions/function-registry.ts");
    return FUNCTIONS.names.includes(name.toLowerCase());
  }

  /** Drops a view of the session; tells whether there was one. */
  dropTempView(name: string): Promise<boolean> {
    return this.#run(() => this.#session.sessionState.catalog.dropTempView(name));
  }

  /** Drops a view of `global_temp`; tells whether there was one. */
  dropGlobalTempView(name: string): Promise<boolean> {
    return this.#run(() => this.#session.sessionState.catalog.dropGlobalTempView(name));
  }

  /** Keeps the rows of a table or view in the executors' memory once a query has made them. */
  cacheTable(name: string): Promise<void> {
    const { queryExecution } = this.#session.table(name);
    return this.#run(() => cacheQuery(queryExecution));
  }

  /** Gives the memory of {@link cacheTable} back. */
  uncacheTable(name: string): Promise<void> {
    const { queryExecution } = this.#session.table(name);
    return this.#run(() => uncacheQuery(queryExecution));
  }

  /** Whether the rows of a table or view are kept. */
  isCached(name: string): Promise<boolean> {
    const { queryExecution } = this.#session.table(name);
    return this.#run(() => isCached(queryExecution));
  }

  /** Gives the memory of all that is cached back. */
  clearCache(): Promise<void> {
    const { cacheManager, shared } = this.#session.sessionState;
    return this.#run(async () => {
      await Promise.all(cacheManager.clear().map(({ cacheId }) => shared.cachedTables.remove(cacheId)));
    });
  }

  /** @throws AnalysisException TABLE_OR_VIEW_NOT_FOUND when there is none */
  async getTable(name: string): Promise<CatalogTable> {
    const [table] = (await this.listTables()).filter((candidate) => candidate.name === name.toLowerCase());
    if (table === undefined) throw new AnalysisException("TABLE_OR_VIEW_NOT_FOUND", { relationName: `\`${name}\`` });
    return table;
  }

  /** After what the program asked for before. */
  #run<T>(effect: () => T | Promise<T>): Promise<T> {
    return this.#session.effects.run(async () => effect());
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
