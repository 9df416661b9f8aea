// Statements: what begins which, and those about views, settings, the cache, functions and variables.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { StructType } from "../../../types/data-type.ts";
import { Alias } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { AlterViewAs, AlterViewSchemaBinding, type ViewSchemaMode } from "../../plans/commands/alter-view.ts";
import { CacheTable, ClearCacheCommand, RefreshTable, UncacheTable } from "../../plans/commands/cache-table.ts";
import { CreateTempViewUsing, CreateViewCommand, type ViewColumn } from "../../plans/commands/create-view.ts";
import { DropTable, DropView } from "../../plans/commands/drop-view.ts";
import { ExplainCommand, type ExplainMode } from "../../plans/commands/explain.ts";
import {
  AlterNamespace,
  CommentOn,
  CommentOnColumns,
  CreateNamespace,
  DropNamespace,
  SetCatalog,
} from "../../plans/commands/namespaces.ts";
import type { ObjectName } from "../../plans/commands/parsed-command.ts";
import { AddResource, ListResources } from "../../plans/commands/resources.ts";
import {
  CallProcedure,
  CreateExternalFunction,
  CreateFunction,
  DropFunction,
  RefreshFunction,
} from "../../plans/commands/routines.ts";
import { ResetCommand, SetCommand } from "../../plans/commands/set.ts";
import { AnalyzeTable, AnalyzeTables } from "../../plans/commands/table-information.ts";
import {
  LoadData,
  RenameTable,
  SetTableProperties,
  UnsetTableProperties,
  UnsupportedIndex,
} from "../../plans/commands/tables.ts";
import { SetNamespaceCommand } from "../../plans/commands/use.ts";
import { DeclareVariable, DropVariable, ExecuteImmediate, SetVariables } from "../../plans/commands/variables.ts";
import { InsertIntoStatement, RowLevelOperation } from "../../plans/commands/writes.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { UnresolvedDataSource } from "../../plans/unresolved-data-source.ts";
import { UnresolvedWith } from "../../plans/unresolved-with.ts";
import { parseError } from "../parse-error.ts";
import { NAMESPACE_WORDS } from "./command-parser.ts";
import { HIVE_BEGINNINGS, hiveStatement, type StatementWords } from "./hive-statements.ts";
import { identifierText } from "./identifier-clause.ts";
import { RoutineParser } from "./routine-parser.ts";

const EXPLAIN_WORDS: Readonly<Record<string, ExplainMode>> = {
  EXTENDED: "extended",
  FORMATTED: "formatted",
  CODEGEN: "codegen",
  COST: "cost",
};

const RESOURCES = new Set(["JAR", "JARS", "FILE", "FILES", "ARCHIVE", "ARCHIVES"]);

/** What an entry of a path may be beside a schema. */
const PATH_WORDS = new Set(["DEFAULT_PATH", "SYSTEM_PATH", "PATH", "CURRENT_DATABASE", "CURRENT_SCHEMA"]);

const SECONDS_PER_HOUR = 3600;
const LARGEST_OFFSET = 18 * SECONDS_PER_HOUR;

export class StatementParser extends RoutineParser {
  /** One whole statement. */
  override statement(): LogicalPlan {
    return this.whole(this.statementBody());
  }

  /** `IDENTIFIER('a.' || :name)`: a constant string that is a name. */
  protected override identifierClause(): readonly string[] {
    const mark = this.mark;
    this.next();
    this.expect("(");
    const expression = this.expression();
    this.expect(")");
    const origin = this.originFrom(mark);
    const text = identifierText(expression, this.options.analyzerContext, origin);
    const parts = new StatementParser(text, this.options);
    return parts.whole(parts.identifierParts());
  }

