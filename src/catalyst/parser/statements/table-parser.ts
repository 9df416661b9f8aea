// CREATE, REPLACE, ALTER, TRUNCATE and REPAIR of tables.

import { columnOf } from "../../../types/char-varchar.ts";
import type { StructField } from "../../../types/data-type.ts";
import { withDefault } from "../../catalog/default-columns.ts";
import type { ObjectName, PartitionSpec } from "../../plans/commands/parsed-command.ts";
import type { TableConstraint } from "../../plans/commands/table-constraint.ts";
import {
  AddColumns,
  AddConstraint,
  AddPartitions,
  AlterClusterBy,
  AlterColumn,
  AlterTableCollation,
  type BucketSpec,
  type ColumnChange,
  type ColumnDefinition,
  CreateTable,
  CreateTableLike,
  DropPartitions,
  RenamePartition,
  RenameTable,
  RepairTable,
  ReplaceTable,
  SetTableLocation,
  SetTableProperties,
  SetTableSerde,
  type TableClauses,
  TruncateTable,
  UnsetTableProperties,
  UnsupportedAlterTable,
} from "../../plans/commands/tables.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { parseError } from "../parse-error.ts";
import { ConstraintParser } from "./constraint-parser.ts";

export abstract class TableParser extends ConstraintParser {
  /** Behind CREATE [EXTERNAL]: `TABLE [IF NOT EXISTS] name …`. */
  protected createTable(mark: number, external: boolean): LogicalPlan {
    this.expect("TABLE");
    const ifNotExists = this.ifNotExists();
    const table = this.objectName();
    if (this.take("LIKE")) return this.createTableLike(table, ifNotExists, mark);
    const { columns, constraints } =
      this.at("(") && !this.queryInParentheses() ? this.tableElements() : NO_TABLE_ELEMENTS;
    const clauses = this.tableClauses(mark);
    const hasQuery = this.take("AS") || !(this.atEnd || this.at(";"));
    const query = hasQuery ? this.query() : undefined;
    const origin = this.originFrom(mark);
    const message =
      query === undefined
        ? undefined
        : columns.length > 0
          ? "Schema may not be specified in a Create Table As Select (CTAS) statement"
          : constraints.length > 0
            ? "Constraints may not be specified in a Create Table As Select (CTAS) statement"
            : clauses.partitionColumns.length > 0
              ? "Partition column types may not be specified in Create Table As Select (CTAS)"
              : undefined;
    if (message !== undefined) throw parseError("_LEGACY_ERROR_TEMP_0035", { message }, origin);
    if (external && clauses.location === undefined && !clauses.options.has("path")) {
      throw parseError("CREATE_EXTERNAL_TABLE_WITHOUT_LOCATION", {}, origin);
    }
    return new CreateTable({ table, external, ifNotExists, columns, constraints, query, ...clauses }, origin);
  }

  protected replaceTable(mark: number): LogicalPlan {
    this.expect("TABLE");
    const table = this.objectName();
    if (this.at("(") && !this.queryInParentheses()) this.tableElements();
    this.tableClauses(mark);
    const isQuery = this.take("AS") || !(this.atEnd || this.at(";"));
    if (isQuery) this.query();
    return new ReplaceTable({ table, isQuery }, this.originFrom(mark));
  }

  /** `(SELECT …)` rather than columns. */
  private queryInParentheses(): boolean {
    const mark = this.mark;
    while (this.take("("));
    const isQuery = this.atQuery();
    this.rewind(mark);
    return isQuery;
  }

  private createTableLike(table: ObjectName, ifNotExists: boolean, mark: number): LogicalPlan {
    const source = this.objectName();
    let provider: string | undefined;
    let location: string | undefined;
    let properties: ReadonlyMap<string, string> = new Map();
    for (;;) {
      if (this.take("USING")) provider = this.multipartIdentifier().join(".");
      else if (this.take("LOCATION")) location = this.stringLiteral();
      else if (this.take("TBLPROPERTIES")) properties = this.tableProperties(mark);
      else break;
    }
    return new CreateTableLike({ table, source, ifNotExists, provider, location, properties }, this.originFrom(mark));
  }

