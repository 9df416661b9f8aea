// Variables: those that a session declares, and in a script those of its blocks around the statement that runs.

import type { DataType } from "../../types/data-type.ts";
import type { Literal } from "../expressions/literal.ts";
import { normalizeName } from "./table-identifier.ts";

export interface Variable {
  readonly dataType: DataType;
  /** The SQL text of the default. */
  readonly defaultText: string;
  readonly value: Literal;
}

/** The variables of a block, and the name it is known by. */
export interface VariableScope {
  readonly label: string | undefined;
  readonly variables: Map<string, Variable>;
}

export interface FoundVariable {
  readonly variable: Variable;
  /** Where it is kept. */
  readonly home: Map<string, Variable>;
  /** Of a block with a label: how expressions show whose it is. */
  readonly qualifier: readonly string[] | undefined;
}

export class SessionVariables {
  readonly session: Map<string, Variable> = new Map();
  /** The innermost first. */
  scopes: readonly VariableScope[] = [];

  get isEmpty(): boolean {
    return this.session.size === 0 && this.scopes.length === 0;
  }

  /** The variable of a name, which may be qualified by its block's label or by the session; where it is kept, too. */
  lookup(nameParts: readonly string[]): FoundVariable | undefined {
    const name = normalizeName(nameParts.at(-1) ?? "");
    const qualifier = nameParts.slice(0, -1).map(normalizeName).join(".");
    for (const { label, variables } of this.scopes) {
      const variable = qualifier === "" || qualifier === label ? variables.get(name) : undefined;
      if (variable !== undefined)
        return { variable, home: variables, qualifier: label === undefined ? undefined : ["local", label] };
    }
    if (qualifier !== "" && qualifier !== "session" && qualifier !== "system.session") return undefined;
    const variable = this.session.get(name);
    return variable === undefined ? undefined : { variable, home: this.session, qualifier: undefined };
  }
}
