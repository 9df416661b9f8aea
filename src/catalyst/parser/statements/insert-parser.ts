// INSERT in its forms, and DELETE, UPDATE and MERGE.

import type { ObjectName, PartitionSpec } from "../../plans/commands/parsed-command.ts";
import { InsertIntoFiles, InsertIntoStatement, MultiInsert, RowLevelOperation } from "../../plans/commands/writes.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { parseError } from "../parse-error.ts";
import { TableParser } from "./table-parser.ts";

/** Where the rows of INSERT go; the query behind it makes a plan of it. */
type InsertTarget = (query: LogicalPlan, mark: number) => LogicalPlan;

export abstract class InsertParser extends TableParser {
  protected insert(mark: number): LogicalPlan {
    const target = this.insertTarget();
    return target(this.query(), mark);
  }

  /** Behind WITH there may be an INSERT; its query then is what the definitions are for. */
  protected override withChild(): LogicalPlan {
    if (this.at("INSERT")) return this.insert(this.mark);
    return this.at("FROM") && this.insertsFollow() ? this.multiInsert(this.mark) : super.withChild();
  }

  /** True for `FROM … INSERT`. */
  protected insertsFollow(): boolean {
    for (let ahead = 1, depth = 0; this.peek(ahead).type !== "end"; ahead++) {
      const { value } = this.peek(ahead);
      if (value === "(") depth++;
      if (value === ")") depth--;
      if (depth < 0 || (depth === 0 && value === "SELECT")) return false;
      if (depth === 0 && value === "INSERT") return true;
    }
    return false;
  }

  /** FROM source INSERT … SELECT … [INSERT … SELECT …]. */
  protected multiInsert(mark: number): LogicalPlan {
    this.expect("FROM");
    const from = this.fromClause();
    const inserts: LogicalPlan[] = [];
    do {
      const target = this.insertTarget();
      inserts.push(target(this.selectOverOrdered(from, this.mark), mark));
    } while (this.at("INSERT"));
    const [first] = inserts;
    return first !== undefined && inserts.length === 1 ? first : new MultiInsert({ inserts }, this.originFrom(mark));
  }

  private insertTarget(): InsertTarget {
    this.expect("INSERT");
    const schemaEvolution = this.take("WITH", "SCHEMA", "EVOLUTION");
    const overwrite = this.take("OVERWRITE");
    if (!overwrite) this.expect("INTO");
    if (overwrite && (this.at("DIRECTORY") || this.at("LOCAL", "DIRECTORY"))) return this.directoryTarget();
    this.take("TABLE");
    const table = this.objectName();
    if (!overwrite && this.replaceFollows()) return this.replaceTarget(table);
    this.writeOptions();
    const partition: PartitionSpec = this.at("PARTITION") ? this.partitionSpec() : new Map();
    const ifPartitionNotExists = this.ifNotExists();
    const byName = this.take("BY", "NAME");
    const columns = !byName && this.at("(") && !this.queryFollows() ? this.identifierList() : [];
    return (query, mark) =>
      new InsertIntoStatement(
        { table, partition, columns, byName, overwrite, ifPartitionNotExists, schemaEvolution, query },
        this.originFrom(mark),
      );
  }

  /** `WITH (key = value, …)`: what the source of a table may understand; files have no such options. */
  private writeOptions(): void {
    if (this.at("WITH", "(") && this.take("WITH")) this.properties();
  }

  /** True for `[[AS] alias] [WITH (…)] [BY NAME | (columns)] REPLACE {WHERE | ON | USING}`. */
  private replaceFollows(): boolean {
    const mark = this.mark;
    this.takeAlias();
    this.writeOptions();
    if (!this.take("BY", "NAME") && this.at("(") && !this.queryFollows()) this.identifierList();
    const { value } = this.peek(1);
    const follows = this.at("REPLACE") && (value === "WHERE" || value === "ON" || value === "USING");
    this.rewind(mark);
    return follows;
  }

  private replaceTarget(table: ObjectName): InsertTarget {
    const start = this.mark;
    const hasAlias = this.takeAlias();
    this.writeOptions();
    if (!this.take("BY", "NAME") && this.at("(")) this.identifierList();
    this.expect("REPLACE");
    const kind = this.next().value;
    if (kind === "USING") this.identifierList();
    else this.expression();
    if (kind === "WHERE" && hasAlias) {
      throw parseError("INSERT_REPLACE_WHERE_TABLE_ALIAS_NOT_ALLOWED", {}, this.originFrom(start));
    }
    const operation = `INSERT INTO ... REPLACE ${kind === "WHERE" ? "WHERE" : "ON/USING"}`;
    return (_query, mark) => new RowLevelOperation({ table, operation }, this.originFrom(mark));
  }