  /** One statement, where others may follow. */
  statementBody(): LogicalPlan {
    const mark = this.mark;
    const first = this.peek().value;
    if (HIVE_BEGINNINGS.has(first)) this.refuseHive(mark);
    switch (first) {
      case "CREATE":
        return this.create(mark);
      case "REPLACE":
        this.next();
        return this.replaceTable(mark);
      case "DROP":
        return this.drop(mark);
      case "ALTER":
        return this.alter(mark);
      case "SHOW":
        return this.show(mark);
      case "DESC":
      case "DESCRIBE":
        return this.describeStatement(mark);
      case "SET":
        return this.set(mark);
      case "RESET":
        return this.reset(mark);
      case "EXPLAIN":
        return this.explain(mark);
      case "CACHE":
        return this.cache(mark);
      case "UNCACHE":
        return this.uncache(mark);
      case "CLEAR":
        return this.clearCache(mark);
      case "REFRESH":
        return this.refresh(mark);
      case "USE":
        return this.use(mark);
      case "ANALYZE":
        return this.analyze(mark);
      case "COMMENT":
        return this.commentOn(mark);
      case "TRUNCATE":
        return this.truncate(mark);
      case "MSCK":
      case "REPAIR":
        return this.repair(mark);
      case "INSERT":
        return this.insert(mark);
      case "DELETE":
        return this.delete(mark);
      case "UPDATE":
        return this.update(mark);
      case "MERGE":
        return this.merge(mark);
      case "DECLARE":
        return this.declare(mark);
      case "EXECUTE":
        return this.executeImmediate(mark);
      case "LOAD":
        return this.loadData(mark);
      case "ADD":
      case "LIST":
        return this.resources(mark);
      case "FROM":
        if (this.insertsFollow()) return this.multiInsert(mark);
        return this.query();
      case "WITH":
        return this.queryOrInsert();
      case "CALL":
        return this.call(mark);
      default:
        return this.query();
    }
  }

  /** Fails for statements of Hive that Spark knows in order to refuse them. */
  private refuseHive(mark: number): void {
    const words: StatementWords = {
      take: (word) => (this.peek().value === word ? this.textOf(this.next()) : undefined),
      takeTable: () => this.isIdentifier(this.peek()) && this.multipartIdentifier().length > 0,
      takePartition: () => this.at("PARTITION", "(") && this.partitionSpec().size > 0,
    };
    const operation = hiveStatement(words, () => this.rewind(mark));
    if (operation !== undefined) throw this.hive(operation, mark);
  }

  /** CALL name(arguments): no catalog here has procedures. */
  private call(mark: number): LogicalPlan {
    this.expect("CALL");
    const name = this.objectName();
    this.expect("(");
    const procedureArguments = this.at(")") ? [] : this.commaSeparated(() => this.argument());
    this.expect(")");
    return new CallProcedure({ name, procedureArguments }, this.originFrom(mark));
  }

  /** What WITH defines before a statement that writes is its queries'. */
  private queryOrInsert(): LogicalPlan {
    const plan = this.query();
    if (plan instanceof UnresolvedWith && plan.child instanceof RowLevelOperation) {
      return new RowLevelOperation({ ...plan.child.clauses, definitions: plan }, plan.child.origin);
    }
    if (!(plan instanceof UnresolvedWith) || !(plan.child instanceof InsertIntoStatement)) return plan;
    const { clauses, origin } = plan.child;
    const query = new UnresolvedWith(clauses.query, plan.cteRelations, plan.allowRecursion, plan.origin);
    return new InsertIntoStatement({ ...clauses, query }, origin);
  }

  private create(mark: number): LogicalPlan {
    this.expect("CREATE");
    const replace = this.take("OR");
    if (replace) this.expect("REPLACE");
    if (this.at("FLOW")) {
      this.restOfText();
      throw parseError("UNSUPPORTED_FEATURE.CREATE_FLOW_QUERY_EXECUTION", {}, this.originFrom(mark));
    }
    if (this.at("MATERIALIZED", "VIEW") || this.at("STREAMING", "TABLE")) return this.createPipelineDataset(mark);
    if (this.at("INDEX")) return this.createIndex(mark);
    if (this.at("TABLE") && replace) return this.replaceTable(mark);
    if (this.at("TABLE")) return this.createTable(mark, false);
    if (this.take("EXTERNAL")) return this.createTable(mark, true);
    if (this.atOneOf(NAMESPACE_WORDS)) return this.createNamespace(mark);
    const global = this.take("GLOBAL");
    const temporary = this.take("TEMPORARY") || this.take("TEMP");
    if (global && !temporary) throw this.errorHere();
    if (this.at("FUNCTION")) return this.createFunction({ temporary, replace }, mark);
    if (temporary && this.at("TABLE")) return this.createTemporaryTable(mark);
    this.expect("VIEW");
    const allowExisting = this.ifNotExists();
    const nameParts = this.multipartIdentifier();
    if (temporary && this.usingFollows()) return this.createTempViewUsing(nameParts, { replace, global }, mark);
    return this.createView(nameParts, { replace, global, temporary, allowExisting }, mark);
  }

