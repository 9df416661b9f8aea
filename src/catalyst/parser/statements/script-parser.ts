// Scripts: BEGIN … END, with declarations, branches, loops and handlers around ordinary statements.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { Alias } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { UnparsedStatement } from "../../plans/commands/unparsed-statement.ts";
import { DeclareVariable } from "../../plans/commands/variables.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import {
  type CompoundStatement,
  ScriptCommand,
  type ScriptCondition,
  type ScriptStatement,
  type StatementList,
} from "../../plans/scripting/script.ts";
import { extraInput, missing, parseError } from "../parse-error.ts";
import type { Token } from "../token.ts";
import { BlockDeclarations } from "./block-declarations.ts";
import { HandlerParser } from "./handler-parser.ts";
import { ScriptLabels } from "./script-labels.ts";

/** What may have a label. */
const LABELLED = new Set(["BEGIN", "WHILE", "REPEAT", "LOOP", "FOR"]);

export class ScriptParser extends HandlerParser {
  private readonly labels = new ScriptLabels();
  /** True in the query of FOR, which DO ends. */
  private inForQuery = false;

  /** True when the text is a script; in a script with a label Spark does not see one. */
  get atScript(): boolean {
    return this.at("BEGIN");
  }

  /** One whole script, which itself has no label. */
  script(): LogicalPlan {
    const mark = this.mark;
    if (this.options.scriptingEnabled === false) {
      const sqlScriptingEnabled = '"spark.sql.scripting.enabled"';
      throw parseError("UNSUPPORTED_FEATURE.SQL_SCRIPTING", { sqlScriptingEnabled }, this.originFrom(mark));
    }
    const script = this.block(undefined);
    this.take(";");
    return this.whole(new ScriptCommand(script, this.originFrom(mark)));
  }

  /** A statement that is no script: in one of its own a cursor has no place. */
  override statement(): LogicalPlan {
    const { value } = this.peek();
    const isCursor = value === "OPEN" || value === "FETCH" || value === "CLOSE";
    if (!isCursor && !(this.at("DECLARE") && this.peek(2).value === "CURSOR")) return super.statement();
    const mark = this.mark;
    this.next();
    const cursorName = isCursor ? this.multipartIdentifier().join(".") : `\`${this.identifier()}\``;
    throw parseError("CURSOR_OUTSIDE_SCRIPT", { cursorName }, this.originFrom(mark));
  }

  /** From BEGIN to END; what is declared comes first. */
  protected block(label: string | undefined): CompoundStatement {
    this.expect("BEGIN");
    this.take("NOT", "ATOMIC");
    const declarations = new BlockDeclarations();
    const statements: ScriptStatement[] = [];
    while (!this.at("END")) {
      const statementMark = this.mark;
      const statement = this.blockStatement(declarations);
      declarations.see(statement, this.originFrom(statementMark));
      if (statement !== undefined) statements.push(statement);
      this.expect(";", !this.atEnd);
    }
    this.expect("END");
    return { kind: "compound", label, statements, handlers: declarations.handlers };
  }

  /** A statement of a block; undefined of a condition or a handler, which the block keeps. */
  private blockStatement(declarations: BlockDeclarations): ScriptStatement | undefined {
    if (!this.at("DECLARE")) return this.scriptStatement();
    const mark = this.mark;
    if (this.peek(2).value === "CONDITION") {
      declarations.addCondition(this.conditionDeclaration(), this.originFrom(mark));
      return undefined;
    }
    if (this.peek(2).value === "HANDLER") {
      declarations.addHandler(this.handlerDeclaration(declarations), this.originFrom(mark));
      return undefined;
    }
    return this.declaration();
  }

  /** Statements up to a keyword of what is around them, at least one. */
  private statementList(...ends: readonly string[]): StatementList {
    const statements: ScriptStatement[] = [];
    do {
      const mark = this.mark;
      const statement = this.scriptStatement();
      if (statement.kind === "declare" || statement.kind === "declareCursor") {
        const varName = statement.kind === "declare" ? namesOf(statement.declaration) : statement.name;
        throw parseError("INVALID_VARIABLE_DECLARATION.NOT_ALLOWED_IN_SCOPE", { varName }, this.originFrom(mark));
      }
      statements.push(statement);
      this.expect(";", !this.atEnd);
    } while (!ends.some((end) => this.at(end)));
    return statements;
  }

