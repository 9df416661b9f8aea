// Statements that tell about tables and views, and that have the engine learn about them.

import { BooleanType, StringType } from "../../../types/data-type.ts";
import type { AttributeReference } from "../../expressions/attribute.ts";
import { answerColumn } from "./command.ts";
import { type ObjectName, ParsedCommand, type PartitionSpec } from "./parsed-command.ts";

export class ShowTableProperties extends ParsedCommand<{
  readonly table: ObjectName;
  readonly key: string | undefined;
}> {
  protected readonly commandName = "ShowTableProperties";
  readonly family = "information";

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("key"), answerColumn("value")];
  }
}

function jsonMetadata(comment: string): AttributeReference {
  return answerColumn("json_metadata", false, StringType, { comment });
}

export class ShowPartitions extends ParsedCommand<{
  readonly table: ObjectName;
  readonly spec: PartitionSpec | undefined;
  readonly asJson: boolean;
}> {
  protected readonly commandName = "ShowPartitions";
  readonly family = "information";

  protected override computeOutput(): readonly AttributeReference[] {
    return [this.clauses.asJson ? jsonMetadata("Partition list of the table") : answerColumn("partition")];
  }
}

export class ShowCreateTable extends ParsedCommand<{ readonly table: ObjectName; readonly asSerde: boolean }> {
  protected readonly commandName = "ShowCreateTable";
  readonly family = "information";

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("createtab_stmt")];
  }
}

/** SHOW TABLES … AS JSON. */
export class ShowTablesAsJson extends ParsedCommand<{
  readonly namespace: readonly string[] | undefined;
  readonly pattern: string | undefined;
}> {
  protected readonly commandName = "ShowTablesJsonCommand";
  readonly family = "information";

  protected override computeOutput(): readonly AttributeReference[] {
    return [jsonMetadata("JSON metadata of the tables")];
  }
}

export class ShowTablesExtended extends ParsedCommand<{
  readonly namespace: readonly string[] | undefined;
  readonly pattern: string;
  readonly partition: PartitionSpec | undefined;
  readonly asJson: boolean;
}> {
  protected readonly commandName = "ShowTablesExtended";
  readonly family = "information";

  protected override computeOutput(): readonly AttributeReference[] {
    if (this.clauses.asJson) return [jsonMetadata("JSON metadata of the tables")];
    return [
      answerColumn("namespace"),
      answerColumn("tableName"),
      answerColumn("isTemporary", false, BooleanType),
      answerColumn("information"),
    ];
  }
}

/** SHOW CATALOGS, SHOW CURRENT NAMESPACE and other short lists. */
export class ShowCatalogs extends ParsedCommand<{ readonly pattern: string | undefined }> {
  protected readonly commandName = "ShowCatalogs";
  readonly family = "information";

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("catalog")];
  }
}

export class ShowCurrentNamespace extends ParsedCommand {
  protected readonly commandName = "ShowCurrentNamespace";
  readonly family = "information";

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("catalog"), answerColumn("namespace")];
  }
}

export class ShowCollations extends ParsedCommand<{ readonly pattern: string | undefined }> {
  protected readonly commandName = "ShowCollationsCommand";
  readonly family = "information";

  protected override computeOutput(): readonly AttributeReference[] {
    return [
      answerColumn("NAME"),
      answerColumn("LANGUAGE", true),
      answerColumn("COUNTRY", true),
      answerColumn("ACCENT_SENSITIVITY"),
      answerColumn("CASE_SENSITIVITY"),
      answerColumn("PAD_ATTRIBUTE"),
      answerColumn("ICU_VERSION", true),
    ];
  }
}

/** DESCRIBE [TABLE] [EXTENDED] name [PARTITION (…)] [AS JSON]. */
export class DescribeTable extends ParsedCommand<{
  readonly table: ObjectName;
  readonly partition: PartitionSpec | undefined;
  readonly isExtended: boolean;
  readonly asJson: boolean;
}> {
  protected readonly commandName = "DescribeRelation";
  readonly family = "information";

  protected override describe(): string {
    return `${this.commandName} ${this.clauses.table.parts.join(".")}, ${this.clauses.isExtended}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    if (this.clauses.asJson) {
      return [answerColumn("json_metadata", false, StringType, { comment: "JSON metadata of the table" })];
    }
    const column = (name: string, comment: string, nullable = false): AttributeReference =>
      answerColumn(name, nullable, StringType, { comment });
    return [
      column("col_name", "name of the column"),
      column("data_type", "data type of the column"),
      column("comment", "comment of the column", true),
    ];
  }
}

export class DescribeColumn extends ParsedCommand<{
  readonly table: ObjectName;
  readonly column: readonly string[];
  readonly isExtended: boolean;
}> {
  protected readonly commandName = "DescribeColumn";
  readonly family = "information";

  protected override computeOutput(): readonly AttributeReference[] {
    return [
      answerColumn("info_name", false, StringType, { comment: "name of the column info" }),
      answerColumn("info_value", false, StringType, { comment: "value of the column info" }),
    ];
  }
}

export class AnalyzeTable extends ParsedCommand<{
  readonly table: ObjectName;
  readonly partition: PartitionSpec | undefined;
  readonly noScan: boolean;
  /** FOR COLUMNS; "all" for every column. */
  readonly columns: readonly string[] | "all" | undefined;
}> {
  protected readonly commandName = "AnalyzeTable";
  readonly family = "information";
}

export class AnalyzeTables extends ParsedCommand<{
  readonly namespace: readonly string[] | undefined;
  readonly noScan: boolean;
}> {
  protected readonly commandName = "AnalyzeTables";
  readonly family = "information";
}