  private tableClauses(mark: number): TableClauses {
    let provider: string | undefined;
    let options: ReadonlyMap<string, string> = new Map();
    let partitioning: Partitioning = NOT_PARTITIONED;
    let bucketSpec: BucketSpec | undefined;
    let clusterBy: TableClauses["clusterBy"];
    let location: string | undefined;
    let comment: string | undefined;
    let properties: ReadonlyMap<string, string> = new Map();
    let defaultCollation: string | undefined;
    const seen = new Set<string>();
    for (;;) {
      const { value } = this.peek();
      if (!TABLE_CLAUSES.has(value)) break;
      if (seen.has(value))
        throw parseError("DUPLICATE_CLAUSES", { clauseName: CLAUSE_NAMES[value] ?? value }, this.originFrom(mark));
      seen.add(value);
      this.next();
      switch (value) {
        case "USING":
          provider = this.multipartIdentifier().join(".");
          break;
        case "OPTIONS":
          options = this.optionList();
          break;
        case "PARTITIONED":
          this.expect("BY");
          partitioning = this.partitioning();
          break;
        case "CLUSTERED":
          bucketSpec = this.bucketSpec();
          break;
        case "CLUSTER":
          clusterBy = this.clusterBy();
          break;
        case "SKEWED":
          throw this.clauseRefused("CREATE TABLE ... SKEWED BY", mark);
        case "LOCATION":
          location = this.stringLiteral();
          break;
        case "COMMENT":
          comment = this.stringLiteral();
          break;
        case "TBLPROPERTIES":
          properties = this.tableProperties(mark);
          break;
        case "DEFAULT":
          this.expect("COLLATION");
          defaultCollation = this.identifier();
          break;
        default:
          if (value === "STORED" && this.at("BY")) throw this.clauseRefused("STORED BY", mark);
          throw this.withoutHive("CREATE Hive TABLE (AS SELECT)");
      }
    }
    if (clusterBy !== undefined) {
      if (seen.has("PARTITIONED"))
        throw parseError("SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED", {}, this.originFrom(mark));
      if (bucketSpec !== undefined)
        throw parseError("SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED", {}, this.originFrom(mark));
    }
    return {
      provider,
      options,
      bucketSpec,
      clusterBy,
      location,
      comment,
      properties,
      defaultCollation,
      ...partitioning,
    };
  }

  private partitioning(): Partitioning {
    const mark = this.mark;
    this.expect("(");
    const names: string[] = [];
    const transforms: string[] = [];
    const columns: StructField[] = [];
    let bucketSpec: BucketSpec | undefined;
    do {
      const itemMark = this.mark;
      if (this.at("BUCKET", "(")) bucketSpec = this.bucketTransform();
      else if (this.peek(1).value === "(") {
        this.expression();
        transforms.push(this.textFrom(itemMark));
      } else if (this.peek(1).value === "," || this.peek(1).value === ")") {
        names.push(this.identifier());
      } else columns.push(this.columnDefinition().field);
    } while (this.take(","));
    this.expect(")");
    if (columns.length > 0 && names.length + transforms.length > 0) {
      const written = [...names, ...transforms].join(", ");
      const typed = columns.map(({ name, dataType }) => `${name} ${typeText(dataType.kind)}`).join(", ");
      const message = `PARTITION BY: Cannot mix partition expressions and partition columns:\nExpressions: ${written}\nColumns: ${typed}`;
      throw parseError("_LEGACY_ERROR_TEMP_0035", { message }, this.originFrom(mark));
    }
    return {
      partitionNames: names,
      partitionTransforms: transforms,
      partitionColumns: columns,
      ...(bucketSpec !== undefined && { bucketSpec }),
    };
  }

  /** `bucket(4, a)` among what a table is partitioned by: CLUSTERED BY (a) INTO 4 BUCKETS. */
  private bucketTransform(): BucketSpec {
    this.next();
    this.expect("(");
    const numBuckets = this.wholeNumber();
    this.expect(",");
    const bucketColumns = this.commaSeparated(() => this.identifier());
    this.expect(")");
    return { numBuckets, bucketColumns, sortColumns: [] };
  }

