// What a stage computes, as a graph of operations: RDDs in the scopes that made them, such as `map` or `WholeStageCodegen`.
// Spark's RDDOperationGraph.

import type { RddInfoJson } from "../core/scheduler/spark-listener-events.ts";

export interface RDDOperationNode {
  readonly id: number;
  readonly name: string;
  readonly isCached: boolean;
  readonly isBarrier: boolean;
  readonly callSite: string;
}

/** The RDDs that one operation of the program made. */
export interface RDDOperationCluster {
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly RDDOperationNode[];
}

/** Rows go from one operation to the other; those from other stages have no `fromId` here. */
export interface RDDOperationEdge {
  readonly fromId: string;
  readonly toId: string;
}

export interface RDDOperationGraph {
  /** In the order of their RDDs. */
  readonly clusters: readonly RDDOperationCluster[];
  readonly edges: readonly RDDOperationEdge[];
  /** RDDs of other stages that these depend on. */
  readonly incoming: readonly { readonly rddId: number; readonly toId: string }[];
}

export function rddOperationGraph(rdds: readonly RddInfoJson[]): RDDOperationGraph {
  const clusters = new Map<string, { id: string; name: string; nodes: RDDOperationNode[] }>();
  const clusterOf = new Map<number, string>();
  for (const rdd of [...rdds].sort((a, b) => a["RDD ID"] - b["RDD ID"])) {
    const { id, name } = scopeOf(rdd);
    const cluster = clusters.get(id) ?? { id, name, nodes: [] };
    clusters.set(id, cluster);
    clusterOf.set(rdd["RDD ID"], id);
    const level = rdd["Storage Level"];
    cluster.nodes.push({
      id: rdd["RDD ID"],
      name: rdd.Name,
      isCached: level["Use Memory"] || level["Use Disk"],
      isBarrier: rdd.Barrier,
      callSite: rdd.Callsite,
    });
  }
  const edges = new Map<string, RDDOperationEdge>();
  const incoming: { rddId: number; toId: string }[] = [];
  for (const rdd of rdds) {
    const toId = clusterOf.get(rdd["RDD ID"]) ?? "";
    for (const parent of rdd["Parent IDs"]) {
      const fromId = clusterOf.get(parent);
      if (fromId === undefined) incoming.push({ rddId: parent, toId });
      else if (fromId !== toId) edges.set(JSON.stringify([fromId, toId]), { fromId, toId });
    }
  }
  return { clusters: [...clusters.values()], edges: [...edges.values()], incoming };
}

/** The outermost scope, which is the operation as the program has it. */
function scopeOf(rdd: RddInfoJson): { readonly id: string; readonly name: string } {
  const alone = { id: `rdd ${rdd["RDD ID"]}`, name: rdd.Name };
  if (rdd.Scope === undefined) return alone;
  try {
    let scope: unknown = JSON.parse(rdd.Scope);
    while (isScope(scope) && isScope(scope.parent)) scope = scope.parent;
    return isScope(scope) ? { id: `scope ${scope.id}`, name: scope.name } : alone;
  } catch {
    return alone;
  }
}

function isScope(value: unknown): value is { readonly id: string; readonly name: string; readonly parent?: unknown } {
  if (typeof value !== "object" || value === null || !("id" in value) || !("name" in value)) return false;
  return typeof value.id === "string" && typeof value.name === "string";
}
