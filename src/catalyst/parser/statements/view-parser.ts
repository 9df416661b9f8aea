// Views: how they are made, temporary ones over files too, and changed.

import { StructType } from "../../../types/data-type.ts";
import { AlterViewAs, AlterViewSchemaBinding, type ViewSchemaMode } from "../../plans/commands/alter-view.ts";
import { CreateTempViewUsing, CreateViewCommand, type ViewColumn } from "../../plans/commands/create-view.ts";
import { RenameTable, SetTableProperties, UnsetTableProperties } from "../../plans/commands/tables.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { UnresolvedDataSource } from "../../plans/unresolved-data-source.ts";
import { parseError } from "../parse-error.ts";
import { RoutineParser } from "./routine-parser.ts";

export abstract class ViewParser extends RoutineParser {
  /** CREATE TEMPORARY TABLE name [(columns)] USING format: an older way to write a temporary view. */
  protected createTemporaryTable(mark: number): LogicalPlan {
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

  protected createView(
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
  protected rejectQualifier(nameParts: readonly string[], mark: number, objectType: string): void {
    const qualifier = nameParts.slice(0, -1);
    const written = qualifier.join(".").toLowerCase();
    if (written === "" || written === "session" || written === "system.session") return;
    const quote = (parts: readonly string[]): string => parts.map((part) => `\`${part}\``).join(".");
    const parameters = { objectType, objectName: quote(nameParts.slice(-1)), qualifier: quote(qualifier) };
    throw parseError("INVALID_TEMP_OBJ_QUALIFIER", parameters, this.originFrom(mark));
  }

  /** True for `v USING format` and `v (a INT, b STRING) USING format`. */
  protected usingFollows(): boolean {
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

  protected createTempViewUsing(
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

  protected alterView(mark: number): LogicalPlan {
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
        const properties = this.tableProperties(mark);
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
}

interface ViewWords {
  readonly replace: boolean;
  readonly global: boolean;
  readonly temporary: boolean;
  readonly allowExisting: boolean;
}