  private bucketSpec(): BucketSpec {
    this.expect("BY");
    const bucketColumns = this.identifierList();
    const sortColumns: string[] = [];
    if (this.take("SORTED", "BY")) {
      this.expect("(");
      sortColumns.push(
        ...this.commaSeparated(() => {
          const name = this.identifier();
          if (!this.take("ASC") && this.at("DESC")) {
            throw parseError(
              "_LEGACY_ERROR_TEMP_0035",
              { message: `Column ordering must be ASC, was 'DESC'` },
              this.originFrom(this.mark),
            );
          }
          return name;
        }),
      );
      this.expect(")");
    }
    this.expect("INTO");
    const numBuckets = this.wholeNumber();
    this.expect("BUCKETS");
    return { numBuckets, bucketColumns, sortColumns };
  }

  /** Behind CLUSTER: `BY (a, b.c)`. */
  private clusterBy(): readonly (readonly string[])[] {
    this.expect("BY");
    this.expect("(");
    const columns = this.commaSeparated(() => this.multipartIdentifier());
    this.expect(")");
    return columns;
  }

  private clauseRefused(operation: string, mark: number): Error {
    while (!this.atEnd) this.next();
    return parseError("INVALID_STATEMENT_OR_CLAUSE", { operation }, this.originFrom(mark));
  }

  protected columnDefinitions(): ColumnDefinition[] {
    this.expect("(");
    const columns = this.commaSeparated(() => this.columnDefinition());
    this.expect(")");
    return columns;
  }

  /** Columns and constraints, in any order. */
  private tableElements(): TableElements {
    const mark = this.mark;
    const columns: ColumnDefinition[] = [];
    const constraints: TableConstraint[] = [];
    this.expect("(");
    do {
      if (this.atTableConstraint()) constraints.push(this.tableConstraint());
      else columns.push(this.columnDefinition());
    } while (this.take(","));
    this.expect(")");
    const ofColumns = columns.flatMap((column) => column.constraints);
    const keys = [...ofColumns, ...constraints].filter(({ kind }) => kind === "PRIMARY KEY");
    if (keys.length > 1) {
      const written = keys.map((key) => `(${key.columns.join(", ")})`).join(", ");
      throw parseError("MULTIPLE_PRIMARY_KEYS", { columns: written }, this.originFrom(mark));
    }
    return { columns, constraints };
  }

  /** `name type [NOT NULL] [DEFAULT expression] [GENERATED ALWAYS AS (…)] [COMMENT '…']`. */
  protected columnDefinition(): ColumnDefinition {
    const name = this.identifier();
    const dataType = this.writtenType();
    let nullable = true;
    let defaultText: string | undefined;
    let comment: string | undefined;
    let refused: ColumnDefinition["refused"];
    const constraints: TableConstraint[] = [];
    const mark = this.mark;
    const seen = new Set<string>();
    const once = (optionName: string): void => {
      if (seen.has(optionName)) {
        const parameters = { columnName: name, optionName };
        throw parseError("CREATE_TABLE_COLUMN_DESCRIPTOR_DUPLICATE", parameters, this.originFrom(mark));
      }
      seen.add(optionName);
    };
    for (;;) {
      const constraint = this.columnConstraint(name);
      if (constraint !== undefined) constraints.push(constraint);
      else if (this.take("NOT", "NULL")) {
        once("NOT NULL");
        nullable = false;
      } else if (this.take("DEFAULT")) {
        once("DEFAULT");
        defaultText = this.expressionText();
      } else if (this.take("COMMENT")) {
        once("COMMENT");
        comment = this.stringLiteral();
      } else if (this.take("GENERATED")) {
        once("GENERATED ALWAYS AS");
        refused = "generated columns";
        if (!this.take("ALWAYS")) {
          this.expect("BY");
          this.expect("DEFAULT");
        }
        this.expect("AS");
        if (this.take("IDENTITY")) {
          refused = "identity columns";
          if (this.at("(")) this.skipParentheses();
        } else this.skipParentheses();
      } else break;
    }
    const field = columnOf(name, dataType, nullable, comment === undefined ? {} : { comment });
    return { field: defaultText === undefined ? field : withDefault(field, defaultText, true), refused, constraints };
  }

