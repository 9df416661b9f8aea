// The text of EXPLAIN in its modes.

import type { ExplainMode } from "../../../catalyst/plans/commands/explain.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { SparkError } from "../../../errors/spark-error.ts";
import { simpleString } from "../../../types/data-type.ts";
import type { QueryExecution } from "../query-execution.ts";
import { bytesToString, significant } from "./byte-size.ts";
import { codegenText } from "./codegen-text.ts";
import { type ExplainNode, explainTree } from "./explain-node.ts";
import { formattedText } from "./formatted-text.ts";
import { logicalText } from "./logical-text.ts";
import { simpleText } from "./simple-text.ts";

/** @throws SparkError when the query makes no sense, save in extended mode, where the error is the text of its phase */
export async function explainPlans(query: QueryExecution, mode: ExplainMode): Promise<string> {
  switch (mode) {
    case "simple":
      return `${section("Physical Plan", simpleText(await physicalTree(query)))}\n`;
    case "formatted":
      return `${section("Physical Plan", formattedText(await physicalTree(query)))}`;
    case "extended":
      return [
        section("Parsed Logical Plan", logicalText(query.logical)),
        section("Analyzed Logical Plan", await textOf(analyzedText(query))),
        section("Optimized Logical Plan", await textOf(query.optimizedPlan().then((plan) => logicalText(plan)))),
        section("Physical Plan", await textOf(physicalTree(query, true).then(simpleText))),
      ].join("\n");
    case "cost":
      return [
        section("Optimized Logical Plan", costText(await query.optimizedPlan())),
        `${section("Physical Plan", simpleText(await physicalTree(query, true)))}\n`,
      ].join("\n");
    case "codegen":
      return codegenText(await query.executedPlan());
  }
}

async function physicalTree(query: QueryExecution, verbose = false): Promise<ExplainNode> {
  const { adaptiveExecutionEnabled: adaptive } = query.conf;
  return explainTree(await query.executedPlan(), { adaptive, verbose, decisions: query.decisions });
}

function section(title: string, text: string): string {
  return `== ${title} ==\n${text}\n`;
}

async function analyzedText(query: QueryExecution): Promise<string> {
  const [plan, schema] = [await query.analyzed(), await query.schema()];
  const columns = schema.fields.map(({ name, dataType }) => `${name}: ${simpleString(dataType)}`).join(", ");
  return `${columns}\n${logicalText(plan)}`;
}

/** The plan with what is known of each operator's rows. */
function costText(plan: LogicalPlan): string {
  return logicalText(plan, (node) => {
    const { sizeInBytes, rowCount } = node.statistics;
    const rows = rowCount === undefined ? "" : `, rowCount=${significant(rowCount)}`;
    return `${node}, Statistics(sizeInBytes=${bytesToString(sizeInBytes)}${rows})`;
  });
}

async function textOf(text: Promise<string>): Promise<string> {
  try {
    return await text;
  } catch (error) {
    if (error instanceof SparkError) return `${error.name}: ${error.message}`;
    throw error;
  }
}
