// The conditions of branches and loops.

import type { ScriptCondition } from "../../../catalyst/plans/scripting/script.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { computeValue } from "../commands/variables.ts";
import type { ScriptContext } from "./script-context.ts";

/** @throws AnalysisException when it is no boolean, or NULL */
export async function isTrue({ expression, text }: ScriptCondition, context: ScriptContext): Promise<boolean> {
  const { value, dataType } = await computeValue(expression, context.command);
  if (dataType.kind !== "boolean" || value === null) {
    throw new AnalysisException("INVALID_BOOLEAN_STATEMENT", { invalidStatement: text });
  }
  return value === true;
}
