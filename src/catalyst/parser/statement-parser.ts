// Statements: queries and the commands about views, settings, the cache and the catalog.

import { StructType } from "../../types/data-type.ts";
import { CacheTable, ClearCacheCommand, RefreshTable, UncacheTable } from "../plans/commands/cache-table.ts";
import { CreateTempViewUsing, CreateViewCommand, type ViewColumn } from "../plans/commands/create-view.ts";
import { DescribeFunction, DescribeRelation } from "../plans/commands/describe.ts";
import { DropTable, DropView } from "../plans/commands/drop-view.ts";
import { ExplainCommand, type ExplainMode } from "../plans/commands/explain.ts";
import { ResetCommand, SetCommand } from "../plans/commands/set.ts";
import {
  type FunctionScope,
  ShowColumns,
  ShowFunctions,
  ShowNamespaces,
  ShowTables,
  ShowViews,
} from "../plans/commands/show.ts";
import { SetNamespaceCommand } from "../plans/commands/use.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { UnresolvedDataSource } from "../plans/unresolved-data-source.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { parseError } from "./parse-error.ts";
import { QueryParser } from "./query-parser.ts";
import { stringValue } from "./string-literal.ts";

/** Statements that the grammar knows and Hibana does not run. */
const REFUSED_STATEMENTS = new Set([
  "ALTER",
  "ANALYZE",
  "BEGIN",
  "CALL",
  "COMMENT",
  "DECLARE",
  "DELETE",
  "EXECUTE",
  "GRANT",
  "INSERT",
  "LOAD",
  "MERGE",
  "MSCK",
  "REPAIR",
  "REVOKE",
  "TRUNCATE",
  "UPDATE",
]);

const REFUSED_OBJECTS = new Set([
  "TABLE",
  "DATABASE",
  "SCHEMA",
  "NAMESPACE",
  "FUNCTION",
  "INDEX",
  "EXTERNAL",
  "VARIABLE",
]);

const REFUSED_LISTS = new Set(["CREATE", "PARTITIONS", "TBLPROPERTIES", "CATALOGS", "CURRENT", "TABLE", "COLLATIONS"]);

const EXPLAIN_WORDS: Readonly<Record<string, ExplainMode>> = {
  EXTENDED: "extended",
  LOGICAL: "extended",
  FORMATTED: "formatted",
  CODEGEN: "codegen",
  COST: "cost",
};

const FUNCTION_SCOPES: Readonly<Record<string, FunctionScope>> = { ALL: "all", SYSTEM: "system", USER: "user" };

const NAMESPACE_WORDS = new Set(["DATABASE", "SCHEMA", "NAMESPACE"]);

export class StatementParser extends QueryParser {
  /** One whole statement. */
  statement(): LogicalPlan {
    const plan = this.statementBody();
    this.expectEnd();
    return plan;
  }

  /** Fails unless all of the text was taken. */
  whole<T>(value: T): T {
    this.expectEnd();
    return value;
  }

  /** A name of one or several parts. */
  identifierParts(): readonly string[] {
    return this.multipartIdentifier();
  }

  private statementBody(): LogicalPlan {
    switch (this.peek().value) {
      case "CREATE":
        return this.create();
      case "DROP":
        return this.drop();
      case "SHOW":
        return this.show();
      case "DESC":
      case "DESCRIBE":
        return this.describe();
      case "SET":
        return this.set();
      case "RESET":
        return this.reset();
      case "EXPLAIN":
        return this.explain();
      case "CACHE":
        return this.cache();
      case "UNCACHE":
        return this.uncache();
      case "CLEAR":
        return this.clearCache();
      case "REFRESH":
        return this.refresh();
      case "USE":
        return this.use();
      default:
        if (this.atOneOf(REFUSED_STATEMENTS)) throw this.refused(`The statement ${this.peek().value}`);
        return this.query();
    }
  }