  /** CREATE TEMPORARY TABLE name [(columns)] USING format: an older way to write a temporary view. */
  private createTemporaryTable(mark: number): LogicalPlan {
    this.next();
    const ifNotExists = this.ifNotExists();
    const nameParts = this.multipartIdentifier();
    if (this.usingFollows()) {
      const operation = "CREATE TEMPORARY TABLE ... IF NOT EXISTS";
      if (ifNotExists) throw parseError("INVALID_STATEMENT_OR_CLAUSE", { operation }, this.originFrom(mark));
      return this.createTempViewUsing(nameParts, { replace: false, global: false }, mark);
    }
    if (this.at("AS") || this.atQuery()) {
      const message = "CREATE TEMPORARY TABLE ... AS ..., use CREATE TEMPORARY VIEW instead";
      throw parseError("_LEGACY_ERROR_TEMP_0035", { message }, this.originFrom(mark));
    }
    throw parseError("_LEGACY_ERROR_TEMP_0046", {}, this.originFrom(mark));
  }

  /** CREATE MATERIALIZED VIEW and CREATE STREAMING TABLE: only a pipeline's definition may have them. */
  private createPipelineDataset(mark: number): LogicalPlan {
    const kind = this.next().value;
    const pipelineDatasetType = `${kind} ${this.next().value}`;
    this.ifNotExists();
    this.multipartIdentifier();
    this.restOfText();
    throw parseError(
      "UNSUPPORTED_FEATURE.CREATE_PIPELINE_DATASET_QUERY_EXECUTION",
      { pipelineDatasetType },
      this.originFrom(mark),
    );
  }

  private createIndex(mark: number): LogicalPlan {
    this.next();
    this.ifNotExists();
    this.identifier();
    this.expect("ON");
    this.take("TABLE");
    const table = this.objectName();
    this.restOfText();
    return new UnsupportedIndex({ table, verb: "Create" }, this.originFrom(mark));
  }

  /** LOAD DATA [LOCAL] INPATH … [OVERWRITE] INTO TABLE name: for tables of Hive only. */
  private loadData(mark: number): LogicalPlan {
    this.expect("LOAD");
    this.expect("DATA");
    this.take("LOCAL");
    this.expect("INPATH");
    this.stringLiteral();
    this.take("OVERWRITE");
    this.expect("INTO");
    this.expect("TABLE");
    const table = this.objectName();
    if (this.at("PARTITION")) this.partitionSpec();
    return new LoadData({ table }, this.originFrom(mark));
  }

  private createView(
    nameParts: readonly string[],
    { replace, global, temporary, allowExisting }: ViewWords,
    mark: number,
  ): LogicalPlan {
    const columns = this.at("(") ? this.viewColumns() : [];
    let comment: string | undefined;
    let properties: ReadonlyMap<string, string> | undefined;
    let schemaMode: ViewSchemaMode | undefined;
    while (!this.at("AS")) {
      if (this.take("COMMENT")) comment = this.stringLiteral();
      else if (this.take("TBLPROPERTIES")) properties = this.properties();
      else if (this.at("WITH", "SCHEMA")) schemaMode = this.viewSchemaMode();
      else if (this.at("PARTITIONED", "ON")) {
        this.restOfText();
        const operation = "CREATE VIEW ... PARTITIONED ON";
        throw parseError("INVALID_STATEMENT_OR_CLAUSE", { operation }, this.originFrom(mark));
      } else throw this.errorHere();
    }
    this.expect("AS");
    const queryMark = this.mark;
    const query = this.query();
    if (temporary) this.rejectQualifier(nameParts, mark, "VIEW");
    if (replace && allowExisting) {
      const viewName = nameParts.join(".");
      throw parseError("CREATE_VIEW_WITH_IF_NOT_EXISTS_AND_REPLACE", { viewName }, this.originFrom(mark));
    }
    if (temporary && allowExisting) throw parseError("_LEGACY_ERROR_TEMP_0053", {}, this.originFrom(mark));
    return new CreateViewCommand(
      temporary ? nameParts.slice(-1) : nameParts,
      query,
      {
        columns,
        originalText: this.textFrom(queryMark),
        ...(comment !== undefined && { comment }),
        ...(properties !== undefined && { properties }),
        ...(schemaMode !== undefined && { schemaMode }),
        replace,
        allowExisting,
        viewType: global ? "global" : temporary ? "local" : "persisted",
      },
      this.originFrom(mark),
    );
  }

