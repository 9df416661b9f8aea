// Statements that write rows: INSERT in its forms, and the changes of rows that only other kinds of tables take.

import type { LogicalPlan } from "../logical-plan.ts";
import { type ObjectName, ParsedCommand, type PartitionSpec } from "./parsed-command.ts";
import type { CreateTableClauses } from "./tables.ts";

export interface InsertClauses {
  readonly table: ObjectName;
  readonly partition: PartitionSpec;
  readonly columns: readonly string[];
  readonly byName: boolean;
  readonly overwrite: boolean;
  readonly ifPartitionNotExists: boolean;
  /** WITH SCHEMA EVOLUTION: columns of the rows that the table has not are to be added to it. */
  readonly schemaEvolution?: boolean;
  /** Overwrites the partitions that the rows are of, whatever the session says of overwriting. */
  readonly overwritesPartitions?: boolean;
  readonly query: LogicalPlan;
}

export class InsertIntoStatement extends ParsedCommand<InsertClauses> {
  protected readonly commandName = "InsertIntoStatement";
  readonly family = "writes";
}

/** FROM … INSERT … INSERT …: one after the other. */
export class MultiInsert extends ParsedCommand<{ readonly inserts: readonly LogicalPlan[] }> {
  protected readonly commandName = "Union";
  readonly family = "writes";
}

/** INSERT OVERWRITE DIRECTORY, and what a DataFrame's writer saves to a path. */
export class InsertIntoFiles extends ParsedCommand<{
  readonly path: string;
  readonly provider: string;
  readonly options: ReadonlyMap<string, string>;
  readonly partitionColumns: readonly string[];
  readonly mode: SaveMode;
  readonly query: LogicalPlan;
}> {
  protected readonly commandName = "InsertIntoHadoopFsRelationCommand";
  readonly family = "writes";
}

/** What a DataFrame's writer saves as a table. */
export class SaveAsTable extends ParsedCommand<{ readonly create: CreateTableClauses; readonly mode: SaveMode }> {
  protected readonly commandName = "CreateDataSourceTableAsSelectCommand";
  readonly family = "writes";
}

export type { CreateTableClauses } from "./tables.ts";

export type SaveMode = "append" | "overwrite" | "errorIfExists" | "ignore";

/** DELETE, UPDATE, MERGE and INSERT … REPLACE WHERE: the tables of files take none of them. */
export class RowLevelOperation extends ParsedCommand<{
  readonly table: ObjectName;
  readonly operation: string;
}> {
  protected readonly commandName = "RowLevelWrite";
  readonly family = "writes";
}