  private create(): LogicalPlan {
    const mark = this.mark;
    this.expect("CREATE");
    const replace = this.take("OR");
    if (replace) this.expect("REPLACE");
    const global = this.take("GLOBAL");
    const temporary = this.take("TEMPORARY") || this.take("TEMP");
    if (!this.at("VIEW")) {
      if (this.atOneOf(REFUSED_OBJECTS)) throw this.refused(`CREATE ${this.peek().value}`);
      throw this.errorHere();
    }
    this.next();
    const allowExisting = this.take("IF");
    if (allowExisting) {
      this.expect("NOT");
      this.expect("EXISTS");
    }
    const nameParts = this.multipartIdentifier();
    const name = nameParts.slice(-1);
    if (temporary && this.usingFollows()) {
      return this.createTempViewUsing(nameParts, { replace, global }, mark);
    }
    const columns = this.at("(") ? this.viewColumns() : [];
    let comment: string | undefined;
    let properties: ReadonlyMap<string, string> | undefined;
    while (!this.at("AS")) {
      if (this.take("COMMENT")) comment = this.stringLiteral();
      else if (this.take("TBLPROPERTIES")) properties = this.propertyList();
      else throw this.errorHere();
    }
    this.expect("AS");
    const queryMark = this.mark;
    const query = this.query();
    if (temporary) this.rejectQualifier(nameParts, mark);
    if (replace && allowExisting) {
      const viewName = nameParts.join(".");
      throw parseError("CREATE_VIEW_WITH_IF_NOT_EXISTS_AND_REPLACE", { viewName }, this.originFrom(mark));
    }
    if (temporary && allowExisting) throw parseError("_LEGACY_ERROR_TEMP_0053", {}, this.originFrom(mark));
    return new CreateViewCommand(
      temporary ? name : nameParts,
      query,
      {
        columns,
        originalText: this.textFrom(queryMark),
        ...(comment !== undefined && { comment }),
        ...(properties !== undefined && { properties }),
        replace,
        allowExisting,
        viewType: global ? "global" : temporary ? "local" : "persisted",
      },
      this.originFrom(mark),
    );
  }

  /** Temporary views may be qualified with where they live, nothing else. */
  private rejectQualifier(nameParts: readonly string[], mark: number): void {
    const qualifier = nameParts.slice(0, -1);
    const written = qualifier.join(".").toLowerCase();
    if (written === "" || written === "session" || written === "system.session") return;
    const quote = (parts: readonly string[]): string => parts.map((part) => `\`${part}\``).join(".");
    const parameters = { objectType: "VIEW", objectName: quote(nameParts.slice(-1)), qualifier: quote(qualifier) };
    throw parseError("INVALID_TEMP_OBJ_QUALIFIER", parameters, this.originFrom(mark));
  }

  /** True for `v USING format` and `v (a INT, b STRING) USING format`. */
  private usingFollows(): boolean {
    if (this.at("USING")) return true;
    if (!this.at("(")) return false;
    let depth = 0;
    for (let ahead = 0; ; ahead++) {
      const { type, value } = this.peek(ahead);
      if (type === "end") return false;
      if (value === "(") depth++;
      if (value === ")") depth--;
      if (depth === 0) return this.peek(ahead + 1).value === "USING";
    }
  }

  private createTempViewUsing(
    nameParts: readonly string[],
    { replace, global }: { readonly replace: boolean; readonly global: boolean },
    mark: number,
  ): LogicalPlan {
    let userSchema: StructType | undefined;
    if (this.take("(")) {
      userSchema = StructType(this.columnList());
      this.expect(")");
    }
    this.expect("USING");
    const format = this.multipartIdentifier().join(".").toLowerCase();
    const options = this.take("OPTIONS") ? this.propertyList() : new Map<string, string>();
    const path = options.get("path");
    const others = new Map([...options].filter(([key]) => key !== "path"));
    this.rejectQualifier(nameParts, mark);
    const origin = this.originFrom(mark);
    const source = new UnresolvedDataSource(format, others, path === undefined ? [] : [path], userSchema, origin);
    return new CreateTempViewUsing(nameParts.slice(-1), source, { userSchema, replace, global }, origin);
  }

  private viewColumns(): readonly ViewColumn[] {
    this.expect("(");
    const columns = this.commaSeparated((): ViewColumn => {
      const name = this.identifier();
      return this.take("COMMENT") ? { name, comment: this.stringLiteral() } : { name };
    });
    this.expect(")");
    return columns;
  }

  /** `(key value, 'key' = 'value', a.b true)`; keys in lower case, as options do not tell case apart. */
  private propertyList(): ReadonlyMap<string, string> {
    this.expect("(", true);
    const properties = new Map<string, string>();
    do {
      const key = this.propertyKey();
      this.take("=");
      properties.set(key.toLowerCase(), this.propertyValue());
    } while (this.take(","));
    this.expect(")");
    return properties;
  }

  private propertyKey(): string {
    const token = this.peek();
    // One literal only: the next may be the value.
    return token.type === "string" ? stringValue(this.textOf(this.next())) : this.multipartIdentifier().join(".");
  }

  private propertyValue(): string {
    const token = this.peek();
    if (token.type === "string") return this.stringLiteral();
    if (token.value === "-" && this.peek(1).type === "number") {
      this.next();
      return `-${this.textOf(this.next())}`;
    }
    if (token.type !== "number" && token.value !== "TRUE" && token.value !== "FALSE") throw this.errorHere();
    const text = this.textOf(this.next());
    return token.type === "number" ? text : text.toLowerCase();
  }

