// A script as a tree of statements: blocks, branches and loops around queries and commands.

import type { Expression } from "../../expressions/expression.ts";
import type { Origin } from "../../trees/origin.ts";
import { Command } from "../commands/command.ts";
import type { ObjectName } from "../commands/parsed-command.ts";
import type { DeclareVariable } from "../commands/variables.ts";
import type { LogicalPlan } from "../logical-plan.ts";

/** BEGIN … END as a statement: it answers with the rows of its last query. */
export class ScriptCommand extends Command {
  override readonly family = "scripting";
  readonly script: CompoundStatement;

  constructor(script: CompoundStatement, origin?: Origin) {
    super(undefined, origin);
    this.script = script;
  }

  protected describe(): string {
    return "Script";
  }
}

export type ScriptStatement =
  | SingleStatement
  | DeclareStatement
  | DeclareCursorStatement
  | CompoundStatement
  | IfStatement
  | CaseStatement
  | WhileStatement
  | RepeatStatement
  | LoopStatement
  | ForStatement
  | LeaveStatement
  | IterateStatement
  | OpenStatement
  | FetchStatement
  | CloseStatement;

/** Statements one after another, without a scope of their own. */
export type StatementList = readonly ScriptStatement[];

/** A query or a command. */
export interface SingleStatement {
  readonly kind: "single";
  readonly plan: LogicalPlan;
}

export interface DeclareStatement {
  readonly kind: "declare";
  readonly declaration: DeclareVariable;
}

export interface DeclareCursorStatement {
  readonly kind: "declareCursor";
  readonly name: string;
  /** Read again when the cursor is opened, with its parameters. */
  readonly query: string;
}

/** BEGIN … END: a scope of variables, conditions, cursors and handlers. */
export interface CompoundStatement {
  readonly kind: "compound";
  readonly label: string | undefined;
  readonly statements: StatementList;
  readonly handlers: readonly Handler[];
}

export type HandledCondition =
  | { readonly kind: "sqlException" }
  | { readonly kind: "notFound" }
  | { readonly kind: "sqlState"; readonly sqlState: string }
  /** A condition of the engine, or one that a block declared, which nothing raises. */
  | { readonly kind: "condition"; readonly name: string };

export interface Handler {
  readonly type: "exit" | "continue";
  readonly conditions: readonly HandledCondition[];
  readonly body: ScriptStatement;
}

/** A condition and where it stands. */
export interface ScriptCondition {
  readonly expression: Expression;
  readonly text: string;
}

export interface IfStatement {
  readonly kind: "if";
  readonly branches: readonly { readonly condition: ScriptCondition; readonly body: StatementList }[];
  readonly otherwise: StatementList | undefined;
}

export interface CaseStatement {
  readonly kind: "case";
  /** What the branches' expressions are compared with; without it they are conditions. */
  readonly value: Expression | undefined;
  readonly branches: readonly { readonly when: ScriptCondition; readonly body: StatementList }[];
  readonly otherwise: StatementList | undefined;
}

export interface WhileStatement {
  readonly kind: "while";
  readonly label: string | undefined;
  readonly condition: ScriptCondition;
  readonly body: StatementList;
}

export interface RepeatStatement {
  readonly kind: "repeat";
  readonly label: string | undefined;
  readonly until: ScriptCondition;
  readonly body: StatementList;
}

export interface LoopStatement {
  readonly kind: "loop";
  readonly label: string | undefined;
  readonly body: StatementList;
}

/** The body for each row of a query, whose columns are variables in it. */
export interface ForStatement {
  readonly kind: "for";
  readonly label: string | undefined;
  readonly variable: string | undefined;
  readonly query: LogicalPlan;
  readonly body: StatementList;
}

export interface LeaveStatement {
  readonly kind: "leave";
  readonly label: string;
}

export interface IterateStatement {
  readonly kind: "iterate";
  readonly label: string;
}

export interface OpenStatement {
  readonly kind: "open";
  readonly cursor: ObjectName;
  readonly using: readonly { readonly name: string | undefined; readonly value: Expression }[];
}

export interface FetchStatement {
  readonly kind: "fetch";
  readonly cursor: ObjectName;
  readonly into: readonly ObjectName[];
}

export interface CloseStatement {
  readonly kind: "close";
  readonly cursor: ObjectName;
}
