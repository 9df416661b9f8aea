// An operator with all below it as errors show it: subqueries under the operators that hold them, and views made by
// statements with the conversions to the types that they were made with.

import { simpleString } from "../../types/data-type.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { subqueriesOf } from "./subquery-plans.ts";
import { View } from "./view.ts";

interface Line {
  readonly text: string;
  readonly inner: readonly Line[];
  readonly children: readonly Line[];
}

export function treeNodeText(plan: LogicalPlan): string {
  const lines: string[] = [];
  append(lineOf(plan), "", "", lines);
  return `${lines.join("\n")}\n`;
}

function lineOf(plan: LogicalPlan): Line {
  const text = plan.toString().replace(/\b(scalar-subquery|exists|lateral-subquery|list) \[/g, "$1#0 [");
  const inner = subqueriesOf(plan).map((subquery) => lineOf(subquery.plan));
  const children = plan.children.map(lineOf);
  const converts = plan instanceof View && plan.hasText;
  return { text, inner, children: converts ? [conversions(plan, children)] : children };
}

function conversions({ output }: View, children: readonly Line[]): Line {
  const columns = output.map((column) => `cast(${column} as ${simpleString(column.dataType)}) AS ${column}`);
  return { text: `Project [${columns.join(", ")}]`, inner: [], children };
}

function append({ text, inner, children }: Line, lead: string, below: string, lines: string[]): void {
  lines.push(lead + text);
  const beside = children.length === 0 ? "   " : ":  ";
  inner.forEach((line, i) => {
    const last = i === inner.length - 1;
    append(line, `${below}${beside}${last ? "+- " : ":- "}`, `${below}${beside}${last ? "   " : ":  "}`, lines);
  });
  children.forEach((line, i) => {
    const last = i === children.length - 1;
    append(line, `${below}${last ? "+- " : ":- "}`, `${below}${last ? "   " : ":  "}`, lines);
  });
}
