// A physical plan as Spark's events carry it: SparkPlanInfo, with its metrics and the stages of generated code as nodes.

import type { ExplainNode } from "../explain/explain-node.ts";
import { operatorName } from "../explain/operator-details.ts";
import { JoinExec } from "../joins/join-exec.ts";
import type { SparkPlanInfo, SQLMetricInfo } from "../sql-executions.ts";

/** Where the metrics of a plan's nodes come from. */
export interface NodeMetrics {
  of(node: ExplainNode): readonly SQLMetricInfo[];
  /** Of the stage of generated code whose operators these are. */
  ofCodegen(operators: readonly ExplainNode[]): readonly SQLMetricInfo[];
}

export function planInfo(root: ExplainNode, metrics: NodeMetrics): SparkPlanInfo {
  return new PlanInfoMaker(metrics).make(root, undefined);
}

class PlanInfoMaker {
  private readonly metrics: NodeMetrics;

  constructor(metrics: NodeMetrics) {
    this.metrics = metrics;
  }

  make(node: ExplainNode, stage: number | undefined): SparkPlanInfo {
    const { codegenId } = node;
    if (codegenId === undefined || codegenId === stage) {
      const info = this.operator(node, codegenId);
      return stage !== undefined && codegenId === undefined ? around("InputAdapter", [info]) : info;
    }
    const generated = around(
      `WholeStageCodegen (${codegenId})`,
      [this.operator(node, codegenId)],
      this.metrics.ofCodegen(membersOf(node, codegenId)),
    );
    return stage === undefined ? generated : around("InputAdapter", [generated]);
  }

  private operator(node: ExplainNode, stage: number | undefined): SparkPlanInfo {
    // What subqueries are computed by is no part of the stage.
    const below = [...node.children.map((child) => this.make(child, stage))];
    const inner = node.innerChildren.map((child) => this.make(child, undefined));
    return {
      nodeName: node.plan instanceof JoinExec ? node.plan.join.name : operatorName(node),
      simpleString: node.text,
      children: [...below, ...inner],
      metadata: {},
      metrics: this.metrics.of(node),
    };
  }
}

function around(
  nodeName: string,
  children: readonly SparkPlanInfo[],
  metrics: readonly SQLMetricInfo[] = [],
): SparkPlanInfo {
  return { nodeName, simpleString: nodeName, children, metadata: {}, metrics };
}

function membersOf(node: ExplainNode, codegenId: number): readonly ExplainNode[] {
  if (node.codegenId !== codegenId) return [];
  return [node, ...node.children.flatMap((child) => membersOf(child, codegenId))];
}
