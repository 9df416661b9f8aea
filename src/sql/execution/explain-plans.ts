// The text of EXPLAIN in its modes.

import type { ExplainMode } from "../../catalyst/plans/commands/explain.ts";
import { SparkError } from "../../errors/spark-error.ts";
import { simpleString } from "../../types/data-type.ts";
import { codegenText } from "./codegen-text.ts";
import type { QueryExecution } from "./query-execution.ts";

/** @throws SparkError when the query makes no sense, save in extended mode, where the error is the text of its phase */
export async function explainPlans(query: QueryExecution, mode: ExplainMode): Promise<string> {
  switch (mode) {
    case "simple":
    case "formatted":
      return section("Physical Plan", (await query.executedPlan()).treeString());
    case "extended":
      return [
        section("Parsed Logical Plan", query.logical.treeString()),
        section("Analyzed Logical Plan", await textOf(analyzedText(query))),
        section("Optimized Logical Plan", await textOf(query.optimizedPlan().then((plan) => plan.treeString()))),
        section("Physical Plan", await textOf(query.executedPlan().then((plan) => plan.treeString()))),
      ].join("\n");
    case "cost": {
      const plan = await query.optimizedPlan();
      const { sizeInBytes, rowCount } = plan.statistics;
      const rows = rowCount === undefined ? "" : `, rowCount=${rowCount}`;
      return [
        section("Optimized Logical Plan", `${plan.treeString()}\nStatistics(sizeInBytes=${sizeInBytes} B${rows})`),
        section("Physical Plan", (await query.executedPlan()).treeString()),
      ].join("\n");
    }
    case "codegen":
      return codegenText(await query.executedPlan());
  }
}

function section(title: string, text: string): string {
  return `== ${title} ==\n${text}\n`;
}

async function analyzedText(query: QueryExecution): Promise<string> {
  const [plan, schema] = [await query.analyzed(), await query.schema()];
  const columns = schema.fields.map(({ name, dataType }) => `${name}: ${simpleString(dataType)}`).join(", ");
  return `${columns}\n${plan.treeString()}`;
}

async function textOf(text: Promise<string>): Promise<string> {
  try {
    return await text;
  } catch (error) {
    if (error instanceof SparkError) return `${error.name}: ${error.message}`;
    throw error;
  }
}
