// What a block has declared so far, and the order that declarations must keep: variables and conditions, cursors, handlers,
// then statements.

import type { HandledCondition, Handler, ScriptStatement } from "../../plans/scripting/script.ts";
import { Deferred } from "../../trees/deferred.ts";
import type { Origin } from "../../trees/origin.ts";
import { parseError } from "../parse-error.ts";

/** With the first handler that names one. */
export const CONDITION_NAMES = new Deferred(
  "The names of conditions",
  () => import("../../../errors/condition-names.ts"),
);

type Part = "variables" | "cursors" | "handlers" | "statements";
const ORDER: readonly Part[] = ["variables", "cursors", "handlers", "statements"];

export class BlockDeclarations {
  private part: Part = "variables";
  private readonly conditions = new Set<string>();
  readonly handlers: Handler[] = [];

  /** Takes note of a statement of the block. */
  see(statement: ScriptStatement | undefined, origin: Origin): void {
    if (statement === undefined) return;
    if (statement.kind === "declare") {
      const varName = statement.declaration.clauses.names.map(({ parts }) => `\`${parts.join("`.`")}\``).join(", ");
      this.reach("variables", () => parseError("INVALID_VARIABLE_DECLARATION.ONLY_AT_BEGINNING", { varName }, origin));
    } else if (statement.kind === "declareCursor") {
      this.reach("cursors", () => parseError("INVALID_CURSOR_DECLARATION", {}, origin));
    } else this.part = "statements";
  }

  addCondition(name: string, origin: Origin): void {
    const conditionName = `\`${name}\``;
    const misplaced = "INVALID_ERROR_CONDITION_DECLARATION.NOT_AT_START_OF_COMPOUND_STATEMENT";
    this.reach("variables", () => parseError(misplaced, { conditionName }, origin));
    if (this.conditions.has(name))
      throw parseError("DUPLICATE_CONDITION_IN_SCOPE", { condition: conditionName }, origin);
    this.conditions.add(name);
  }

  addHandler(handler: Handler, origin: Origin): void {
    const misplaced = "INVALID_HANDLER_DECLARATION.WRONG_PLACE_OF_DECLARATION";
    this.reach("handlers", () => parseError(misplaced, {}, origin));
    for (const condition of handler.conditions) {
      if (this.handlers.some((other) => other.conditions.some((known) => sameCondition(known, condition)))) {
        throw duplicateHandler(condition, origin);
      }
    }
    this.handlers.push(handler);
  }

  /** The name of a condition that the block declared or that the engine raises. */
  knownCondition(name: string, origin: Origin): string {
    if (this.conditions.has(name.toLowerCase())) return name.toLowerCase();
    if (CONDITION_NAMES.module.isConditionName(name.toUpperCase())) return name.toUpperCase();
    throw parseError("INVALID_HANDLER_DECLARATION.CONDITION_NOT_FOUND", { condition: `\`${name}\`` }, origin);
  }

  /** A handler names each condition once, and SQLEXCEPTION stands for itself. */
  checkHandled(conditions: readonly HandledCondition[], origin: Origin): void {
    const general = conditions.filter(({ kind }) => kind === "sqlException" || kind === "notFound");
    if (general.length > 0 && conditions.length > general.length) {
      throw parseError("INVALID_HANDLER_DECLARATION.INVALID_CONDITION_COMBINATION", {}, origin);
    }
    const repeated = conditions.find((condition, i) => conditions.slice(0, i).some((c) => sameCondition(c, condition)));
    if (repeated?.kind === "sqlState") {
      const { sqlState } = repeated;
      const condition = "INVALID_HANDLER_DECLARATION.DUPLICATE_SQLSTATE_IN_HANDLER_DECLARATION";
      throw parseError(condition, { sqlState }, origin);
    }
    if (repeated?.kind === "condition") {
      const condition = "INVALID_HANDLER_DECLARATION.DUPLICATE_CONDITION_IN_HANDLER_DECLARATION";
      throw parseError(condition, { condition: repeated.name }, origin);
    }
  }

  private reach(part: Part, error: () => Error): void {
    if (ORDER.indexOf(part) < ORDER.indexOf(this.part)) throw error();
    this.part = part;
  }
}

function sameCondition(a: HandledCondition, b: HandledCondition): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function duplicateHandler(handled: HandledCondition, origin: Origin): Error {
  if (handled.kind === "sqlState") {
    return parseError("DUPLICATE_EXCEPTION_HANDLER.SQLSTATE", { sqlState: handled.sqlState }, origin);
  }
  const condition =
    handled.kind === "condition" ? handled.name : handled.kind === "notFound" ? "NOT FOUND" : "SQLEXCEPTION";
  return parseError("DUPLICATE_EXCEPTION_HANDLER.CONDITION", { condition }, origin);
}
