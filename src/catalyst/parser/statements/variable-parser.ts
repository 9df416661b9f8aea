// Variables of a session, and statements that are texts.

import { Alias } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import type { ObjectName } from "../../plans/commands/parsed-command.ts";
import { DeclareVariable, ExecuteImmediate, SetVariables } from "../../plans/commands/variables.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { parseError } from "../parse-error.ts";
import { TableStateParser } from "./table-state-parser.ts";

export abstract class VariableParser extends TableStateParser {
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

  protected executeImmediate(mark: number): LogicalPlan {
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
    return new ExecuteImmediate({ query, into, using }, this.originFrom(mark));
  }
}
