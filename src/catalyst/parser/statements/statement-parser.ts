// Statements: what begins which, and those of few words.

import { DropTable, DropView } from "../../plans/commands/drop-view.ts";
import { ExplainCommand, type ExplainMode } from "../../plans/commands/explain.ts";
import { AddResource, ListResources } from "../../plans/commands/resources.ts";
import { CallProcedure, CreateExternalFunction, CreateFunction, DropFunction } from "../../plans/commands/routines.ts";
import { LoadData, UnsupportedIndex } from "../../plans/commands/tables.ts";
import { DropVariable } from "../../plans/commands/variables.ts";
import { InsertIntoStatement, RowLevelOperation } from "../../plans/commands/writes.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { UnresolvedWith } from "../../plans/unresolved-with.ts";
import { parseError } from "../parse-error.ts";
import { NAMESPACE_WORDS } from "./command-parser.ts";
import { HIVE_BEGINNINGS, hiveStatement, type StatementWords } from "./hive-statements.ts";
import { identifierText } from "./identifier-clause.ts";
import { SettingParser } from "./setting-parser.ts";

const EXPLAIN_WORDS: Readonly<Record<string, ExplainMode>> = {
  EXTENDED: "extended",
  FORMATTED: "formatted",
  CODEGEN: "codegen",
  COST: "cost",
};

const RESOURCES = new Set(["JAR", "JARS", "FILE", "FILES", "ARCHIVE", "ARCHIVES"]);

export class StatementParser extends SettingParser {
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

  private alter(mark: number): LogicalPlan {
    this.expect("ALTER");
    if (this.take("TABLE")) return this.alterTable(mark);
    if (this.take("VIEW")) return this.alterView(mark);
    if (!this.atOneOf(NAMESPACE_WORDS)) throw this.errorHere();
    return this.alterNamespace(mark);
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
}
