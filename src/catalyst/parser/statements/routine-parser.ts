// What stands behind CREATE FUNCTION name: parameters, what the function gives, its characteristics and its body.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { hasCharVarchar } from "../../../types/char-varchar.ts";
import { type DataType, StructType } from "../../../types/data-type.ts";
import type { RoutineDefinition, RoutineParameter } from "../../plans/commands/routines.ts";
import { parseError } from "../parse-error.ts";
import { ShowParser } from "./show-parser.ts";

interface Returns {
  readonly returnType: DataType | undefined;
  readonly isTable: boolean;
  readonly returnColumns: StructType | undefined;
}

/** The clauses between RETURNS and RETURN. */
interface Characteristics {
  readonly comment: string | undefined;
  readonly deterministic: boolean | undefined;
  readonly dataAccess: RoutineDefinition["dataAccess"];
}

export abstract class RoutineParser extends ShowParser {
  protected routineDefinition(mark: number): RoutineDefinition {
    this.expect("(");
    const parameters = this.at(")") ? [] : this.commaSeparated(() => this.routineParameter(mark));
    this.expect(")");
    const returns = this.returns();
    const characteristics = this.characteristics(mark);
    this.expect("RETURN");
    const bodyMark = this.mark;
    if (this.atQuery()) this.query();
    else this.expression();
    return { parameters, ...returns, ...characteristics, body: this.textFrom(bodyMark) };
  }

  private returns(): Returns {
    const none = { returnType: undefined, isTable: false, returnColumns: undefined };
    if (!this.take("RETURNS")) return none;
    if (!this.take("TABLE")) return { ...none, returnType: this.typeOfValues() };
    if (!this.take("(")) return { ...none, isTable: true };
    const returnColumns = StructType(this.columnList());
    this.expect(")");
    return { ...none, isTable: true, returnColumns };
  }

  private characteristics(mark: number): Characteristics {
    let comment: string | undefined;
    let deterministic: boolean | undefined;
    let dataAccess: RoutineDefinition["dataAccess"];
    const seen = new Set<string>();
    const once = (clauseName: string): void => {
      if (seen.has(clauseName)) throw parseError("DUPLICATE_CLAUSES", { clauseName }, this.originFrom(mark));
      seen.add(clauseName);
    };
    while (!this.at("RETURN")) {
      if (this.take("COMMENT")) {
        comment = this.stringLiteral();
        once("COMMENT");
      } else if (this.take("LANGUAGE")) {
        this.language(mark);
        once("LANGUAGE");
      } else if (this.take("SPECIFIC")) {
        this.identifier();
        once("SPECIFIC");
      } else if (this.take("DETERMINISTIC") || this.take("NOT", "DETERMINISTIC")) {
        deterministic = this.peek(-2).value !== "NOT";
        once("DETERMINISTIC");
      } else if (this.take("CONTAINS", "SQL") || this.take("READS", "SQL", "DATA")) {
        dataAccess = this.peek(-1).value === "DATA" ? "READS SQL DATA" : "CONTAINS SQL";
        once("SQL DATA ACCESS");
      } else if (this.take("CALLED", "ON", "NULL", "INPUT")) once("NULL CALL");
      else if (this.take("SQL", "SECURITY", "DEFINER")) once("SQL SECURITY RIGHTS");
      else this.unsupportedCharacteristic(mark);
    }
    return { comment, deterministic, dataAccess };
  }

  private language(mark: number): void {
    const language = this.textOf(this.next());
    if (language.toUpperCase() === "SQL") return;
    const message = `Unsupported language for user defined functions: ${language}`;
    throw parseError("_LEGACY_ERROR_TEMP_0035", { message }, this.originFrom(mark));
  }

  private unsupportedCharacteristic(mark: number): never {
    const unsupported = [
      ["MODIFIES", "SQL", "DATA"],
      ["NO", "SQL"],
      ["RETURNS", "NULL", "ON", "NULL", "INPUT"],
      ["SQL", "SECURITY", "INVOKER"],
    ].find((words) => this.take(...words));
    if (unsupported === undefined) throw this.errorHere();
    const message = `SQL function with ${unsupported.join(" ")} is not supported`;
    throw parseError("_LEGACY_ERROR_TEMP_0035", { message }, this.originFrom(mark));
  }

  private routineParameter(mark: number): RoutineParameter {
    const parameterMark = this.mark;
    const name = this.identifier();
    const dataType = this.typeOfValues();
    let defaultValue: string | undefined;
    let comment: string | undefined;
    for (;;) {
      if (this.take("DEFAULT")) defaultValue = this.expressionText();
      else if (this.take("COMMENT")) comment = this.stringLiteral();
      else if (this.take("NOT", "NULL")) {
        const input = this.textFrom(parameterMark);
        throw parseError("USER_DEFINED_FUNCTIONS.NOT_NULL_ON_FUNCTION_PARAMETERS", { input }, this.originFrom(mark));
      } else if (this.at("GENERATED")) {
        const condition = "INVALID_SQL_SYNTAX.CREATE_FUNC_WITH_GENERATED_COLUMNS_AS_PARAMETERS";
        throw parseError(condition, {}, this.originFrom(mark));
      } else if (this.at("PRIMARY") || this.at("UNIQUE") || this.at("CHECK") || this.at("REFERENCES")) {
        throw parseError("INVALID_SQL_SYNTAX.CREATE_FUNC_WITH_COLUMN_CONSTRAINTS", {}, this.originFrom(mark));
      } else return { name, dataType, defaultValue, comment };
    }
  }

  /** Values that functions take and give have no CHAR and no VARCHAR in them. */
  private typeOfValues(): DataType {
    const type = this.writtenType();
    if (hasCharVarchar(type)) throw new AnalysisException("UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING", {});
    return type;
  }
}
