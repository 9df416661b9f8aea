// EXPLAIN FORMATTED: the tree of operators by name and number, then a section for each with what it is given and does; the
// queries that expressions use follow in the same form.

import type { ExecScalarSubquery } from "../subquery/exec-scalar-subquery.ts";
import { columnsOfBuffers } from "./buffer-columns.ts";
import { type ExplainNode, subqueriesIn } from "./explain-node.ts";
import { operatorDetails, operatorName } from "./operator-details.ts";
import { treeLines } from "./simple-text.ts";

export function formattedText(root: ExplainNode): string {
  const numbers = new Map<ExplainNode, number>();
  const subqueries: Subquery[] = [];
  const found = new Set<string>();
  const numberTree = (tree: ExplainNode): void => {
    const inOrder = postOrder(tree);
    for (const node of inOrder) numbers.set(node, numbers.size + 1);
    for (const node of inOrder) {
      node.innerChildren.forEach((inner, i) => {
        const expression = node.plan === undefined ? undefined : subqueriesIn(node.plan)[i];
        const [query] = inner.children;
        if (expression === undefined || query === undefined || found.has(inner.text)) return;
        found.add(inner.text);
        subqueries.push({ host: numbers.get(node) ?? 0, expression, query });
      });
    }
  };
  numberTree(root);
  const parts = [describeTree(root, numbers)];
  for (let i = 0; i < subqueries.length; i++) {
    const { host, expression, query } = subqueries[i] ?? {};
    if (query === undefined) break;
    numberTree(query);
    if (i === 0) parts.push("===== Subqueries =====\n");
    parts.push(`Subquery:${i + 1} Hosting operator id = ${host} Hosting Expression = ${expression}`);
    parts.push(`${describeTree(query, numbers)}\n`);
  }
  return parts.join("\n");
}

interface Subquery {
  readonly host: number;
  readonly expression: ExecScalarSubquery;
  readonly query: ExplainNode;
}

function describeTree(root: ExplainNode, numbers: ReadonlyMap<ExplainNode, number>): string {
  const lines = treeLines(
    root,
    (node) => `${node.codegenId === undefined ? "" : "* "}${operatorName(node)} (${numbers.get(node)})`,
    false,
  );
  const nodes = postOrder(root);
  const show = columnsOfBuffers(nodes.flatMap(({ plan }) => plan ?? []));
  const sections = nodes.map((node) => {
    const { title, lines: details } = operatorDetails(node, show);
    const codegen = node.codegenId === undefined ? "" : ` [codegen id : ${node.codegenId}]`;
    return [`(${numbers.get(node)}) ${title}${codegen}`, ...details].join("\n");
  });
  return `${lines.join("\n")}\n\n\n${sections.join("\n\n")}\n`;
}

function postOrder(node: ExplainNode): readonly ExplainNode[] {
  return [...node.children.flatMap(postOrder), node];
}
