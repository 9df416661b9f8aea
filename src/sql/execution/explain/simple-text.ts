// The tree of EXPLAIN: a line for each operator, those of one stage of generated code under its number.

import type { ExplainNode } from "./explain-node.ts";

export function simpleText(root: ExplainNode): string {
  const { initial } = root;
  if (initial === undefined) return linesOf(root).join("\n");
  const section = (title: string, tree: ExplainNode | undefined): readonly string[] => [
    `+- == ${title} ==`,
    ...(tree === undefined ? [] : linesOf(tree).map((line) => `   ${line}`)),
  ];
  return [root.text, ...section("Final Plan", root.children[0]), ...section("Initial Plan", initial)].join("\n");
}

function linesOf(root: ExplainNode): readonly string[] {
  return treeLines(root, ({ text, codegenId }) => (codegenId === undefined ? text : `*(${codegenId}) ${text}`));
}

/** The lines of a tree, indented as Spark indents trees. */
export function treeLines(root: ExplainNode, line: (node: ExplainNode) => string, withInner = true): readonly string[] {
  const lines: string[] = [];
  const append = (node: ExplainNode, lead: string, below: string): void => {
    lines.push(lead + line(node));
    const inner = withInner ? node.innerChildren : [];
    const beside = node.children.length === 0 ? "   " : ":  ";
    inner.forEach((child, i) => {
      const last = i === inner.length - 1;
      append(child, `${below}${beside}${last ? "+- " : ":- "}`, `${below}${beside}${last ? "   " : ":  "}`);
    });
    node.children.forEach((child, i) => {
      const last = i === node.children.length - 1;
      append(child, `${below}${last ? "+- " : ":- "}`, `${below}${last ? "   " : ":  "}`);
    });
  };
  append(root, "", "");
  return lines;
}