  private skipParentheses(): void {
    this.expect("(");
    for (let depth = 1; depth > 0; this.next()) {
      if (this.atEnd) throw this.errorHere();
      if (this.at("(")) depth++;
      else if (this.at(")")) depth--;
    }
  }

  /** An expression, as it is written. */
  protected expressionText(): string {
    const mark = this.mark;
    this.expression();
    return this.textFrom(mark);
  }

  protected truncate(mark: number): LogicalPlan {
    this.expect("TRUNCATE");
    this.expect("TABLE");
    const table = this.objectName();
    const partition = this.at("PARTITION") ? this.partitionSpec() : undefined;
    return new TruncateTable({ table, partition }, this.originFrom(mark));
  }

  /** [MSCK] REPAIR TABLE name [{ADD | DROP | SYNC} PARTITIONS]. */
  protected repair(mark: number): LogicalPlan {
    const statement = this.take("MSCK") ? "MSCK REPAIR TABLE" : "REPAIR TABLE";
    this.expect("REPAIR");
    this.expect("TABLE");
    const table = this.objectName();
    const option = this.atOneOf(REPAIR_OPTIONS) ? this.next().value : "ADD";
    if (this.at("PARTITIONS")) this.next();
    const add = option !== "DROP";
    return new RepairTable({ table, add, drop: option !== "ADD", statement }, this.originFrom(mark));
  }

  /** Behind ALTER TABLE. */
  protected alterTable(mark: number): LogicalPlan {
    const table = this.objectName();
    const done = (): ReturnType<TableParser["originFrom"]> => this.originFrom(mark);
    switch (this.peek().value) {
      case "RENAME":
        return this.alterRename(table, mark);
      case "SET":
        return this.alterSet(table, undefined, mark);
      case "UNSET": {
        this.next();
        this.expect("TBLPROPERTIES");
        const ifExists = this.ifExists();
        return new UnsetTableProperties({ table, keys: this.propertyKeys(), ifExists, isView: false }, done());
      }
      case "ADD":
        this.next();
        return this.alterAdd(table, mark);
      case "DROP":
        this.next();
        return this.alterDrop(table, mark);
      case "ALTER":
      case "CHANGE":
        return this.alterColumn(table, mark);
      case "REPLACE":
        this.next();
        this.expect("COLUMNS");
        this.columnDefinitions();
        return this.unsupported(table, "ALTER TABLE ... REPLACE COLUMNS", "REPLACE COLUMNS", mark);
      case "PARTITION": {
        const from = this.partitionSpec();
        if (this.at("SET")) return this.alterSet(table, from, mark);
        this.expect("RENAME");
        this.expect("TO");
        return new RenamePartition({ table, from, to: this.partitionSpec() }, done());
      }
      case "CLUSTER": {
        this.next();
        if (this.at("BY", "NONE")) {
          this.next();
          this.next();
          return new AlterClusterBy({ table, columns: [] }, done());
        }
        return new AlterClusterBy({ table, columns: this.clusterBy() }, done());
      }
      case "DEFAULT":
        this.next();
        this.expect("COLLATION");
        return new AlterTableCollation({ table, collation: this.identifier() }, done());
      case "RECOVER":
        this.next();
        this.expect("PARTITIONS");
        return new RepairTable({ table, add: true, drop: false, statement: "ALTER TABLE RECOVER PARTITIONS" }, done());
      default:
        throw this.errorHere();
    }
  }

  private alterRename(table: ObjectName, mark: number): LogicalPlan {
    this.expect("RENAME");
    if (this.take("COLUMN")) {
      const columns = [this.multipartIdentifier()];
      this.expect("TO");
      this.identifier();
      return this.unsupported(table, "ALTER TABLE ... RENAME COLUMN", "RENAME COLUMN", mark, columns);
    }
    this.expect("TO");
    return new RenameTable({ table, newName: this.multipartIdentifier(), isView: false }, this.originFrom(mark));
  }

