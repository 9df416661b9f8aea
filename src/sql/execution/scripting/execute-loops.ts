// WHILE, REPEAT and LOOP.

import type {
  LoopStatement,
  RepeatStatement,
  StatementList,
  WhileStatement,
} from "../../../catalyst/plans/scripting/script.ts";
import { isTrue } from "./conditions.ts";
import { executeList } from "./execute-list.ts";
import { NEXT, type Outcome, type ScriptContext } from "./script-context.ts";

export async function executeWhile(statement: WhileStatement, context: ScriptContext): Promise<Outcome> {
  const { label, condition, body } = statement;
  while (await isTrue(condition, context)) {
    const end = await turn(body, label, context);
    if (end !== undefined) return end;
  }
  return NEXT;
}

export async function executeRepeat(statement: RepeatStatement, context: ScriptContext): Promise<Outcome> {
  const { label, until, body } = statement;
  do {
    const end = await turn(body, label, context);
    if (end !== undefined) return end;
  } while (!(await isTrue(until, context)));
  return NEXT;
}

export async function executeLoop({ label, body }: LoopStatement, context: ScriptContext): Promise<Outcome> {
  for (;;) {
    const end = await turn(body, label, context);
    if (end !== undefined) return end;
  }
}

/** The body once; how the loop ends, or undefined when it goes on. */
export async function turn(
  body: StatementList,
  label: string | undefined,
  context: ScriptContext,
): Promise<Outcome | undefined> {
  const outcome = await executeList(body, context);
  if (outcome.kind === "next") return undefined;
  const isOwn = (outcome.kind === "leave" || outcome.kind === "iterate") && outcome.label === label;
  if (!isOwn) return outcome;
  return outcome.kind === "leave" ? NEXT : undefined;
}
