// IF and CASE: the first branch whose condition is true.

import { EqualTo } from "../../../catalyst/expressions/predicates.ts";
import type { CaseStatement, IfStatement } from "../../../catalyst/plans/scripting/script.ts";
import { computeValue } from "../commands/variables.ts";
import { isTrue } from "./conditions.ts";
import { executeList } from "./execute-list.ts";
import { NEXT, type Outcome, type ScriptContext } from "./script-context.ts";

export async function executeIf({ branches, otherwise }: IfStatement, context: ScriptContext): Promise<Outcome> {
  for (const { condition, body } of branches) {
    if (await isTrue(condition, context)) return await executeList(body, context);
  }
  return otherwise === undefined ? NEXT : await executeList(otherwise, context);
}

/** With a value, a branch is taken when its expression equals it; NULL equals nothing. */
export async function executeCase(statement: CaseStatement, context: ScriptContext): Promise<Outcome> {
  const { value, branches, otherwise } = statement;
  for (const { when, body } of branches) {
    const isTaken =
      value === undefined
        ? await isTrue(when, context)
        : (await computeValue(new EqualTo(value, when.expression), context.command)).value === true;
    if (isTaken) return await executeList(body, context);
  }
  return otherwise === undefined ? NEXT : await executeList(otherwise, context);
}