  private alterSet(table: ObjectName, partition: PartitionSpec | undefined, mark: number): LogicalPlan {
    this.expect("SET");
    if (this.take("LOCATION")) {
      return new SetTableLocation({ table, partition, location: this.stringLiteral() }, this.originFrom(mark));
    }
    if (this.at("SERDE") || this.at("SERDEPROPERTIES")) return this.alterSerde(table, mark);
    this.expect("TBLPROPERTIES");
    return new SetTableProperties(
      { table, properties: this.tableProperties(mark), isView: false },
      this.originFrom(mark),
    );
  }

  /** SET SERDE name [WITH SERDEPROPERTIES …] or SET SERDEPROPERTIES …: Hive's words for how files are read. */
  private alterSerde(table: ObjectName, mark: number): LogicalPlan {
    const serde = this.take("SERDE") ? this.stringLiteral() : undefined;
    const follows = serde === undefined || this.take("WITH");
    if (follows) this.expect("SERDEPROPERTIES");
    const options = follows ? this.propertyList() : new Map<string, string>();
    return new SetTableSerde({ table, serde, options }, this.originFrom(mark));
  }

  private alterAdd(table: ObjectName, mark: number): LogicalPlan {
    if (this.at("COLUMN") || this.at("COLUMNS")) {
      this.next();
      const inParentheses = this.take("(");
      const columns = this.commaSeparated(() => this.addedColumn());
      if (inParentheses) this.expect(")");
      return new AddColumns({ table, columns }, this.originFrom(mark));
    }
    if (this.atTableConstraint()) {
      const constraint = this.tableConstraint();
      return new AddConstraint({ table, constraint }, this.originFrom(mark));
    }
    const ifNotExists = this.ifNotExists();
    const partitions: { spec: PartitionSpec; location: string | undefined }[] = [];
    do {
      const spec = this.partitionSpec();
      partitions.push({ spec, location: this.take("LOCATION") ? this.stringLiteral() : undefined });
    } while (this.at("PARTITION"));
    return new AddPartitions({ table, partitions, ifNotExists }, this.originFrom(mark));
  }

  private addedColumn(): AddColumns["clauses"]["columns"][number] {
    const parents: string[] = [];
    while (this.peek(1).value === ".") {
      parents.push(this.identifier());
      this.expect(".");
    }
    const { field } = this.columnDefinition();
    const after = this.take("AFTER") ? this.identifier() : undefined;
    if (after === undefined) this.take("FIRST");
    return { path: parents, field, after };
  }

  private alterDrop(table: ObjectName, mark: number): LogicalPlan {
    if (this.at("COLUMN") || this.at("COLUMNS")) {
      this.next();
      const ifExists = this.ifExists();
      const inParentheses = this.take("(");
      const columns = this.commaSeparated(() => this.multipartIdentifier());
      if (inParentheses) this.expect(")");
      return this.unsupported(table, "ALTER TABLE ... DROP COLUMNS", "DROP COLUMN", mark, ifExists ? [] : columns);
    }
    if (this.take("CONSTRAINT")) {
      this.ifExists();
      this.identifier();
      if (!this.take("CASCADE")) this.take("RESTRICT");
      return this.unsupported(table, "ALTER TABLE ... DROP CONSTRAINT", "DROP CONSTRAINT", mark);
    }
    const ifExists = this.ifExists();
    const partitions = this.commaSeparated(() => this.partitionSpec());
    this.take("PURGE");
    return new DropPartitions({ table, partitions, ifExists }, this.originFrom(mark));
  }