  private viewSchemaMode(): ViewSchemaMode {
    this.expect("WITH");
    this.expect("SCHEMA");
    if (this.take("BINDING")) return "BINDING";
    if (this.take("COMPENSATION")) return "COMPENSATION";
    if (this.take("EVOLUTION")) return "EVOLUTION";
    this.expect("TYPE");
    this.expect("EVOLUTION");
    return "TYPE EVOLUTION";
  }

  /** Temporary objects may be qualified with where they live, nothing else. */
  private rejectQualifier(nameParts: readonly string[], mark: number, objectType: string): void {
    const qualifier = nameParts.slice(0, -1);
    const written = qualifier.join(".").toLowerCase();
    if (written === "" || written === "session" || written === "system.session") return;
    const quote = (parts: readonly string[]): string => parts.map((part) => `\`${part}\``).join(".");
    const parameters = { objectType, objectName: quote(nameParts.slice(-1)), qualifier: quote(qualifier) };
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
    this.rejectQualifier(nameParts, mark, "VIEW");
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

  private createNamespace(mark: number): LogicalPlan {
    this.next();
    const ifNotExists = this.ifNotExists();
    const name = this.multipartIdentifier();
    let comment: string | undefined;
    let location: string | undefined;
    let properties: ReadonlyMap<string, string> = new Map();
    for (;;) {
      if (this.take("COMMENT")) comment = this.stringLiteral();
      else if (this.take("LOCATION")) location = this.stringLiteral();
      else if (this.take("WITH")) {
        if (!this.take("DBPROPERTIES")) this.expect("PROPERTIES");
        properties = this.properties();
      } else if (this.take("DEFAULT", "COLLATION")) {
        this.identifier();
        throw new AnalysisException("UNSUPPORTED_FEATURE.SCHEMA_LEVEL_COLLATIONS");
      } else break;
    }
    return new CreateNamespace({ name, ifNotExists, comment, location, properties }, this.originFrom(mark));
  }

  private createFunction(
    { temporary, replace }: { readonly temporary: boolean; readonly replace: boolean },
    mark: number,
  ): LogicalPlan {
    this.expect("FUNCTION");
    const ifNotExists = this.ifNotExists();
    const name = this.objectName();
    if (this.take("AS")) {
      const className = this.stringLiteral();
      this.restOfText();
      const clauses = { name, className, temporary, replace, ifNotExists };
      return new CreateExternalFunction(clauses, this.originFrom(mark));
    }
    const definition = this.routineDefinition(mark);
    if (temporary) this.rejectQualifier(name.parts, mark, "FUNCTION");
    if (replace && ifNotExists) {
      throw parseError("INVALID_SQL_SYNTAX.CREATE_ROUTINE_WITH_IF_NOT_EXISTS_AND_REPLACE", {}, this.originFrom(mark));
    }
    if (temporary && ifNotExists) {
      throw parseError("INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS", {}, this.originFrom(mark));
    }
    return new CreateFunction({ name, definition, temporary, replace, ifNotExists }, this.originFrom(mark));
  }

  private drop(mark: number): LogicalPlan {
    this.expect("DROP");
    if (this.atOneOf(NAMESPACE_WORDS)) return this.dropNamespace(mark);
    if (this.at("INDEX")) return this.dropIndex(mark);
    const temporary = this.take("TEMPORARY") || this.take("TEMP");
    if (this.take("FUNCTION")) {
      const ifExists = this.ifExists();
      return new DropFunction({ name: this.objectName(), temporary, ifExists }, this.originFrom(mark));
    }
    if (temporary && (this.take("VARIABLE") || this.take("VAR"))) {
      const ifExists = this.ifExists();
      return new DropVariable({ name: this.objectName(), ifExists }, this.originFrom(mark));
    }
    if (!this.at("VIEW") && !this.at("TABLE")) throw this.errorHere();
    const isView = this.next().value === "VIEW";
    const ifExists = this.ifExists();
    const nameParts = this.multipartIdentifier();
    const purge = !isView && this.take("PURGE");
    const origin = this.originFrom(mark);
    return isView ? new DropView(nameParts, ifExists, origin) : new DropTable(nameParts, ifExists, purge, origin);
  }

  private dropIndex(mark: number): LogicalPlan {
    this.next();
    this.ifExists();
    this.identifier();
    this.expect("ON");
    this.take("TABLE");
    const table = this.objectName();
    return new UnsupportedIndex({ table, verb: "Drop" }, this.originFrom(mark));
  }

  private dropNamespace(mark: number): LogicalPlan {
    this.next();
    const ifExists = this.ifExists();
    const name = this.multipartIdentifier();
    const cascade = this.take("CASCADE");
    if (!cascade) this.take("RESTRICT");
    return new DropNamespace({ name, ifExists, cascade }, this.originFrom(mark));
  }

  private alter(mark: number): LogicalPlan {
    this.expect("ALTER");
    if (this.take("TABLE")) return this.alterTable(mark);
    if (this.take("VIEW")) return this.alterView(mark);
    if (!this.atOneOf(NAMESPACE_WORDS)) throw this.errorHere();
    this.next();
    const name = this.multipartIdentifier();
    const unset = !this.at("SET") && this.take("UNSET");
    if (!unset) this.expect("SET");
    if (this.take("LOCATION")) {
      const location = this.stringLiteral();
      return new AlterNamespace({ name, properties: new Map(), removed: [], location }, this.originFrom(mark));
    }
    if (!this.take("DBPROPERTIES")) this.expect("PROPERTIES");
    const properties = unset ? new Map<string, string>() : this.properties();
    const removed = unset ? this.propertyKeys() : [];
    return new AlterNamespace({ name, properties, removed, location: undefined }, this.originFrom(mark));
  }

  private alterView(mark: number): LogicalPlan {
    const view = this.objectName();
    switch (this.peek().value) {
      case "RENAME":
        this.next();
        this.expect("TO");
        return new RenameTable(
          { table: view, newName: this.multipartIdentifier(), isView: true },
          this.originFrom(mark),
        );
      case "SET": {
        this.next();
        this.expect("TBLPROPERTIES");
        const properties = this.properties();
        return new SetTableProperties({ table: view, properties, isView: true }, this.originFrom(mark));
      }
      case "UNSET": {
        this.next();
        this.expect("TBLPROPERTIES");
        const ifExists = this.ifExists();
        const keys = this.propertyKeys();
        return new UnsetTableProperties({ table: view, keys, ifExists, isView: true }, this.originFrom(mark));
      }
      default:
        if (this.at("WITH", "SCHEMA")) {
          return new AlterViewSchemaBinding({ view, mode: this.viewSchemaMode() }, this.originFrom(mark));
        }
    }
    this.take("AS");
    const queryMark = this.mark;
    const query = this.query();
    return new AlterViewAs({ view, query, originalText: this.textFrom(queryMark) }, this.originFrom(mark));
  }

  /** The text after SET is taken as it stands: keys and values are no SQL. */
  private set(mark: number): LogicalPlan {
    this.expect("SET");
    if (this.at("TIME", "ZONE")) return this.setTimeZone(mark);
    const after = this.peek(1);
    const isSetting = this.isLastWord() || after.value === "=" || after.value === "." || after.value === "-";
    if ((this.at("VAR") || this.at("VARIABLE")) && !isSetting) {
      this.next();
      return this.setVariables(mark);
    }
    if (this.at("PATH", "=")) this.setPath(mark);
    if (this.at("CATALOG") && !isSetting) {
      this.next();
      const name = this.peek().type === "string" ? this.stringLiteral() : this.identifier();
      return new SetCatalog({ name }, this.originFrom(mark));
    }
    if (this.textOf(this.peek()).toUpperCase() === "ROLE" && !isSetting) throw this.hive("SET ROLE", mark);
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

  /** SET PATH = entry, …: refused, since sessions have one path; an entry that is none is told first. */
  private setPath(mark: number): never {
    this.next();
    this.next();
    this.commaSeparated(() => {
      const isWord = this.atOneOf(PATH_WORDS);
      const parts = this.multipartIdentifier();
      if (isWord || parts.length > 1) return;
      const parameters = { qualifiedName: parts.join(".") };
      throw parseError("INVALID_SQL_PATH_SCHEMA_REFERENCE", parameters, this.originFrom(mark));
    });
    const config = "spark.sql.path.enabled";
    throw parseError("UNSUPPORTED_FEATURE.SET_PATH_WHEN_DISABLED", { config }, this.originFrom(mark));
  }

  private setTimeZone(mark: number): LogicalPlan {
    this.next();
    this.next();
    const key = "spark.sql.session.timeZone";
    if (this.take("LOCAL")) {
      const value = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      return new SetCommand({ key, value }, this.originFrom(mark));
    }
    if (this.at("INTERVAL")) return new SetCommand({ key, value: this.zoneOffset(mark) }, this.originFrom(mark));
    if (this.peek().type !== "string") throw parseError("_LEGACY_ERROR_TEMP_0045", {}, this.originFrom(mark));
    return new SetCommand({ key, value: this.stringLiteral() }, this.originFrom(mark));
  }

  /** `INTERVAL '08:30' HOUR TO MINUTE`, `INTERVAL 3 HOURS`: an offset from UTC. */
  private zoneOffset(mark: number): string {
    this.expect("INTERVAL");
    const first = this.peek();
    const negative = this.take("-");
    const written = first.type === "string" ? this.stringLiteral() : this.textOf(this.next());
    const unit = this.next().value.replace(/S$/, "");
    if (this.take("TO")) this.next();
    const sign = negative || written.trim().startsWith("-") ? -1 : 1;
    const [a = "0", b = "0", c = "0"] = written.replace(/^\s*[+-]/, "").split(":");
    const parts = [Number(a), Number(b), Number(c)].map((part) => (Number.isFinite(part) ? part : 0));
    const [x = 0, y = 0, z = 0] = parts;
    const seconds = unit === "MINUTE" ? x * 60 + y : unit === "SECOND" ? x : x * SECONDS_PER_HOUR + y * 60 + z;
    if (seconds > LARGEST_OFFSET) {
      const input = String(Math.floor((sign * seconds) / SECONDS_PER_HOUR));
      throw parseError("INVALID_INTERVAL_FORMAT.TIMEZONE_INTERVAL_OUT_OF_RANGE", { input }, this.originFrom(mark));
    }
    const two = (n: number): string => String(n).padStart(2, "0");
    const rest = seconds % 60;
    const text = `${two(Math.floor(seconds / SECONDS_PER_HOUR))}:${two(Math.floor(seconds / 60) % 60)}`;
    return `${sign < 0 ? "-" : "+"}${text}${rest === 0 ? "" : `:${two(rest)}`}`;
  }

  private reset(mark: number): LogicalPlan {
    this.expect("RESET");
    const text = this.restOfText()
      .replace(/;+\s*$/, "")
      .trim();
    const origin = this.originFrom(mark);
    if (text === "") return new ResetCommand(undefined, origin);
    const key = /^(?:`((?:[^`]|``)+)`|([\w.:\\-]+))$/.exec(text);
    if (key === null) throw parseError("INVALID_RESET_COMMAND_FORMAT", {}, origin);
    return new ResetCommand(unquoted(key[1] ?? key[2] ?? ""), origin);
  }

  private explain(mark: number): LogicalPlan {
    this.expect("EXPLAIN");
    if (this.at("LOGICAL") && !this.isLastWord()) {
      this.restOfText();
      throw parseError("INVALID_STATEMENT_OR_CLAUSE", { operation: "EXPLAIN LOGICAL" }, this.originFrom(mark));
    }
    const mode = this.isLastWord() ? undefined : EXPLAIN_WORDS[this.peek().value];
    if (mode !== undefined) this.next();
    return new ExplainCommand(this.statementBody(), mode ?? "simple", this.originFrom(mark));
  }

  private cache(mark: number): LogicalPlan {
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

  private uncache(mark: number): LogicalPlan {
    this.expect("UNCACHE");
    this.expect("TABLE", !this.atEnd);
    const ifExists = this.ifExists();
    return new UncacheTable(this.multipartIdentifier(), ifExists, this.originFrom(mark));
  }

  private clearCache(mark: number): LogicalPlan {
    this.expect("CLEAR");
    this.expect("CACHE", true);
    return new ClearCacheCommand(undefined, this.originFrom(mark));
  }

  private refresh(mark: number): LogicalPlan {
    this.expect("REFRESH");
    if (this.atEnd) throw parseError("INVALID_SQL_SYNTAX.EMPTY_REFRESH_RESOURCE_PATH", {}, this.originFrom(mark));
    if (this.at("FUNCTION") && this.isIdentifier(this.peek(1))) {
      this.next();
      return new RefreshFunction({ name: this.objectName() }, this.originFrom(mark));
    }
    if (this.peek(1).type !== "end") this.take("TABLE");
    if (this.peek().type === "string") {
      this.stringLiteral();
      return new ClearCacheCommand(undefined, this.originFrom(mark));
    }
    return new RefreshTable(this.multipartIdentifier(), this.originFrom(mark));
  }

  private use(mark: number): LogicalPlan {
    this.expect("USE");
    if (this.atOneOf(NAMESPACE_WORDS) && this.isIdentifier(this.peek(1))) this.next();
    return new SetNamespaceCommand(this.multipartIdentifier(), this.originFrom(mark));
  }

  private analyze(mark: number): LogicalPlan {
    this.expect("ANALYZE");
    if (this.take("TABLES")) {
      const namespace = this.inNamespace();
      this.expect("COMPUTE");
      this.expect("STATISTICS");
      return new AnalyzeTables({ namespace, noScan: this.noScan(mark) }, this.originFrom(mark));
    }
    this.expect("TABLE");
    const table = this.objectName();
    const partition = this.at("PARTITION") ? this.partitionSpec() : undefined;
    this.expect("COMPUTE");
    this.expect("STATISTICS", true);
    if (!this.take("FOR")) {
      return new AnalyzeTable(
        { table, partition, noScan: this.noScan(mark), columns: undefined },
        this.originFrom(mark),
      );
    }
    let columns: readonly string[] | "all" = "all";
    if (this.take("ALL")) this.expect("COLUMNS");
    else {
      if (this.atEnd) {
        const ctx = { ctx: "FOR" };
        throw parseError("INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN", ctx, this.originFrom(mark));
      }
      this.expect("COLUMNS");
      columns = this.commaSeparated(() => this.identifier());
    }
    return new AnalyzeTable({ table, partition, noScan: false, columns }, this.originFrom(mark));
  }

  private noScan(mark: number): boolean {
    if (this.atEnd || this.at(";")) return false;
    const word = this.identifier().toUpperCase();
    if (word === "NOSCAN") return true;
    throw parseError("INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN", { ctx: word }, this.originFrom(mark));
  }

  private commentOn(mark: number): LogicalPlan {
    this.expect("COMMENT");
    this.expect("ON");
    const { value } = this.next();
    const kind = value === "TABLE" ? "table" : value === "COLUMN" ? "column" : "namespace";
    if (kind === "namespace" && !NAMESPACE_WORDS.has(value)) throw this.errorHere();
    const object = this.objectName();
    if (kind === "table" && this.take("COLUMN")) return this.commentOnColumns(object, mark);
    this.expect("IS");
    return new CommentOn({ kind, object, comment: this.commentOrNull() }, this.originFrom(mark));
  }

  /** `(a IS '…', b IS NULL)`. */
  private commentOnColumns(table: ObjectName, mark: number): LogicalPlan {
    this.expect("(");
    const comments = this.commaSeparated(() => {
      const column = this.multipartIdentifier();
      this.expect("IS");
      return { column, comment: this.commentOrNull() };
    });
    this.expect(")");
    return new CommentOnColumns({ table, comments }, this.originFrom(mark));
  }

  private resources(mark: number): LogicalPlan {
    const isAdd = this.next().value === "ADD";
    const kind = this.next();
    if (!RESOURCES.has(this.textOf(kind).toUpperCase())) {
      throw parseError(
        "_LEGACY_ERROR_TEMP_0035",
        { message: `${isAdd ? "ADD" : "LIST"} with resource type` },
        this.originFrom(mark),
      );
    }
    const path = this.restOfText()
      .trim()
      .replace(/^'(.*)'$/s, "$1");
    const name = this.textOf(kind).toUpperCase();
    return isAdd
      ? new AddResource({ kind: name, path }, this.originFrom(mark))
      : new ListResources({ kind: name }, this.originFrom(mark));
  }

  /** DECLARE [OR REPLACE] [VARIABLE] name, … [type] [{DEFAULT | =} expression]. */
  protected declare(mark: number): LogicalPlan {
    this.expect("DECLARE");
    const replace = this.take("OR");
    if (replace) this.expect("REPLACE");
    if ((this.at("VARIABLE") || this.at("VAR")) && this.isIdentifier(this.peek(1))) this.next();
    const names = this.commaSeparated(() => this.objectName());
    const typed = !this.atEnd && !this.at(";") && !this.at("=") && !this.at("DEFAULT");
    const dataType = typed ? this.dataType() : undefined;
    let defaultValue: { readonly expression: Expression; readonly text: string } | undefined;
    if (this.take("=") || this.take("DEFAULT")) {
      const valueMark = this.mark;
      defaultValue = { expression: this.expression(), text: "" };
      defaultValue = { ...defaultValue, text: this.textFrom(valueMark) };
    } else if (!typed) {
      throw parseError("INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED", {}, this.originFrom(mark));
    }
    return new DeclareVariable({ names, dataType, defaultValue, replace }, this.originFrom(mark));
  }

  /** `a = 1, b = DEFAULT`, or `(a, b) = (SELECT …)`. */
  protected setVariables(mark: number): LogicalPlan {
    if (this.take("(")) {
      const targets = this.commaSeparated(() => this.objectName());
      this.expect(")");
      this.expect("=");
      this.expect("(");
      const values = this.query();
      this.expect(")");
      return new SetVariables({ targets, values }, this.originFrom(mark));
    }
    const targets: ObjectName[] = [];
    const values: (Expression | undefined)[] = [];
    do {
      targets.push(this.objectName());
      if (!this.take("=")) this.expect(":=");
      const isDefault = this.at("DEFAULT") && this.isLastWord();
      values.push(isDefault ? undefined : this.expression());
      if (isDefault) this.next();
    } while (this.take(","));
    return new SetVariables({ targets, values }, this.originFrom(mark));
  }

  private executeImmediate(mark: number): LogicalPlan {
    this.expect("EXECUTE");
    this.expect("IMMEDIATE");
    const query = this.expression();
    const into = this.take("INTO") ? this.commaSeparated(() => this.objectName()) : [];
    const using: { readonly name: string | undefined; readonly value: Expression }[] = [];
    if (this.take("USING")) {
      const inParentheses = this.at("(") && !this.queryFollows() && this.take("(");
      using.push(
        ...this.commaSeparated(() => {
          const value = this.namedExpression();
          return value instanceof Alias ? { name: value.name, value: value.child } : { name: undefined, value };
        }),
      );
      if (inParentheses) this.expect(")");
    }
    if (using.some(({ name }) => name === undefined) && using.some(({ name }) => name !== undefined)) {
      throw parseError("INVALID_QUERY_MIXED_QUERY_PARAMETERS", {}, this.originFrom(mark));
    }
    return new ExecuteImmediate({ query, into, using }, this.originFrom(mark));
  }
}

interface ViewWords {
  readonly replace: boolean;
  readonly global: boolean;
  readonly temporary: boolean;
  readonly allowExisting: boolean;
}

function unquoted(name: string): string {
  return name.replaceAll("``", "`");
}
