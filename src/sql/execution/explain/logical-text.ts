// The tree of a logical plan as EXPLAIN shows it: under an operator the plans of the queries that its expressions use, then
// the operators below it.

import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { subqueriesOf } from "../../../catalyst/plans/subquery-plans.ts";

export function logicalText(plan: LogicalPlan, line: (node: LogicalPlan) => string = String): string {
  const lines: string[] = [];
  const appendAll = (plans: readonly LogicalPlan[], below: string): void => {
    plans.forEach((child, i) => {
      const isLast = i === plans.length - 1;
      append(child, `${below}${isLast ? "+- " : ":- "}`, `${below}${isLast ? "   " : ":  "}`);
    });
  };
  const append = (node: LogicalPlan, lead: string, below: string): void => {
    lines.push(lead + line(node));
    const queries = subqueriesOf(node).map((subquery) => subquery.plan);
    appendAll(queries, `${below}${node.children.length === 0 ? "   " : ":  "}`);
    appendAll(node.children, below);
  };
  append(plan, "", "");
  return lines.join("\n");
}