  /** ALTER [COLUMN] name change, or CHANGE [COLUMN] name name type … */
  private alterColumn(table: ObjectName, mark: number): LogicalPlan {
    const isChange = this.next().value === "CHANGE";
    this.take("COLUMN");
    const column = this.multipartIdentifier();
    const change =
      isChange && this.isIdentifier(this.peek()) && !this.atOneOf(COLUMN_CHANGES)
        ? this.hiveChange()
        : this.columnChange();
    if (change.newName !== undefined && change.newName !== column.at(-1)) {
      const renaming = { operation: "Renaming column", command: "ALTER COLUMN" };
      const msg = ", please run RENAME COLUMN instead";
      throw parseError("_LEGACY_ERROR_TEMP_0034", { ...renaming, msg }, this.originFrom(mark));
    }
    if (this.at(",")) {
      while (this.take(",")) {
        this.multipartIdentifier();
        this.columnChange();
      }
      return this.unsupported(table, "ALTER TABLE ... ALTER COLUMN", "ALTER COLUMN in bulk", mark);
    }
    return new AlterColumn({ table, column, change }, this.originFrom(mark));
  }

  private hiveChange(): ColumnChange {
    const { field } = this.columnDefinition();
    const { comment } = field.metadata;
    if (this.takePosition()) return { newName: field.name, isPlaced: true };
    return { newName: field.name, type: field.dataType, ...(typeof comment === "string" && { comment }) };
  }

  private takePosition(): boolean {
    if (this.take("FIRST")) return true;
    return this.take("AFTER") && this.identifier() !== "";
  }

  private columnChange(): ColumnChange {
    if (this.takePosition()) return { isPlaced: true };
    if (this.take("TYPE")) return { type: this.writtenType() };
    if (this.take("COMMENT")) return { comment: this.stringLiteral() };
    if (this.take("SET", "DEFAULT")) return { defaultValue: this.expressionText() };
    if (this.take("DROP", "DEFAULT")) return { defaultValue: null };
    if (this.take("SET", "NOT", "NULL")) return { setNotNull: true };
    if (this.take("DROP", "NOT", "NULL")) return { dropNotNull: true };
    if (!this.atEnd && !this.at(";")) throw this.errorHere();
    const message = "ALTER TABLE table ALTER COLUMN requires a TYPE, a SET/DROP, a COMMENT, or a FIRST/AFTER";
    throw parseError("_LEGACY_ERROR_TEMP_0035", { message }, this.originFrom(this.mark));
  }

  private unsupported(
    table: ObjectName,
    statement: string,
    operation: string,
    mark: number,
    columns: readonly (readonly string[])[] = [],
  ): LogicalPlan {
    return new UnsupportedAlterTable({ table, statement, operation, columns }, this.originFrom(mark));
  }
}

interface TableElements {
  readonly columns: readonly ColumnDefinition[];
  readonly constraints: readonly TableConstraint[];
}

const NO_TABLE_ELEMENTS: TableElements = { columns: [], constraints: [] };

interface Partitioning {
  readonly partitionNames: readonly string[];
  readonly partitionTransforms: readonly string[];
  readonly partitionColumns: readonly StructField[];
  /** Of a transform by buckets. */
  readonly bucketSpec?: BucketSpec;
}

const NOT_PARTITIONED: Partitioning = { partitionNames: [], partitionTransforms: [], partitionColumns: [] };

const TABLE_CLAUSES = new Set([
  "USING",
  "OPTIONS",
  "PARTITIONED",
  "CLUSTERED",
  "CLUSTER",
  "SKEWED",
  "LOCATION",
  "COMMENT",
  "TBLPROPERTIES",
  "DEFAULT",
  "ROW",
  "STORED",
]);

const CLAUSE_NAMES: Readonly<Record<string, string>> = {
  DEFAULT: "DEFAULT COLLATION",
  PARTITIONED: "PARTITIONED BY",
  CLUSTERED: "CLUSTERED BY",
  CLUSTER: "CLUSTER BY",
};

const REPAIR_OPTIONS = new Set(["ADD", "DROP", "SYNC"]);

const COLUMN_CHANGES = new Set(["TYPE", "COMMENT", "SET", "DROP", "FIRST", "AFTER"]);

function typeText(kind: string): string {
  return kind === "integer" ? "int" : kind === "long" ? "bigint" : kind;
}