  protected scriptStatement(): ScriptStatement {
    const { value } = this.peek();
    if (this.atLabel) return this.labelled();
    switch (value) {
      case "BEGIN":
        return this.endOf(undefined, () => this.block(undefined));
      case "IF":
        return this.ifStatement();
      case "CASE":
        return this.caseStatement();
      case "WHILE":
      case "REPEAT":
      case "LOOP":
      case "FOR":
        return this.endOf(undefined, () => this.loop(undefined));
      case "LEAVE":
      case "ITERATE":
        return this.jump(value);
      case "SET":
        return { kind: "single", plan: this.scriptSet() };
      case "DECLARE":
        return this.declaration();
      case "OPEN":
      case "FETCH":
      case "CLOSE":
        return this.cursorStatement(value);
      default:
        // Any other word could be a label; what is wrong is that no colon follows.
        if (this.isIdentifier(this.peek()) && !this.atStatementWord && !this.atQuery()) {
          this.next();
          throw this.errorHere();
        }
        return { kind: "single", plan: this.singleStatement() };
    }
  }

  /** A query or a command; one that has IDENTIFIER of what only the run of the script knows is kept as text until then. */
  private singleStatement(): LogicalPlan {
    const mark = this.mark;
    try {
      return this.statementBody();
    } catch (error) {
      const waits = error instanceof AnalysisException && error.condition === "NOT_A_CONSTANT_STRING.NOT_CONSTANT";
      if (!waits) throw error;
    }
    this.rewind(mark);
    while (!this.atEnd && !this.at(";")) this.next();
    return new UnparsedStatement(this.textFrom(mark), this.options);
  }

  private get atLabel(): boolean {
    return this.isIdentifier(this.peek()) && this.peek(1).value === ":" && LABELLED.has(this.peek(2).value);
  }

  /** `label: BEGIN … END label`, and the loops. */
  private labelled(): ScriptStatement {
    const mark = this.mark;
    const label = this.identifier();
    this.expect(":");
    const isLoop = !this.at("BEGIN");
    this.labels.enter(label, isLoop, this.originFrom(mark));
    const statement = this.endOf(label, () =>
      isLoop ? this.loop(label.toLowerCase()) : this.block(label.toLowerCase()),
    );
    this.labels.leave();
    return statement;
  }

  private endOf(label: string | undefined, parse: () => ScriptStatement): ScriptStatement {
    const mark = this.mark;
    const statement = parse();
    if (!this.at(";") && this.isIdentifier(this.peek())) {
      this.labels.checkEnd(label, this.identifier(), this.originFrom(mark));
    }
    return statement;
  }

  private loop(label: string | undefined): ScriptStatement {
    switch (this.peek().value) {
      case "WHILE": {
        this.next();
        const condition = this.condition();
        this.expect("DO");
        const body = this.statementList("END");
        this.ends("WHILE");
        return { kind: "while", label, condition, body };
      }
      case "REPEAT": {
        this.next();
        const body = this.statementList("UNTIL");
        this.expect("UNTIL");
        const until = this.condition();
        this.ends("REPEAT");
        return { kind: "repeat", label, until, body };
      }
      case "LOOP": {
        this.next();
        const body = this.statementList("END");
        this.ends("LOOP");
        return { kind: "loop", label, body };
      }
      default:
        return this.forStatement(label);
    }
  }

  private forStatement(label: string | undefined): ScriptStatement {
    this.expect("FOR");
    const mark = this.mark;
    const isNamed = this.isIdentifier(this.peek()) && this.peek(1).value === "AS" && !this.at("SELECT");
    const variable = isNamed ? this.identifier().toLowerCase() : undefined;
    if (variable !== undefined) {
      this.labels.enter(variable, false, this.originFrom(mark));
      this.expect("AS");
    }
    if (!this.atQuery() && !this.at("(")) throw this.errorHere();
    this.inForQuery = true;
    const query = this.query();
    this.inForQuery = false;
    this.expect("DO");
    const body = this.statementList("END");
    this.ends("FOR");
    if (variable !== undefined) this.labels.leave();
    return { kind: "for", label, variable, query, body };
  }

  protected override isTableAlias(): boolean {
    return !(this.inForQuery && this.at("DO")) && super.isTableAlias();
  }

  protected override isAlias(token: Token): boolean {
    return !(this.inForQuery && token.value === "DO") && super.isAlias(token);
  }

