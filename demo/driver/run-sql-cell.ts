// Runs a cell of SQL: its statements one after another, each phase by phase.

import type { DataFrame, SparkSession } from "../../src/index.ts";
import type { CellRun } from "./cell-run.ts";
import { statementRanges } from "./statement-ranges.ts";

export async function runSqlCell(spark: SparkSession, text: string, run: CellRun): Promise<void> {
  for (const { from, to } of statementRanges(text)) {
    run.offset = from;
    await runStatement(spark, text.slice(from, to), run);
  }
}

async function runStatement(spark: SparkSession, statement: string, run: CellRun): Promise<void> {
  // In an object, since awaiting what spark.sql gives would run it.
  const { df: asked } = await run.measure("parse", () => ({ df: spark.sql(statement) }));
  const { df, isLimited } = await run.measure("analyse", () => limited(asked, run.maxRows));
  await run.measure("plan", () => df.queryExecution.executedPlan());
  const schema = await df.schema();
  if (schema.fields.length === 0) return;
  await run.measure("run", () => run.collect(df, isLimited));
}

/** The query as it is run, analysed: with a limit, unless it is a command, which has its effect here. */
export async function limited(
  asked: DataFrame,
  maxRows: number,
): Promise<{ readonly df: DataFrame; readonly isLimited: boolean }> {
  await asked.queryExecution.commandExecuted();
  if (await isCommand(asked)) return { df: asked, isLimited: false };
  const df = asked.limit(maxRows + 1);
  await df.queryExecution.analyzed();
  return { df, isLimited: true };
}

/** A command is replaced by its answer when it has run; the answer is whole, and nothing may be put around a command. */
async function isCommand({ queryExecution }: DataFrame): Promise<boolean> {
  return (await queryExecution.analyzed()) !== (await queryExecution.commandExecuted());
}
