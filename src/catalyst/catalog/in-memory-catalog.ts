// A catalog that lives as long as the application.

import type {
  CatalogDatabase,
  CatalogFunction,
  CatalogTable,
  CatalogTablePartition,
  TableIdentifier,
} from "./catalog-table.ts";
import type { ExternalCatalog } from "./external-catalog.ts";
import { partitionPath } from "./partition-path.ts";

interface DatabaseEntry {
  database: CatalogDatabase;
  readonly tables: Map<string, TableEntry>;
  readonly functions: Map<string, CatalogFunction>;
}

interface TableEntry {
  table: CatalogTable;
  readonly partitions: Map<string, CatalogTablePartition>;
}

export class InMemoryCatalog implements ExternalCatalog {
  readonly #databases = new Map<string, DatabaseEntry>();

  /** @param first the database that is there from the start */
  constructor(first: CatalogDatabase) {
    this.#databases.set(first.name, { database: first, tables: new Map(), functions: new Map() });
  }

  async getDatabase(name: string): Promise<CatalogDatabase | undefined> {
    return this.#databases.get(name)?.database;
  }

  async putDatabase(database: CatalogDatabase): Promise<void> {
    const entry = this.#databases.get(database.name);
    if (entry === undefined) this.#databases.set(database.name, { database, tables: new Map(), functions: new Map() });
    else entry.database = database;
  }

  async dropDatabase(name: string): Promise<void> {
    this.#databases.delete(name);
  }

  async listDatabases(): Promise<readonly string[]> {
    return [...this.#databases.keys()].sort();
  }

  async getTable(identifier: TableIdentifier): Promise<CatalogTable | undefined> {
    return this.#table(identifier)?.table;
  }

  async putTable(table: CatalogTable): Promise<void> {
    const { database, table: name } = table.identifier;
    const entry = this.#table(table.identifier);
    if (entry !== undefined) entry.table = table;
    else this.#databases.get(database)?.tables.set(name, { table, partitions: new Map() });
  }

  async dropTable({ database, table }: TableIdentifier): Promise<void> {
    this.#databases.get(database)?.tables.delete(table);
  }

  async listTables(database: string): Promise<readonly CatalogTable[]> {
    const tables = [...(this.#databases.get(database)?.tables.values() ?? [])].map(({ table }) => table);
    return tables.sort((a, b) => (a.identifier.table < b.identifier.table ? -1 : 1));
  }

  async listPartitions(identifier: TableIdentifier): Promise<readonly CatalogTablePartition[]> {
    const entry = this.#table(identifier);
    return [...(entry?.partitions ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, partition]) => partition);
  }

  async putPartitions(identifier: TableIdentifier, partitions: readonly CatalogTablePartition[]): Promise<void> {
    const entry = this.#table(identifier);
    for (const partition of partitions) entry?.partitions.set(partitionPath(partition.spec), partition);
  }

  async dropPartitions(identifier: TableIdentifier, keys: readonly string[]): Promise<void> {
    const entry = this.#table(identifier);
    for (const key of keys) entry?.partitions.delete(key);
  }

  async getFunction(database: string, name: string): Promise<CatalogFunction | undefined> {
    return this.#databases.get(database)?.functions.get(name);
  }

  async putFunction(routine: CatalogFunction & { readonly database: string }): Promise<void> {
    this.#databases.get(routine.database)?.functions.set(routine.name, routine);
  }

  async dropFunction(database: string, name: string): Promise<void> {
    this.#databases.get(database)?.functions.delete(name);
  }

  async listFunctions(database: string): Promise<readonly CatalogFunction[]> {
    const functions = [...(this.#databases.get(database)?.functions.values() ?? [])];
    return functions.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #table({ database, table }: TableIdentifier): TableEntry | undefined {
    return this.#databases.get(database)?.tables.get(table);
  }
}
