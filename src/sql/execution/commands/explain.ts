// EXPLAIN: one row with the plans as text. A query that cannot be analysed is explained by its error.

import { ExplainCommand } from "../../../catalyst/plans/commands/explain.ts";
import { SparkError } from "../../../errors/spark-error.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const explain: RunnableCommand = runnable(ExplainCommand, async ({ logicalPlan, mode }, context) => {
  try {
    return [[await context.query(logicalPlan).explainString(mode)]];
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    return [[`Error occurred during query planning: \n${error.message}`]];
  }
});