  private ifStatement(): ScriptStatement {
    const branches: { readonly condition: ScriptCondition; readonly body: StatementList }[] = [];
    do {
      this.next();
      const condition = this.condition();
      this.expect("THEN", true);
      branches.push({ condition, body: this.statementList("ELSEIF", "ELSE", "END") });
    } while (this.at("ELSEIF"));
    const otherwise = this.take("ELSE") ? this.statementList("END") : undefined;
    this.ends("IF");
    return { kind: "if", branches, otherwise };
  }

  private caseStatement(): ScriptStatement {
    this.expect("CASE");
    const value = this.at("WHEN") ? undefined : this.expression();
    const branches: { readonly when: ScriptCondition; readonly body: StatementList }[] = [];
    do {
      this.expect("WHEN");
      const when = this.condition();
      this.expect("THEN", true);
      branches.push({ when, body: this.statementList("WHEN", "ELSE", "END") });
    } while (this.at("WHEN"));
    const otherwise = this.take("ELSE") ? this.statementList("END") : undefined;
    this.ends("CASE");
    return { kind: "case", value, branches, otherwise };
  }

  private ends(keyword: string): void {
    this.expect("END");
    this.expect(keyword);
  }

  private condition(): ScriptCondition {
    const mark = this.mark;
    const expression = this.expression();
    return { expression, text: this.textFrom(mark).toUpperCase() };
  }

  private jump(keyword: "LEAVE" | "ITERATE"): ScriptStatement {
    const mark = this.mark;
    this.next();
    const label = this.labels.target(this.identifier(), keyword, this.originFrom(mark));
    return keyword === "LEAVE" ? { kind: "leave", label } : { kind: "iterate", label };
  }

  private declaration(): ScriptStatement {
    const mark = this.mark;
    const ahead = this.peek(2).value === "CURSOR" ? 2 : this.peek(3).value === "CURSOR" ? 3 : undefined;
    if (ahead !== undefined) return this.cursorDeclaration();
    const declaration = this.declare(mark);
    if (!(declaration instanceof DeclareVariable)) throw this.errorHere();
    return { kind: "declare", declaration };
  }

  private cursorDeclaration(): ScriptStatement {
    if (this.options.cursorEnabled !== true) {
      throw parseError("UNSUPPORTED_FEATURE.SQL_CURSOR", {}, this.originFrom(this.mark));
    }
    this.expect("DECLARE");
    const name = this.identifier().toLowerCase();
    if (!this.take("ASENSITIVE")) this.take("INSENSITIVE");
    this.expect("CURSOR");
    this.expect("FOR");
    const mark = this.mark;
    while (!this.at(";") && !this.at("FOR", "READ", "ONLY") && !this.atEnd) this.next();
    const query = this.textFrom(mark);
    this.take("FOR", "READ", "ONLY");
    return { kind: "declareCursor", name, query };
  }

  private cursorStatement(keyword: "OPEN" | "FETCH" | "CLOSE"): ScriptStatement {
    this.next();
    if (keyword === "FETCH" && !this.take("NEXT", "FROM")) this.take("FROM");
    const cursor = this.objectName();
    if (keyword === "CLOSE") return { kind: "close", cursor };
    if (keyword === "OPEN") return { kind: "open", cursor, using: this.take("USING") ? this.cursorParameters() : [] };
    this.expect("INTO");
    return { kind: "fetch", cursor, into: this.commaSeparated(() => this.objectName()) };
  }

  private cursorParameters(): readonly { readonly name: string | undefined; readonly value: Expression }[] {
    const inParentheses = this.take("(");
    const parameters = this.commaSeparated(() => {
      const value = this.namedExpression();
      return value instanceof Alias ? { name: value.name, value: value.child } : { name: undefined, value };
    });
    if (inParentheses) this.expect(")");
    return parameters;
  }

  /** SET in a script gives variables values; settings are not for it. */
  private scriptSet(): LogicalPlan {
    const mark = this.mark;
    this.expect("SET");
    const after = this.peek(1);
    if ((this.at("VAR") || this.at("VARIABLE")) && this.isIdentifier(after)) {
      const isExtra = this.peek(2).value === "=";
      this.next();
      throw this.errorHere(isExtra ? extraInput(this.sqlText, after) : missing("="));
    }
    return this.setVariables(mark);
  }
}

function namesOf({ clauses }: DeclareVariable): string {
  return clauses.names.map(({ parts }) => `\`${parts.join("`.`")}\``).join(", ");
}
