// Statements one after another; their errors find their handlers here.

import type { StatementList } from "../../../catalyst/plans/scripting/script.ts";
import { handle } from "./handlers.ts";
import { NEXT, type Outcome, type ScriptContext } from "./script-context.ts";

/** Until one of them leaves. */
export async function executeList(statements: StatementList, context: ScriptContext): Promise<Outcome> {
  for (const statement of statements) {
    let outcome: Outcome;
    try {
      outcome = await context.execute(statement);
    } catch (error) {
      outcome = await handle(error, context);
    }
    if (outcome.kind !== "next") return outcome;
  }
  return NEXT;
}