  private drop(): LogicalPlan {
    const mark = this.mark;
    this.expect("DROP");
    if (!this.at("VIEW") && !this.at("TABLE")) {
      if (this.atOneOf(REFUSED_OBJECTS)) throw this.refused(`DROP ${this.peek().value}`);
      if (this.take("TEMPORARY") && this.atOneOf(REFUSED_OBJECTS)) throw this.refused(`DROP ${this.peek().value}`);
      throw this.errorHere();
    }
    const isView = this.next().value === "VIEW";
    const ifExists = this.ifExists();
    const nameParts = this.multipartIdentifier();
    const purge = !isView && this.take("PURGE");
    const origin = this.originFrom(mark);
    return isView ? new DropView(nameParts, ifExists, origin) : new DropTable(nameParts, ifExists, purge, origin);
  }

  private ifExists(): boolean {
    if (!this.take("IF")) return false;
    this.expect("EXISTS");
    return true;
  }

  private show(): LogicalPlan {
    const mark = this.mark;
    this.expect("SHOW");
    const { value } = this.peek();
    switch (value) {
      case "TABLES":
        this.next();
        return new ShowTables(this.inNamespace(), this.likePattern(), this.originFrom(mark));
      case "VIEWS":
        this.next();
        return new ShowViews(this.inNamespace(), this.likePattern(), this.originFrom(mark));
      case "DATABASES":
      case "SCHEMAS":
      case "NAMESPACES":
        this.next();
        return new ShowNamespaces(this.inNamespace(), this.likePattern(), this.originFrom(mark));
      case "COLUMNS": {
        this.next();
        if (!this.take("IN") && !this.take("FROM")) throw this.errorHere();
        const table = this.multipartIdentifier();
        const namespace = this.inNamespace() ?? [];
        return new ShowColumns([...namespace, ...table], this.originFrom(mark));
      }
      case "FUNCTIONS":
        return this.showFunctions("all", mark);
      default: {
        const scope = FUNCTION_SCOPES[value];
        if (scope !== undefined && this.peek(1).value === "FUNCTIONS") {
          this.next();
          return this.showFunctions(scope, mark);
        }
        if (REFUSED_LISTS.has(value)) throw this.refused(`SHOW ${value}`);
        throw this.errorHere();
      }
    }
  }

  private showFunctions(scope: FunctionScope, mark: number): LogicalPlan {
    this.expect("FUNCTIONS");
    const namespace = this.inNamespace();
    const named = this.peek().type === "quoted" || (this.peek().type === "word" && !this.at("LIKE"));
    // A name rather than a pattern.
    const pattern = named ? this.multipartIdentifier().at(-1) : this.likePattern();
    return new ShowFunctions(scope, namespace, pattern, this.originFrom(mark));
  }

  private inNamespace(): readonly string[] | undefined {
    return this.take("FROM") || this.take("IN") ? this.multipartIdentifier() : undefined;
  }

  private likePattern(): string | undefined {
    if (this.take("LIKE")) return this.stringLiteral();
    return this.peek().type === "string" ? this.stringLiteral() : undefined;
  }

  private describe(): LogicalPlan {
    const mark = this.mark;
    this.next();
    if (this.at("FUNCTION") && !this.isLastWord()) {
      this.next();
      const isExtended = this.take("EXTENDED");
      return new DescribeFunction(this.multipartIdentifier(), isExtended, this.originFrom(mark));
    }
    if (this.atOneOf(NAMESPACE_WORDS) && this.isIdentifier(this.peek(1)))
      throw this.refused(`DESCRIBE ${this.peek().value}`);
    if (this.take("QUERY") || this.atQuery()) {
      return new DescribeRelation(this.query(), false, this.originFrom(mark));
    }
    if (this.at("TABLE") && !this.isLastWord()) this.next();
    const isExtended = this.isIdentifier(this.peek(1)) && (this.take("EXTENDED") || this.take("FORMATTED"));
    const tableMark = this.mark;
    const nameParts = this.multipartIdentifier();
    if (this.isIdentifier(this.peek()) || this.at("PARTITION"))
      throw this.refused("DESCRIBE of one column or partition");
    const table = new UnresolvedRelation(nameParts, undefined, this.originFrom(tableMark));
    return new DescribeRelation(table, isExtended, this.originFrom(mark));
  }

