// Ways through the graph of a physical plan.

import type { SparkPlanGraph, SparkPlanGraphNode } from "../spark-plan-graph.ts";

/** The operators whose rows an operator takes, in the order of the plan. */
export function inputsOf({ nodes, edges }: SparkPlanGraph, id: number): readonly SparkPlanGraphNode[] {
  return edges.filter(({ toId }) => toId === id).flatMap(({ fromId }) => nodes[fromId] ?? []);
}

/** The operator and all below it, each once. */
export function subtree(graph: SparkPlanGraph, id: number): readonly SparkPlanGraphNode[] {
  const found = new Map<number, SparkPlanGraphNode>();
  const visit = (node: SparkPlanGraphNode | undefined): void => {
    if (node === undefined || found.has(node.id)) return;
    found.set(node.id, node);
    for (const input of inputsOf(graph, node.id)) visit(input);
  };
  visit(graph.nodes[id]);
  return [...found.values()];
}

/** The exchange from which an operator gets its rows, when there is just one way there. */
export function exchangeBelow(graph: SparkPlanGraph, node: SparkPlanGraphNode): SparkPlanGraphNode | undefined {
  if (node.name === "Exchange") return node;
  const inputs = inputsOf(graph, node.id);
  const [only] = inputs;
  return inputs.length === 1 && only !== undefined ? exchangeBelow(graph, only) : undefined;
}

/** `k` of an attribute as plans write it: `k#12L`. */
export function attributeName(attribute: string): string {
  return attribute.replace(/#\d+L?$/, "");
}

/** What an exchange distributes its rows by: `hashpartitioning(k#1L, lower(n#2), 8)` has `k#1L` and `lower(n#2)`. */
export function partitioningKeys({ desc }: SparkPlanGraphNode): readonly string[] {
  const found = /\b(?:hash|range)partitioning\((.*), \d+\)/.exec(desc)?.[1];
  return found === undefined ? [] : splitArguments(found).map((key) => key.replace(/ (ASC|DESC) NULLS \w+$/, ""));
}

/** Splits at the commas that are in no bracket. */
export function splitArguments(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? "";
    if ("([{<".includes(character)) depth++;
    else if (")]}>".includes(character)) depth--;
    else if (character === "," && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  return last === "" ? parts : [...parts, last];
}
