// BEGIN … END: statements in a scope of their own, and the handlers that end it.

import type { CompoundStatement } from "../../../catalyst/plans/scripting/script.ts";
import { executeList } from "./execute-list.ts";
import { runHandler } from "./handlers.ts";
import { NEXT, newFrame, type Outcome, type ScriptContext } from "./script-context.ts";

export async function executeCompound(compound: CompoundStatement, context: ScriptContext): Promise<Outcome> {
  const { label, statements, handlers } = compound;
  const frame = newFrame(label, handlers);
  const around = context.frames;
  return await context.within([frame, ...around], async () => {
    const outcome = await executeList(statements, context);
    if (outcome.kind === "leave" && outcome.label === label) return NEXT;
    if (outcome.kind !== "exit" || outcome.frame !== frame) return outcome;
    return await runHandler(outcome.handler, frame, context);
  });
}
