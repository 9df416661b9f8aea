// Declarations of conditions and of their handlers at the beginning of a block.

import type { CompoundStatement, HandledCondition, Handler, ScriptStatement } from "../../plans/scripting/script.ts";
import { parseError } from "../parse-error.ts";
import type { BlockDeclarations } from "./block-declarations.ts";
import { StatementParser } from "./statement-parser.ts";

const NO_HANDLERS = new Set(["IF", "CASE", "WHILE", "REPEAT", "LOOP", "FOR", "LEAVE", "ITERATE"]);
const SUCCESS_CLASSES = new Set(["00", "01", "02"]);

export abstract class HandlerParser extends StatementParser {
  protected abstract block(label: string | undefined): CompoundStatement;
  protected abstract scriptStatement(): ScriptStatement;

  /** `DECLARE name CONDITION [FOR SQLSTATE [VALUE] '…']`. */
  protected conditionDeclaration(): string {
    const mark = this.mark;
    this.expect("DECLARE");
    const name = this.identifier();
    this.expect("CONDITION");
    const conditionName = `\`${name}\``;
    if (!/^\w+$/.test(name)) {
      const condition = "INVALID_ERROR_CONDITION_DECLARATION.SPECIAL_CHARACTER_FOUND";
      throw parseError(condition, { conditionName }, this.originFrom(mark));
    }
    if (this.take("FOR")) {
      const { sqlState } = this.sqlState();
      if (SUCCESS_CLASSES.has(sqlState.slice(0, 2)) || sqlState.startsWith("XX")) {
        throw parseError("INVALID_SQLSTATE", { sqlState }, this.originFrom(mark));
      }
    }
    return name.toLowerCase();
  }

  /** `DECLARE {EXIT | CONTINUE} HANDLER FOR conditions statement`. */
  protected handlerDeclaration(declarations: BlockDeclarations): Handler {
    const mark = this.mark;
    this.expect("DECLARE");
    const type = this.take("CONTINUE") ? "continue" : "exit";
    if (type === "exit") this.expect("EXIT");
    this.expect("HANDLER");
    this.expect("FOR");
    const conditions = this.commaSeparated(() => this.handledCondition(declarations));
    declarations.checkHandled(conditions, this.originFrom(mark));
    if (type === "continue" && this.options.continueHandlerEnabled !== true) {
      throw parseError("UNSUPPORTED_FEATURE.CONTINUE_EXCEPTION_HANDLER", {}, this.originFrom(mark));
    }
    // Of the statements of scripts a handler takes blocks and SET.
    if (NO_HANDLERS.has(this.peek().value)) {
      this.next();
      throw this.errorHere();
    }
    const body = this.scriptStatement();
    return { type, conditions, body };
  }

  private handledCondition(declarations: BlockDeclarations): HandledCondition {
    const mark = this.mark;
    if (this.at("SQLSTATE")) return this.sqlState();
    if (this.take("SQLEXCEPTION")) return { kind: "sqlException" };
    if (this.take("NOT", "FOUND")) return { kind: "notFound" };
    const name = this.multipartIdentifier().join(".");
    return { kind: "condition", name: declarations.knownCondition(name, this.originFrom(mark)) };
  }

  private sqlState(): { readonly kind: "sqlState"; readonly sqlState: string } {
    const mark = this.mark;
    this.expect("SQLSTATE");
    this.take("VALUE");
    const sqlState = this.stringLiteral().toUpperCase();
    if (!/^[0-9A-Z]{5}$/.test(sqlState)) throw parseError("INVALID_SQLSTATE", { sqlState }, this.originFrom(mark));
    return { kind: "sqlState", sqlState };
  }
}
