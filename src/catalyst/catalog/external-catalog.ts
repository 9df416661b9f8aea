// Where databases, tables and functions are kept. The one that there is forgets them when the application ends; one that
// keeps them in files, shared by several tabs, has its place behind the same interface.

import type {
  CatalogDatabase,
  CatalogFunction,
  CatalogTable,
  CatalogTablePartition,
  TableIdentifier,
} from "./catalog-table.ts";

/** Names are in lower case. What is not there is undefined; who asks says which error that is. */
export interface ExternalCatalog {
  getDatabase(name: string): Promise<CatalogDatabase | undefined>;
  putDatabase(database: CatalogDatabase): Promise<void>;
  /** Drops the database with all that is in it. */
  dropDatabase(name: string): Promise<void>;
  /** By name. */
  listDatabases(): Promise<readonly string[]>;

  getTable(identifier: TableIdentifier): Promise<CatalogTable | undefined>;
  putTable(table: CatalogTable): Promise<void>;
  dropTable(identifier: TableIdentifier): Promise<void>;
  /** Tables and views of a database, by name. */
  listTables(database: string): Promise<readonly CatalogTable[]>;

  /** By their specifications, in the order of text. */
  listPartitions(identifier: TableIdentifier): Promise<readonly CatalogTablePartition[]>;
  putPartitions(identifier: TableIdentifier, partitions: readonly CatalogTablePartition[]): Promise<void>;
  dropPartitions(identifier: TableIdentifier, keys: readonly string[]): Promise<void>;

  getFunction(database: string, name: string): Promise<CatalogFunction | undefined>;
  putFunction(routine: CatalogFunction & { readonly database: string }): Promise<void>;
  dropFunction(database: string, name: string): Promise<void>;
  listFunctions(database: string): Promise<readonly CatalogFunction[]>;
}
