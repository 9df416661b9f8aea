// Catalog: what a session knows by name — views, functions, what is cached.

import { GLOBAL_TEMP_DATABASE, SESSION_CATALOG_NAME } from "../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../catalyst/catalog/table-identifier.ts";
import { wildcard } from "../../catalyst/catalog/wildcard.ts";
import { parseMultipartIdentifier } from "../../catalyst/parser/parser.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import { type StructType, simpleString } from "../../types/data-type.ts";
import type { Row } from "../../types/row.ts";
import { cacheQuery, isCached, uncacheQuery } from "./caching.ts";
import type { DataFrame } from "./dataset.ts";
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

/** A database. */
export interface CatalogDatabaseInformation {
  readonly name: string;
  readonly catalog: string;
  readonly description: string | undefined;
  readonly locationUri: string;
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
    return [...new Set([...FUNCTIONS.names, ...this.#session.sessionState.catalog.userFunctions.keys()])]
      .filter((name) => expression.test(name))
      .sort()
      .map((name) => ({ name, isTemporary: true }));
  }

  async functionExists(name: string): Promise<boolean> {
    const { FUNCTIONS } = await import("../../catalyst/functions/function-registry.ts");
    return (
      FUNCTIONS.names.includes(name.toLowerCase()) ||
      this.#session.sessionState.catalog.userFunctions.has(name.toLowerCase())
    );
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

  /** The catalogs that there are: the session's own. */
  async listCatalogs(pattern = "*"): Promise<readonly string[]> {
    return [SESSION_CATALOG_NAME].filter(wildcard(pattern));
  }

  /** @throws AnalysisException CATALOG_NOT_FOUND when it is not the session's own, which is the current one */
  async setCurrentCatalog(name: string): Promise<void> {
    if (name !== SESSION_CATALOG_NAME) throw new AnalysisException("CATALOG_NOT_FOUND", { catalogName: `\`${name}\`` });
  }

  /** @throws AnalysisException SCHEMA_NOT_FOUND */
  getDatabase(name: string): Promise<CatalogDatabaseInformation> {
    return this.#run(async () => {
      const database = await this.#session.sessionState.catalog.requireDatabase(name);
      return {
        name: database.name,
        catalog: SESSION_CATALOG_NAME,
        description: database.comment,
        locationUri: database.location,
      };
    });
  }

  /** Makes a database. */
  async createDatabase(name: string, ifNotExists = false): Promise<void> {
    await this.#statement(`CREATE DATABASE ${ifNotExists ? "IF NOT EXISTS " : ""}${quoted(name)}`);
  }

  /** Drops a database, with `cascade` also what is in it. */
  async dropDatabase(name: string, ifExists = false, cascade = false): Promise<void> {
    await this.#statement(`DROP DATABASE ${ifExists ? "IF EXISTS " : ""}${quoted(name)}${cascade ? " CASCADE" : ""}`);
  }

  /** Makes a table over the files of a path, or an empty one with a schema; gives the DataFrame of it. */
  async createTable(
    name: string,
    options: {
      readonly path?: string;
      readonly source?: string;
      readonly schema?: StructType;
      readonly description?: string;
    } = {},
  ): Promise<DataFrame> {
    const { path, source, schema, description } = options;
    const columns = (schema?.fields ?? []).map(
      (field) => `${quoted(`\`${field.name}\``)} ${simpleString(field.dataType)}${field.nullable ? "" : " NOT NULL"}`,
    );
    const clauses = [
      columns.length === 0 ? "" : `(${columns.join(", ")})`,
      source === undefined ? "" : `USING ${source}`,
      path === undefined ? "" : `LOCATION ${text(path)}`,
      description === undefined ? "" : `COMMENT ${text(description)}`,
    ];
    await this.#statement(`CREATE TABLE ${quoted(name)} ${clauses.filter((clause) => clause !== "").join(" ")}`);
    return this.#session.table(name);
  }

  /** Drops a table of the catalog. */
  async dropTable(name: string, ifExists = false, purge = false): Promise<void> {
    await this.#statement(`DROP TABLE ${ifExists ? "IF EXISTS " : ""}${quoted(name)}${purge ? " PURGE" : ""}`);
  }

  /** Drops a view of the catalog. */
  async dropView(name: string, ifExists = false): Promise<void> {
    await this.#statement(`DROP VIEW ${ifExists ? "IF EXISTS " : ""}${quoted(name)}`);
  }

  /** Removes all rows of a table. */
  async truncateTable(name: string): Promise<void> {
    await this.#statement(`TRUNCATE TABLE ${quoted(name)}`);
  }

  /** Collects the statistics of a table; with `noScan` only its size. */
  async analyzeTable(name: string, noScan = false): Promise<void> {
    await this.#statement(`ANALYZE TABLE ${quoted(name)} COMPUTE STATISTICS${noScan ? " NOSCAN" : ""}`);
  }

  /** Has the next query look at a table's files again. */
  async refreshTable(name: string): Promise<void> {
    await this.#statement(`REFRESH TABLE ${quoted(name)}`);
  }

  /** Has the next query look at the files of a path again. */
  async refreshByPath(path: string): Promise<void> {
    await this.#statement(`REFRESH ${text(path)}`);
  }

  /** Adds the partitions that lie in a table's folder to the catalog. */
  async recoverPartitions(name: string): Promise<void> {
    await this.#statement(`MSCK REPAIR TABLE ${quoted(name)}`);
  }

  /** The partitions of a table, such as `day=1/hour=2`. */
  async listPartitions(name: string): Promise<readonly string[]> {
    return (await this.#statement(`SHOW PARTITIONS ${quoted(name)}`)).map((row) => String(row.get(0)));
  }

  /** The views of a database, or of the current one, temporary ones too. */
  async listViews(database?: string, pattern = "*"): Promise<readonly CatalogTable[]> {
    const tables = await this.listTables(database, pattern);
    return tables.filter(({ tableType }) => tableType === "VIEW" || tableType === "TEMPORARY");
  }

  /** The properties of a table. */
  async getTableProperties(name: string): Promise<Readonly<Record<string, string>>> {
    const rows = await this.#statement(`SHOW TBLPROPERTIES ${quoted(name)}`);
    return Object.fromEntries(rows.map((row) => [String(row.get(0)), String(row.get(1))]));
  }

  /** The statement that makes a table or view of the catalog. */
  async getCreateTableString(name: string): Promise<string> {
    const [row] = await this.#statement(`SHOW CREATE TABLE ${quoted(name)}`);
    return String(row?.get(0));
  }

  /** @throws AnalysisException ROUTINE_NOT_FOUND when there is no function of the name */
  async getFunction(name: string): Promise<CatalogFunction> {
    if (await this.functionExists(name)) return { name: name.toLowerCase(), isTemporary: true };
    throw new AnalysisException("UNRESOLVED_ROUTINE", {
      routineName: quoted(name),
      searchPath: this.#session.sessionState.catalog.searchPath,
    });
  }

  /** The answer of a statement. */
  async #statement(sqlText: string): Promise<readonly Row[]> {
    const df = await this.#session.sql(sqlText);
    return await df.collect();
  }

  /** After what the program asked for before. */
  #run<T>(effect: () => T | Promise<T>): Promise<T> {
    return this.#session.effects.run(async () => effect());
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}

/** A name as SQL writes it, whatever is in it. */
function quoted(name: string): string {
  return quoteNameParts(parseMultipartIdentifier(name));
}

function text(value: string): string {
  return `'${value.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
}
