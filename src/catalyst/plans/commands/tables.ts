// Statements that make, change and remove tables.

import type { StructField } from "../../../types/data-type.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { type ObjectName, ParsedCommand, type PartitionSpec } from "./parsed-command.ts";
import type { TableConstraint } from "./table-constraint.ts";

/** A column as CREATE TABLE and ALTER TABLE write it; defaults are in the field's metadata. */
export interface ColumnDefinition {
  readonly field: StructField;
  /** What of it only other tables than those of files can have. */
  readonly refused: "generated columns" | "identity columns" | undefined;
  readonly constraints: readonly TableConstraint[];
}

export interface BucketSpec {
  readonly numBuckets: number;
  readonly bucketColumns: readonly string[];
  readonly sortColumns: readonly string[];
}

/** The clauses behind the columns of CREATE TABLE. */
export interface TableClauses {
  readonly provider: string | undefined;
  readonly options: ReadonlyMap<string, string>;
  /** Names of columns, or columns that are added to the table's. */
  readonly partitionColumns: readonly StructField[];
  readonly partitionNames: readonly string[];
  /** `years(d)` and its kin, as written. */
  readonly partitionTransforms: readonly string[];
  readonly bucketSpec: BucketSpec | undefined;
  /** Of CLUSTER BY: what files should keep together. */
  readonly clusterBy?: readonly (readonly string[])[] | undefined;
  readonly location: string | undefined;
  readonly comment: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
  /** Of strings for which no collation is given. */
  readonly defaultCollation?: string | undefined;
}

export interface CreateTableClauses extends TableClauses {
  readonly table: ObjectName;
  readonly external: boolean;
  readonly ifNotExists: boolean;
  readonly columns: readonly ColumnDefinition[];
  readonly constraints: readonly TableConstraint[];
  readonly query: LogicalPlan | undefined;
}

/** CREATE TABLE, with AS or without. */
export class CreateTable extends ParsedCommand<CreateTableClauses> {
  protected readonly commandName = "CreateTable";
  readonly family = "tables";
}

/** [CREATE OR] REPLACE TABLE. */
export class ReplaceTable extends ParsedCommand<{ readonly table: ObjectName; readonly isQuery: boolean }> {
  protected readonly commandName = "ReplaceTable";
  readonly family = "tables";
}

export class CreateTableLike extends ParsedCommand<{
  readonly table: ObjectName;
  readonly source: ObjectName;
  readonly ifNotExists: boolean;
  readonly provider: string | undefined;
  readonly location: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
}> {
  protected readonly commandName = "CreateTableLikeCommand";
  readonly family = "tables";
}

export class TruncateTable extends ParsedCommand<{
  readonly table: ObjectName;
  readonly partition: PartitionSpec | undefined;
}> {
  protected readonly commandName = "TruncateTable";
  readonly family = "tables";
}

export class RepairTable extends ParsedCommand<{
  readonly table: ObjectName;
  readonly add: boolean;
  readonly drop: boolean;
  readonly statement: string;
}> {
  protected readonly commandName = "RepairTable";
  readonly family = "tables";
}

export class RenameTable extends ParsedCommand<{
  readonly table: ObjectName;
  readonly newName: readonly string[];
  readonly isView: boolean;
}> {
  protected readonly commandName = "RenameTable";
  readonly family = "tables";
}

export class SetTableProperties extends ParsedCommand<{
  readonly table: ObjectName;
  readonly properties: ReadonlyMap<string, string>;
  readonly isView: boolean;
}> {
  protected readonly commandName = "SetTableProperties";
  readonly family = "tables";
}

export class UnsetTableProperties extends ParsedCommand<{
  readonly table: ObjectName;
  readonly keys: readonly string[];
  readonly ifExists: boolean;
  readonly isView: boolean;
}> {
  protected readonly commandName = "UnsetTableProperties";
  readonly family = "tables";
}

