// The graph of a physical plan: operators as nodes, the way of the rows as edges, and a cluster around the operators that
// one generated program runs. Spark's SparkPlanGraph, from the SparkPlanInfo of its events.

export interface SQLMetricInfo {
  readonly name: string;
  readonly accumulatorId: number;
  readonly metricType: string;
}

export interface SparkPlanInfo {
  readonly nodeName: string;
  readonly simpleString: string;
  readonly children: readonly SparkPlanInfo[];
  readonly metadata?: Readonly<Record<string, string>>;
  readonly metrics?: readonly SQLMetricInfo[];
}

export interface SparkPlanGraphNode {
  readonly id: number;
  readonly name: string;
  readonly desc: string;
  readonly metrics: readonly SQLMetricInfo[];
  /** The cluster that the node is in. */
  readonly clusterId?: number;
}

/** Rows go from the child to its parent. */
export interface SparkPlanGraphEdge {
  readonly fromId: number;
  readonly toId: number;
}

export interface SparkPlanGraph {
  /** In the order of their ids, clusters among them: a parent before its children. */
  readonly nodes: readonly SparkPlanGraphNode[];
  readonly edges: readonly SparkPlanGraphEdge[];
  /** The ids of the nodes that are clusters. */
  readonly clusterIds: ReadonlySet<number>;
}

export function sparkPlanGraph(plan: SparkPlanInfo): SparkPlanGraph {
  const graph = new GraphBuilder();
  graph.add(plan, undefined, undefined);
  return { nodes: graph.nodes, edges: graph.edges, clusterIds: graph.clusterIds };
}

const CLUSTER = /^WholeStageCodegen/;
/** What stands for the end of one generated program's input; it is not shown. */
const INPUT_ADAPTER = "InputAdapter";
/** Where another part of an adaptive query begins, with clusters of its own. */
const QUERY_STAGES = new Set(["BroadcastQueryStage", "ShuffleQueryStage", "TableCacheQueryStage", "ResultQueryStage"]);

class GraphBuilder {
  readonly nodes: SparkPlanGraphNode[] = [];
  readonly edges: SparkPlanGraphEdge[] = [];
  readonly clusterIds = new Set<number>();
  /** Exchanges by what they are, so that one that is reused is one node. */
  readonly #exchanges = new Map<string, number>();

  add(plan: SparkPlanInfo, parentId: number | undefined, clusterId: number | undefined): void {
    if (CLUSTER.test(plan.nodeName)) {
      const cluster = this.#node(plan, undefined);
      this.clusterIds.add(cluster);
      this.#addChildren(plan, parentId, cluster);
    } else if (plan.nodeName === INPUT_ADAPTER || QUERY_STAGES.has(plan.nodeName)) {
      this.#addChildren(plan, parentId, undefined);
    } else if (plan.nodeName === "Subquery") {
      this.#addNode(plan, parentId, undefined);
    } else if (plan.nodeName === "ReusedExchange" && this.#reuse(plan, parentId)) {
      return;
    } else {
      this.#addNode(plan, parentId, clusterId);
    }
  }

  #addNode(plan: SparkPlanInfo, parentId: number | undefined, clusterId: number | undefined): void {
    const id = this.#node(plan, clusterId);
    if (plan.nodeName.includes("Exchange")) this.#exchanges.set(identity(plan), id);
    if (parentId !== undefined) this.edges.push({ fromId: id, toId: parentId });
    this.#addChildren(plan, id, clusterId);
  }

  #addChildren(plan: SparkPlanInfo, parentId: number | undefined, clusterId: number | undefined): void {
    for (const child of plan.children) this.add(child, parentId, clusterId);
  }

  #reuse({ children: [original] }: SparkPlanInfo, parentId: number | undefined): boolean {
    const id = original && this.#exchanges.get(identity(original));
    if (id === undefined || parentId === undefined) return false;
    this.edges.push({ fromId: id, toId: parentId });
    return true;
  }

  #node(plan: SparkPlanInfo, clusterId: number | undefined): number {
    const id = this.nodes.length;
    const { nodeName, simpleString: desc, metrics = [] } = plan;
    this.nodes.push({ id, name: nodeName.trim(), desc, metrics, ...(clusterId !== undefined && { clusterId }) });
    return id;
  }
}

function identity(plan: SparkPlanInfo): string {
  return `${plan.nodeName} ${plan.simpleString}`;
}
