// A query or a command inside of a script. Commands have their effect; the rows of the last query are the script's answer.

import { Command } from "../../../catalyst/plans/commands/command.ts";
import { DropVariable } from "../../../catalyst/plans/commands/variables.ts";
import { LocalRelation } from "../../../catalyst/plans/local-relation.ts";
import type { SingleStatement } from "../../../catalyst/plans/scripting/script.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { allRows } from "../commands/variables.ts";
import { NEXT, type Outcome, type ScriptContext } from "./script-context.ts";

export async function executeSingle({ plan }: SingleStatement, context: ScriptContext): Promise<Outcome> {
  if (plan instanceof DropVariable) {
    throw new AnalysisException("UNSUPPORTED_FEATURE.SQL_SCRIPTING_DROP_TEMPORARY_VARIABLE", {});
  }
  const query = context.command.query(plan);
  const answered = await query.commandExecuted();
  // A command that makes a query of text answers with the query.
  const isQuery = !(plan instanceof Command) || !(answered instanceof LocalRelation);
  if (!isQuery) return NEXT;
  const rows = await allRows(plan instanceof Command ? context.command.query(answered) : query);
  context.answer = new LocalRelation(answered.output, { kind: "rows", rows });
  return NEXT;
}
