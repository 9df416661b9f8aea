// FOR: the body for each row of a query, whose columns are variables.

import { normalizeName, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import type { ForStatement } from "../../../catalyst/plans/scripting/script.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { allRows } from "../commands/variables.ts";
import { turn } from "./execute-loops.ts";
import { NEXT, newFrame, type Outcome, type ScriptContext } from "./script-context.ts";

export async function executeFor(statement: ForStatement, context: ScriptContext): Promise<Outcome> {
  const { label, variable, query, body } = statement;
  const rows = context.command.query(query);
  const { output } = await rows.analyzed();
  for (const row of await allRows(rows)) {
    const frame = newFrame(variable);
    const { variables } = frame.scope;
    output.forEach(({ name, dataType }, i) => {
      const key = normalizeName(name);
      if (variables.has(key)) {
        const variableName = quoteNameParts([...(variable === undefined ? [] : [variable]), key]);
        throw new AnalysisException("VARIABLE_ALREADY_EXISTS", { variableName });
      }
      variables.set(key, { dataType, defaultText: "NULL", value: new Literal(row[i] ?? null, dataType) });
    });
    const end = await context.within([frame, ...context.frames], () => turn(body, label, context));
    if (end !== undefined) return end;
  }
  return NEXT;
}
