// SHOW and DESCRIBE.

import { quoteIdentifier } from "../../catalog/table-identifier.ts";
import { DescribeFunction, DescribeRelation } from "../../plans/commands/describe.ts";
import { DescribeNamespace } from "../../plans/commands/namespaces.ts";
import { DescribeProcedure, ShowProcedures } from "../../plans/commands/routines.ts";
import {
  type FunctionScope,
  ShowColumns,
  ShowFunctions,
  ShowNamespaces,
  ShowTables,
  ShowViews,
} from "../../plans/commands/show.ts";
import {
  DescribeColumn,
  DescribeTable,
  ShowCatalogs,
  ShowCollations,
  ShowCreateTable,
  ShowCurrentNamespace,
  ShowPartitions,
  ShowTableProperties,
  ShowTablesAsJson,
  ShowTablesExtended,
} from "../../plans/commands/table-information.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { parseError } from "../parse-error.ts";
import { NAMESPACE_WORDS } from "./command-parser.ts";
import { InsertParser } from "./insert-parser.ts";

const FUNCTION_SCOPES: Readonly<Record<string, FunctionScope>> = { ALL: "all", SYSTEM: "system", USER: "user" };

export abstract class ShowParser extends InsertParser {
  protected show(mark: number): LogicalPlan {
    this.expect("SHOW");
    const { value } = this.peek();
    const scope = FUNCTION_SCOPES[value];
    if (scope !== undefined && this.peek(1).value === "FUNCTIONS") {
      this.next();
      return this.showFunctions(scope, mark);
    }
    if (this.peek(1).value === "FUNCTIONS" && this.isIdentifier(this.peek())) {
      const scopeName = quoteIdentifier(this.identifier().toLowerCase());
      throw parseError("INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE", { scope: scopeName }, this.originFrom(mark));
    }
    switch (value) {
      case "TABLES":
        this.next();
        return this.showTables(mark);
      case "VIEWS":
        this.next();
        return new ShowViews(this.inNamespace(), this.likePattern(), this.originFrom(mark));
      case "DATABASES":
      case "SCHEMAS":
      case "NAMESPACES":
        this.next();
        return new ShowNamespaces(this.inNamespace(), this.likePattern(), this.originFrom(mark));
      case "FUNCTIONS":
        return this.showFunctions("all", mark);
      case "COLUMNS":
        return this.showColumns(mark);
      case "TABLE":
        return this.showTableExtended(mark);
      case "CATALOGS":
        this.next();
        return new ShowCatalogs({ pattern: this.likePattern() }, this.originFrom(mark));
      case "COLLATIONS":
        this.next();
        return new ShowCollations({ pattern: this.likePattern() }, this.originFrom(mark));
      case "CURRENT":
        this.next();
        if (!this.atOneOf(NAMESPACE_WORDS)) throw this.errorHere();
        this.next();
        return new ShowCurrentNamespace({}, this.originFrom(mark));
      case "TBLPROPERTIES":
        return this.showProperties(mark);
      case "PARTITIONS":
        return this.showPartitions(mark);
      case "CREATE":
        return this.showCreate(mark);
      case "PROCEDURES":
        this.next();
        return new ShowProcedures({ namespace: this.inNamespace() }, this.originFrom(mark));
      default:
        throw this.errorHere();
    }
  }

  /** A statement of Hive that Spark's grammar knows in order to refuse it. */
  protected hive(operation: string, mark: number): Error {
    while (!this.atEnd) this.next();
    return parseError("INVALID_STATEMENT_OR_CLAUSE", { operation }, this.originFrom(mark));
  }

  private showTables(mark: number): LogicalPlan {
    const namespace = this.inNamespace();
    const pattern = this.likePattern();
    if (this.take("AS", "JSON")) return new ShowTablesAsJson({ namespace, pattern }, this.originFrom(mark));
    return new ShowTables(namespace, pattern, this.originFrom(mark));
  }

  private showColumns(mark: number): LogicalPlan {
    this.next();
    if (!this.take("IN") && !this.take("FROM")) throw this.errorHere();
    const table = this.multipartIdentifier();
    const namespace = this.inNamespace();
    return new ShowColumns(table, namespace, this.originFrom(mark));
  }

