// What EXPLAIN FORMATTED says of each kind of operator.

import { joinTypeName } from "../../../catalyst/plans/join-type.ts";
import { HashAggregateExec } from "../aggregate/hash-aggregate-exec.ts";
import { FileSourceScanExec } from "../file-source-scan-exec.ts";
import { FilterExec } from "../filter-exec.ts";
import { JoinExec } from "../joins/join-exec.ts";
import { OneRowScanExec } from "../one-row-scan-exec.ts";
import { ProjectExec } from "../project-exec.ts";
import { RangeExec } from "../range-exec.ts";
import { SampleExec } from "../sample-exec.ts";
import { TakeOrderedAndProjectExec } from "../take-ordered-and-project-exec.ts";
import type { ShowColumns } from "./buffer-columns.ts";
import type { ExplainNode } from "./explain-node.ts";
import { FileScanText } from "./file-scan-text.ts";

export interface OperatorDetails {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The operator in the tree: joins say their kind there. */
export function operatorName(node: ExplainNode): string {
  const { plan } = node;
  if (plan instanceof FileSourceScanExec) return `Scan ${new FileScanText(plan).source}`;
  if (plan instanceof OneRowScanExec) return "Scan OneRowRelation";
  if (!(plan instanceof JoinExec)) return titleOf(node);
  const { name, joinType, buildSide } = plan.join;
  const build = buildSide === "right" ? "BuildRight" : "BuildLeft";
  if (name === "CartesianProduct") return `${name} ${joinTypeName(joinType)}`;
  return [name, joinTypeName(joinType), ...(name === "SortMergeJoin" ? [] : [build])].join(" ");
}

/** @param show the columns of buffers as they are to be shown */
export function operatorDetails(node: ExplainNode, show: ShowColumns): OperatorDetails {
  const { plan } = node;
  const title = titleOf(node);
  if (plan === undefined) {
    const output = node.children[0]?.plan?.output ?? [];
    return { title, lines: [listed("Output", output), `Arguments: ${argumentsOf(node)}`] };
  }
  if (plan instanceof OneRowScanExec) return { title: operatorName(node), lines: ["Output: []"] };
  if (plan instanceof FileSourceScanExec) {
    const text = new FileScanText(plan);
    return { title: `Scan ${text.source}`, lines: text.details };
  }
  if (plan instanceof JoinExec) return { title, lines: joinDetails(plan) };
  const input = show(plan.children.flatMap((child) => child.output));
  if (plan.children.length === 0) {
    const rest = plan instanceof RangeExec ? plan.toString().replace(/, splits=.*$/, ")") : argumentsOf(node);
    return { title, lines: [listed("Output", plan.output), ...(rest === "" ? [] : [`Arguments: ${rest}`])] };
  }
  if (plan instanceof ProjectExec) {
    return { title, lines: [listed("Output", plan.projectList), listed("Input", input)] };
  }
  if (plan instanceof FilterExec && !(plan instanceof SampleExec)) {
    return { title, lines: [listed("Input", input), `Condition : ${plan.condition}`] };
  }
  if (plan instanceof HashAggregateExec) return { title, lines: aggregateDetails(plan, input, show) };
  if (plan instanceof TakeOrderedAndProjectExec) {
    const { limit, offset, order, projectList } = plan;
    const counts = offset > 0 ? `${limit + offset}, ${offset}` : String(limit);
    const text = `${counts}, [${order.join(", ")}], [${projectList.join(", ")}]`;
    return { title, lines: [listed("Input", input), `Arguments: ${text}`] };
  }
  if (plan.children.length > 1) return { title, lines: [] };
  const rest = argumentsOf(node);
  return { title, lines: [listed("Input", input), ...(rest === "" ? [] : [`Arguments: ${rest}`])] };
}

function joinDetails({ join }: JoinExec): readonly string[] {
  const { leftKeys, rightKeys, joinType, condition } = join;
  const last = `Join condition: ${condition === undefined ? "None" : condition}`;
  const keys = leftKeys.length === 0 ? [] : [listed("Left keys", leftKeys), listed("Right keys", rightKeys)];
  return [...keys, `Join type: ${joinTypeName(joinType)}`, last];
}

function aggregateDetails(plan: HashAggregateExec, input: readonly unknown[], show: ShowColumns): readonly string[] {
  const { aggregateExpressions, groupingExpressions, mode } = plan;
  const attributes =
    mode === "partial"
      ? aggregateExpressions.flatMap((aggregate) => aggregate.function.bufferAttributes)
      : aggregateExpressions.map((aggregate) => aggregate.resultAttribute);
  return [
    listed("Input", input),
    listed("Keys", groupingExpressions),
    listed("Functions", plan.functionTexts),
    listed("Aggregate Attributes", show(attributes)),
    listed("Results", mode === "partial" ? show(plan.output) : plan.resultExpressions),
  ];
}

/** `Input [2]: [a#1, b#2]`; of nothing, `Input: []`. */
function listed(label: string, values: readonly unknown[]): string {
  return values.length === 0 ? `${label}: []` : `${label} [${values.length}]: [${values.join(", ")}]`;
}

/** The first word of the operator's line. */
function titleOf({ text }: ExplainNode): string {
  return /^\w+/.exec(text)?.[0] ?? text;
}

/** What follows the operator's name. */
function argumentsOf(node: ExplainNode): string {
  return node.text.slice(titleOf(node).length).trim();
}