  /** The text after SET is taken as it stands: keys and values are no SQL. */
  private set(): LogicalPlan {
    const mark = this.mark;
    this.expect("SET");
    if (this.take("TIME", "ZONE")) return this.setTimeZone(mark);
    if (this.at("VAR") || this.at("VARIABLE") || this.at("CATALOG") || this.at("PATH")) {
      if (!this.isLastWord() && this.peek(1).value !== "=" && this.peek(1).value !== ".") {
        throw this.refused(`SET ${this.peek().value}`);
      }
    }
    const text = this.restOfText()
      .replace(/;+\s*$/, "")
      .trim();
    const origin = this.originFrom(mark);
    if (text === "") return new SetCommand({}, origin);
    if (text === "-v") return new SetCommand({ verbose: true }, origin);
    const pair =
      /^`((?:[^`]|``)+)`\s*=\s*`((?:[^`]|``)*)`$/.exec(text) ??
      /^`((?:[^`]|``)+)`\s*=\s*([^;]*)$/.exec(text) ??
      /^([\w.:\\-]+)\s*=\s*`((?:[^`]|``)*)`$/.exec(text) ??
      /^([\w.:\\-]+)\s*=\s*([^;]*)$/s.exec(text);
    if (pair !== null) {
      return new SetCommand({ key: unquoted(pair[1] ?? ""), value: unquoted(pair[2] ?? "").trim() }, origin);
    }
    const key = /^(?:`((?:[^`]|``)+)`|([\w.:\\-]+))$/.exec(text);
    if (key !== null) return new SetCommand({ key: unquoted(key[1] ?? key[2] ?? "") }, origin);
    throw parseError("INVALID_SET_SYNTAX", {}, origin);
  }

  private setTimeZone(mark: number): LogicalPlan {
    const key = "spark.sql.session.timeZone";
    if (this.take("LOCAL")) {
      const value = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      return new SetCommand({ key, value }, this.originFrom(mark));
    }
    if (this.at("INTERVAL")) throw this.refused("SET TIME ZONE INTERVAL");
    return new SetCommand({ key, value: this.stringLiteral() }, this.originFrom(mark));
  }

  private reset(): LogicalPlan {
    const mark = this.mark;
    this.expect("RESET");
    const text = this.restOfText()
      .replace(/;+\s*$/, "")
      .trim();
    return new ResetCommand(text === "" ? undefined : unquoted(text.replace(/^`(.*)`$/s, "$1")), this.originFrom(mark));
  }

  private restOfText(): string {
    const { start } = this.peek();
    while (!this.atEnd) this.next();
    return this.sqlText.slice(start);
  }

  private explain(): LogicalPlan {
    const mark = this.mark;
    this.expect("EXPLAIN");
    const mode = this.isLastWord() ? undefined : EXPLAIN_WORDS[this.peek().value];
    if (mode !== undefined) this.next();
    return new ExplainCommand(this.statementBody(), mode ?? "simple", this.originFrom(mark));
  }

  private cache(): LogicalPlan {
    const mark = this.mark;
    this.expect("CACHE");
    const isLazy = this.take("LAZY");
    this.expect("TABLE", this.peek(1).type !== "end");
    const nameParts = this.multipartIdentifier();
    const options = this.take("OPTIONS") ? this.propertyList() : new Map<string, string>();
    const hasQuery = this.take("AS") || this.atQuery();
    const queryMark = this.mark;
    const query = hasQuery ? this.query() : undefined;
    const originalText = hasQuery ? this.textFrom(queryMark) : undefined;
    return new CacheTable(nameParts, { query, originalText, isLazy, options }, this.originFrom(mark));
  }

  private uncache(): LogicalPlan {
    const mark = this.mark;
    this.expect("UNCACHE");
    this.expect("TABLE", !this.atEnd);
    const ifExists = this.ifExists();
    return new UncacheTable(this.multipartIdentifier(), ifExists, this.originFrom(mark));
  }

  private clearCache(): LogicalPlan {
    const mark = this.mark;
    this.expect("CLEAR");
    this.expect("CACHE");
    return new ClearCacheCommand(undefined, this.originFrom(mark));
  }

  private refresh(): LogicalPlan {
    const mark = this.mark;
    this.expect("REFRESH");
    if (this.peek(1).type !== "end") this.take("TABLE");
    return new RefreshTable(this.multipartIdentifier(), this.originFrom(mark));
  }

  private use(): LogicalPlan {
    const mark = this.mark;
    this.expect("USE");
    if (this.atOneOf(NAMESPACE_WORDS) && this.isIdentifier(this.peek(1))) this.next();
    return new SetNamespaceCommand(this.multipartIdentifier(), this.originFrom(mark));
  }
}

function unquoted(name: string): string {
  return name.replaceAll("``", "`");
}