  private takeAlias(): boolean {
    const named = this.take("AS");
    if (!named && !(this.isStrictIdentifier(this.peek()) && !this.atOneOf(BEHIND_TARGET))) return false;
    this.identifier();
    return true;
  }

  private directoryTarget(): InsertTarget {
    const start = this.mark;
    this.take("LOCAL");
    this.expect("DIRECTORY");
    const path = this.peek().type === "string" ? this.stringLiteral() : undefined;
    if (path !== undefined && !this.at("USING")) {
      throw this.withoutHive("INSERT OVERWRITE DIRECTORY with the Hive format");
    }
    this.expect("USING");
    const provider = this.multipartIdentifier().join(".");
    const options = this.take("OPTIONS") ? this.propertyList() : new Map<string, string>();
    const place = path ?? options.get("path");
    return (query, mark) => {
      if (place === undefined || (path !== undefined && options.has("path"))) {
        throw parseError("_LEGACY_ERROR_TEMP_0049", {}, this.originFrom(start));
      }
      const clauses = { path: place, provider, options, partitionColumns: [], mode: "overwrite" as const, query };
      return new InsertIntoFiles(clauses, this.originFrom(mark));
    };
  }

  private queryFollows(): boolean {
    const mark = this.mark;
    while (this.take("("));
    const follows = this.atQuery();
    this.rewind(mark);
    return follows;
  }

  protected delete(mark: number): LogicalPlan {
    this.expect("DELETE");
    this.expect("FROM");
    const table = this.aliasedTable();
    if (this.take("WHERE")) this.expression();
    return new RowLevelOperation({ table, operation: "DELETE" }, this.originFrom(mark));
  }

  protected update(mark: number): LogicalPlan {
    this.expect("UPDATE");
    const table = this.aliasedTable();
    this.expect("SET");
    this.commaSeparated(() => this.assignment());
    if (this.take("WHERE")) this.expression();
    return new RowLevelOperation({ table, operation: "UPDATE TABLE" }, this.originFrom(mark));
  }

  protected merge(mark: number): LogicalPlan {
    this.expect("MERGE");
    this.take("WITH", "SCHEMA", "EVOLUTION");
    this.expect("INTO");
    const table = this.aliasedTable();
    this.expect("USING");
    this.relation();
    this.expect("ON");
    this.expression();
    if (!this.at("WHEN") && (this.atEnd || this.at(";")))
      throw parseError("MERGE_WITHOUT_WHEN", {}, this.originFrom(mark));
    while (this.take("WHEN")) this.mergeAction();
    return new RowLevelOperation({ table, operation: "MERGE INTO TABLE" }, this.originFrom(mark));
  }

  private mergeAction(): void {
    const not = this.take("NOT");
    this.expect("MATCHED");
    const isBySource = not && this.take("BY") && this.next().value === "SOURCE";
    if (this.take("AND")) this.expression();
    this.expect("THEN");
    const isInsert = not && !isBySource;
    if (!isInsert && this.take("DELETE")) return;
    if (!isInsert) {
      this.expect("UPDATE");
      this.expect("SET");
      if (isBySource || !this.take("*")) this.commaSeparated(() => this.assignment());
      return;
    }
    this.expect("INSERT");
    if (this.take("*")) return;
    this.expect("(");
    this.commaSeparated(() => this.multipartIdentifier());
    this.expect(")");
    this.expect("VALUES");
    this.expect("(");
    this.commaSeparated(() => this.expression());
    this.expect(")");
  }

  private assignment(): void {
    this.multipartIdentifier();
    this.expect("=");
    this.expression();
  }

  private aliasedTable(): ObjectName {
    const table = this.objectName();
    if (this.take("AS")) this.identifier();
    else if (this.isIdentifier(this.peek()) && !this.atOneOf(AFTER_TARGET)) this.identifier();
    this.writeOptions();
    return table;
  }
}

const AFTER_TARGET = new Set(["WHERE", "SET", "USING", "WITH"]);

const BEHIND_TARGET = new Set([
  ...["REPLACE", "BY", "PARTITION", "WITH", "SELECT", "FROM", "VALUES", "TABLE", "IF", "MAP", "REDUCE"],
]);
