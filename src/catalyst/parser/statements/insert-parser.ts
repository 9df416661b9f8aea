// INSERT in its forms, and DELETE, UPDATE and MERGE.

import type { Expression } from "../../expressions/expression.ts";
import { UnresolvedAttribute } from "../../expressions/unresolved.ts";
import type { ObjectName, PartitionSpec } from "../../plans/commands/parsed-command.ts";
import {
  type Assignment,
  InsertIntoFiles,
  InsertIntoStatement,
  MultiInsert,
  type RowLevelAction,
  RowLevelOperation,
} from "../../plans/commands/writes.ts";
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

  /** Behind WITH there may be a statement that writes; its queries then are what the definitions are for. */
  protected override withChild(): LogicalPlan {
    if (this.at("INSERT")) return this.insert(this.mark);
    if (this.at("DELETE", "FROM")) return this.delete(this.mark);
    if (this.at("UPDATE")) return this.update(this.mark);
    if (this.at("MERGE")) return this.merge(this.mark);
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
    return (source, mark) => {
      const clauses = { table, alias: undefined, operation, condition: undefined, actions: [], source };
      return new RowLevelOperation(clauses, this.originFrom(mark));
    };
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

  protected queryFollows(): boolean {
    const mark = this.mark;
    while (this.take("("));
    const follows = this.atQuery();
    this.rewind(mark);
    return follows;
  }

  protected delete(mark: number): LogicalPlan {
    this.expect("DELETE");
    this.expect("FROM");
    const target = this.target("DELETE");
    const condition = this.take("WHERE") ? this.expression() : undefined;
    const clauses = { ...target, operation: "DELETE", condition, actions: [], source: undefined };
    return new RowLevelOperation(clauses, this.originFrom(mark));
  }

  protected update(mark: number): LogicalPlan {
    this.expect("UPDATE");
    const target = this.target("UPDATE");
    this.expect("SET");
    const assignments = this.commaSeparated(() => this.assignment());
    const condition = this.take("WHERE") ? this.expression() : undefined;
    const actions = [{ condition: undefined, assignments, reads: "target" as const }];
    const clauses = { ...target, operation: "UPDATE TABLE", condition, actions, source: undefined };
    return new RowLevelOperation(clauses, this.originFrom(mark));
  }

  protected merge(mark: number): LogicalPlan {
    this.expect("MERGE");
    this.take("WITH", "SCHEMA", "EVOLUTION");
    this.expect("INTO");
    const target = this.target("MERGE");
    this.expect("USING");
    const source = this.mergeSource();
    this.expect("ON");
    const condition = this.expression();
    if (!this.at("WHEN") && (this.atEnd || this.at(";")))
      throw parseError("MERGE_WITHOUT_WHEN", {}, this.originFrom(mark));
    const actions: MergeAction[] = [];
    while (this.take("WHEN")) actions.push(this.mergeAction());
    for (const kind of MERGE_KINDS) {
      const before = actions.filter((action) => action.kind === kind).slice(0, -1);
      if (before.some((action) => action.condition === undefined)) {
        throw parseError(`NON_LAST_${kind}_CLAUSE_OMIT_CONDITION`, {}, this.originFrom(mark));
      }
    }
    const clauses = { ...target, operation: "MERGE INTO TABLE", condition, actions, source };
    return new RowLevelOperation(clauses, this.originFrom(mark));
  }

  /** A name or a query in parentheses; rows of VALUES need them too. */
  private mergeSource(): LogicalPlan {
    if (this.at("VALUES", "(")) {
      this.next();
      throw this.errorHere();
    }
    return this.relation();
  }

  private mergeAction(): MergeAction {
    const start = this.mark;
    const not = this.take("NOT");
    this.expect("MATCHED");
    const isBySource = not && this.take("BY") && this.next().value === "SOURCE";
    const condition = this.take("AND") ? this.expression() : undefined;
    this.expect("THEN");
    if (not && !isBySource) {
      const assignments = this.mergeInsert(start);
      return { kind: "NOT_MATCHED_BY_TARGET", condition, assignments, reads: "source" };
    }
    const kind = isBySource ? "NOT_MATCHED_BY_SOURCE" : "MATCHED";
    const reads = isBySource ? "target" : "both";
    if (this.take("DELETE")) return { kind, condition, assignments: [], reads };
    this.expect("UPDATE");
    this.expect("SET");
    const takesAll = !isBySource && this.take("*");
    return { kind, condition, assignments: takesAll ? "all" : this.commaSeparated(() => this.assignment()), reads };
  }

  private mergeInsert(start: number): MergeAction["assignments"] {
    this.expect("INSERT");
    if (this.take("*")) return "all";
    this.expect("(");
    const keys = this.commaSeparated(() => this.assignmentKey());
    this.expect(")");
    this.expect("VALUES");
    this.expect("(");
    const values = this.commaSeparated(() => this.expression());
    this.expect(")");
    if (keys.length !== values.length) {
      const parameters = { expectedCount: String(keys.length), actualCount: String(values.length) };
      throw parseError("MERGE_INSERT_VALUE_COUNT_MISMATCH", parameters, this.originFrom(start));
    }
    return keys.flatMap((key, i) => (values[i] === undefined ? [] : [{ key, value: values[i] }]));
  }

  private assignment(): Assignment {
    const key = this.assignmentKey();
    this.expect("=");
    return { key, value: this.expression() };
  }

  private assignmentKey(): Expression {
    const start = this.mark;
    return new UnresolvedAttribute(this.multipartIdentifier(), this.originFrom(start));
  }

  /** The table that rows are changed in, under its alias. */
  private target(op: string): { readonly table: ObjectName; readonly alias: string | undefined } {
    const start = this.mark;
    const table = this.objectName();
    const isNamed = this.take("AS") || (this.isIdentifier(this.peek()) && !this.atOneOf(AFTER_TARGET));
    const alias = isNamed ? this.identifier() : undefined;
    if (alias !== undefined && this.take("(")) {
      this.rewind(start);
      throw parseError("COLUMN_ALIASES_NOT_ALLOWED", { op }, this.originFrom(start));
    }
    this.writeOptions();
    return { table, alias };
  }
}

const MERGE_KINDS = ["MATCHED", "NOT_MATCHED_BY_TARGET", "NOT_MATCHED_BY_SOURCE"] as const;

/** WHEN …: what becomes of rows of one kind. */
interface MergeAction extends RowLevelAction {
  readonly kind: (typeof MERGE_KINDS)[number];
}

const AFTER_TARGET = new Set(["WHERE", "SET", "USING", "WITH"]);

const BEHIND_TARGET = new Set([
  ...["REPLACE", "BY", "PARTITION", "WITH", "SELECT", "FROM", "VALUES", "TABLE", "IF", "MAP", "REDUCE"],
]);
