// What a catalog keeps of databases, tables, views, partitions and functions: plain data.

import type { CatalystValue } from "../../types/catalyst-value.ts";
import type { StructType } from "../../types/data-type.ts";
import type { ViewSchemaMode } from "../plans/commands/alter-view.ts";
import type { RoutineDefinition } from "../plans/commands/routines.ts";
import type { BucketSpec } from "../plans/commands/tables.ts";

/** The name of a table in the session's catalog. */
export interface TableIdentifier {
  readonly database: string;
  readonly table: string;
}

export interface CatalogDatabase {
  readonly name: string;
  readonly comment: string | undefined;
  readonly location: string;
  readonly properties: ReadonlyMap<string, string>;
}

export interface CatalogColumnStatistics {
  readonly distinctCount?: number;
  readonly min?: CatalystValue;
  readonly max?: CatalystValue;
  readonly nullCount?: number;
  readonly averageLength?: number;
  readonly maxLength?: number;
}

/** What ANALYZE TABLE has found out. */
export interface CatalogStatistics {
  readonly sizeInBytes: number;
  readonly rowCount?: number;
  readonly columns: ReadonlyMap<string, CatalogColumnStatistics>;
}

/** The query of a persistent view, and what its names meant when it was made. */
export interface CatalogView {
  readonly text: string;
  readonly database: string;
  readonly schemaMode: ViewSchemaMode;
  /** The names of the query's columns, which the view's own stand for. */
  readonly queryColumnNames: readonly string[];
}

export interface CatalogTable {
  readonly identifier: TableIdentifier;
  readonly tableType: "MANAGED" | "EXTERNAL" | "VIEW";
  /** All columns, those of partitions last. */
  readonly schema: StructType;
  readonly provider: string | undefined;
  /** Where the files are; undefined of views. */
  readonly location: string | undefined;
  /** OPTIONS. */
  readonly options: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, string>;
  readonly partitionColumnNames: readonly string[];
  readonly bucketSpec: BucketSpec | undefined;
  /** DEFAULT COLLATION: of columns of strings that have none of their own. */
  readonly collation?: string | undefined;
  readonly comment: string | undefined;
  /** Milliseconds since the epoch. */
  readonly createTime: number;
  readonly statistics: CatalogStatistics | undefined;
  readonly view: CatalogView | undefined;
}

export interface CatalogTablePartition {
  /** Values as text by partition column; null where rows have none. */
  readonly spec: ReadonlyMap<string, string | null>;
  readonly location: string;
}

export interface CatalogFunction {
  readonly database: string | undefined;
  readonly name: string;
  readonly definition: RoutineDefinition;
}