  private showTableExtended(mark: number): LogicalPlan {
    this.next();
    this.expect("EXTENDED");
    const namespace = this.inNamespace();
    this.expect("LIKE");
    const pattern = this.stringLiteral();
    const partition = this.at("PARTITION") ? this.partitionSpec() : undefined;
    const asJson = this.take("AS", "JSON");
    return new ShowTablesExtended({ namespace, pattern, partition, asJson }, this.originFrom(mark));
  }

  private showProperties(mark: number): LogicalPlan {
    this.next();
    const table = this.objectName();
    let key: string | undefined;
    if (this.take("(")) {
      key = this.propertyKey();
      this.expect(")");
    }
    return new ShowTableProperties({ table, key }, this.originFrom(mark));
  }

  private showPartitions(mark: number): LogicalPlan {
    this.next();
    const table = this.objectName();
    const spec = this.at("PARTITION") ? this.partitionSpec() : undefined;
    const asJson = this.take("AS", "JSON");
    return new ShowPartitions({ table, spec, asJson }, this.originFrom(mark));
  }

  private showCreate(mark: number): LogicalPlan {
    this.next();
    this.expect("TABLE");
    const table = this.objectName();
    const asSerde = this.take("AS", "SERDE");
    return new ShowCreateTable({ table, asSerde }, this.originFrom(mark));
  }

  private showFunctions(scope: FunctionScope, mark: number): LogicalPlan {
    this.expect("FUNCTIONS");
    const namespace = this.inNamespace();
    const named = this.peek().type === "quoted" || (this.peek().type === "word" && !this.at("LIKE"));
    // A name rather than a pattern.
    const pattern = named ? this.multipartIdentifier().at(-1) : this.likePattern();
    return new ShowFunctions(scope, namespace, pattern, this.originFrom(mark));
  }

  protected describeStatement(mark: number): LogicalPlan {
    this.next();
    if (this.at("FUNCTION") && !this.isLastWord()) {
      this.next();
      const isExtended = this.take("EXTENDED");
      const name = this.peek().type === "string" ? [this.stringLiteral()] : this.describedFunction();
      return new DescribeFunction(name, isExtended, this.originFrom(mark));
    }
    if (this.at("PROCEDURE") && this.isIdentifier(this.peek(1))) {
      this.next();
      return new DescribeProcedure({ name: this.objectName() }, this.originFrom(mark));
    }
    if (this.atOneOf(NAMESPACE_WORDS) && this.isIdentifier(this.peek(1))) {
      this.next();
      const isExtended = this.isIdentifier(this.peek(1)) && this.take("EXTENDED");
      return new DescribeNamespace({ name: this.multipartIdentifier(), isExtended }, this.originFrom(mark));
    }
    if ((this.at("QUERY") && !this.isLastWord() && this.take("QUERY")) || (this.atQuery() && !this.at("TABLE"))) {
      return new DescribeRelation(this.query(), false, this.originFrom(mark));
    }
    return this.describeTable(mark);
  }

  /** A name, or an operator: `DESCRIBE FUNCTION +`. */
  private describedFunction(): readonly string[] {
    if (this.isIdentifier(this.peek())) return this.multipartIdentifier();
    const token = this.next();
    return [this.textOf(token)];
  }

  private describeTable(mark: number): LogicalPlan {
    if (this.at("TABLE") && !this.isLastWord()) this.next();
    const isExtended = this.isIdentifier(this.peek(1)) && (this.take("EXTENDED") || this.take("FORMATTED"));
    const table = this.objectName();
    const partition = this.at("PARTITION") ? this.partitionSpec() : undefined;
    const asJson = this.take("AS", "JSON");
    if (!asJson && partition === undefined && this.isIdentifier(this.peek())) {
      const column = this.multipartIdentifier();
      return new DescribeColumn({ table, column, isExtended }, this.originFrom(mark));
    }
    if (asJson && !isExtended) {
      const tableName = table.parts.join(".");
      throw parseError("DESCRIBE_JSON_NOT_EXTENDED", { tableName }, this.originFrom(mark));
    }
    return new DescribeTable({ table, partition, isExtended, asJson }, this.originFrom(mark));
  }
}