export class AddColumns extends ParsedCommand<{
  readonly table: ObjectName;
  readonly columns: readonly {
    readonly path: readonly string[];
    readonly field: StructField;
    /** The column that it is to stand behind. */
    readonly after: string | undefined;
  }[];
}> {
  protected readonly commandName = "AddColumns";
  readonly family = "tables";
}

/** What ALTER COLUMN changes; undefined is left as it is. */
export interface ColumnChange {
  readonly newName?: string;
  readonly type?: StructField["dataType"];
  readonly comment?: string;
  /** The SQL text of a default, or null to drop it. */
  readonly defaultValue?: string | null;
  readonly dropNotNull?: boolean;
  readonly setNotNull?: boolean;
  /** True with FIRST or AFTER. */
  readonly isPlaced?: boolean;
}

export class AlterColumn extends ParsedCommand<{
  readonly table: ObjectName;
  readonly column: readonly string[];
  readonly change: ColumnChange;
}> {
  protected readonly commandName = "AlterColumns";
  readonly family = "tables";
}

/** Changes that file tables do not take: RENAME COLUMN, DROP COLUMN, REPLACE COLUMNS. */
export class UnsupportedAlterTable extends ParsedCommand<{
  readonly table: ObjectName;
  readonly statement: string;
  readonly operation: string;
  /** The columns that it must find. */
  readonly columns?: readonly (readonly string[])[];
}> {
  protected readonly commandName = "AlterTable";
  readonly family = "tables";
}

/** CREATE INDEX and DROP INDEX: tables of files have none. */
export class UnsupportedIndex extends ParsedCommand<{ readonly table: ObjectName; readonly verb: "Create" | "Drop" }> {
  protected readonly commandName = "Index";
  readonly family = "tables";
}

export class LoadData extends ParsedCommand<{ readonly table: ObjectName }> {
  protected readonly commandName = "LoadData";
  readonly family = "tables";
}

/** ALTER TABLE … ADD constraint: tables of files take none. */
export class AddConstraint extends ParsedCommand<{ readonly table: ObjectName; readonly constraint: TableConstraint }> {
  protected readonly commandName = "AddConstraint";
  readonly family = "tables";
}

/** ALTER TABLE … CLUSTER BY (columns), or by none. */
export class AlterClusterBy extends ParsedCommand<{
  readonly table: ObjectName;
  readonly columns: readonly (readonly string[])[];
}> {
  protected readonly commandName = "AlterTableClusterBy";
  readonly family = "tables";
}

/** ALTER TABLE … DEFAULT COLLATION: of the columns of strings that come later. */
export class AlterTableCollation extends ParsedCommand<{ readonly table: ObjectName; readonly collation: string }> {
  protected readonly commandName = "AlterTableCollation";
  readonly family = "tables";
}

export class SetTableSerde extends ParsedCommand<{
  readonly table: ObjectName;
  readonly serde: string | undefined;
  readonly options: ReadonlyMap<string, string>;
}> {
  protected readonly commandName = "SetTableSerDeProperties";
  readonly family = "tables";
}

export class SetTableLocation extends ParsedCommand<{
  readonly table: ObjectName;
  readonly partition: PartitionSpec | undefined;
  readonly location: string;
}> {
  protected readonly commandName = "SetTableLocation";
  readonly family = "tables";
}

export class AddPartitions extends ParsedCommand<{
  readonly table: ObjectName;
  readonly partitions: readonly { readonly spec: PartitionSpec; readonly location: string | undefined }[];
  readonly ifNotExists: boolean;
}> {
  protected readonly commandName = "AddPartitions";
  readonly family = "tables";
}

export class DropPartitions extends ParsedCommand<{
  readonly table: ObjectName;
  readonly partitions: readonly PartitionSpec[];
  readonly ifExists: boolean;
}> {
  protected readonly commandName = "DropPartitions";
  readonly family = "tables";
}

export class RenamePartition extends ParsedCommand<{
  readonly table: ObjectName;
  readonly from: PartitionSpec;
  readonly to: PartitionSpec;
}> {
  protected readonly commandName = "RenamePartitions";
  readonly family = "tables";
}
