// Statements that write rows: INSERT in its forms, and the changes of rows that only other kinds of tables take.

import type { Expression } from "../../expressions/expression.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import type { UnresolvedWith } from "../unresolved-with.ts";
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

/** `key = value` of UPDATE and of MERGE's actions. */
export interface Assignment {
  readonly key: Expression;
  readonly value: Expression;
}

/** What MERGE does with rows of a kind; UPDATE has one of these. */
export interface RowLevelAction {
  readonly condition: Expression | undefined;
  /** "all": each column of the target gets the source's of the same name. */
  readonly assignments: readonly Assignment[] | "all";
  /** Whose columns its condition and its values are made of. */
  readonly reads: "both" | "source" | "target";
}

export interface RowLevelClauses {
  readonly table: ObjectName;
  readonly alias: string | undefined;
  readonly operation: string;
  /** Which rows DELETE and UPDATE are about, or what MERGE pairs them by. */
  readonly condition: Expression | undefined;
  readonly actions: readonly RowLevelAction[];
  /** The rows that MERGE and INSERT read. */
  readonly source: LogicalPlan | undefined;
  /** The statement's WITH. */
  readonly definitions?: Pick<UnresolvedWith, "cteRelations" | "allowRecursion">;
}

/** DELETE, UPDATE, MERGE and INSERT … REPLACE WHERE: the tables of files take none of them. */
export class RowLevelOperation extends ParsedCommand<RowLevelClauses> {
  protected readonly commandName = "RowLevelWrite";
  readonly family = "writes";
}
