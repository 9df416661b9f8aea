// One statement of a script, by its kind.

import type { ScriptStatement } from "../../../catalyst/plans/scripting/script.ts";
import { closeCursor, fetchCursor, openCursor } from "./cursors.ts";
import { declareCursor, declareLocalVariable } from "./declarations.ts";
import { executeCase, executeIf } from "./execute-branches.ts";
import { executeCompound } from "./execute-compound.ts";
import { executeFor } from "./execute-for.ts";
import { executeLoop, executeRepeat, executeWhile } from "./execute-loops.ts";
import { executeSingle } from "./execute-single.ts";
import type { Outcome, ScriptContext } from "./script-context.ts";

export async function executeStatement(statement: ScriptStatement, context: ScriptContext): Promise<Outcome> {
  switch (statement.kind) {
    case "single":
      return await executeSingle(statement, context);
    case "declare":
      return await declareLocalVariable(statement, context);
    case "declareCursor":
      return declareCursor(statement, context);
    case "compound":
      return await executeCompound(statement, context);
    case "if":
      return await executeIf(statement, context);
    case "case":
      return await executeCase(statement, context);
    case "while":
      return await executeWhile(statement, context);
    case "repeat":
      return await executeRepeat(statement, context);
    case "loop":
      return await executeLoop(statement, context);
    case "for":
      return await executeFor(statement, context);
    case "leave":
    case "iterate":
      return statement;
    case "open":
      return await openCursor(statement, context);
    case "fetch":
      return await fetchCursor(statement, context);
    case "close":
      return closeCursor(statement, context);
  }
}
