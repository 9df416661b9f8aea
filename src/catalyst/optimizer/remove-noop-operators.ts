// RemoveNoopOperators: operators that give their input as it is.
//
// before: Project [a, b]            after: child [a, b]
//         +- child [a, b]

import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Union } from "../plans/union.ts";
import { sameOutput } from "./attribute-set.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RemoveNoopOperators: OptimizerRule = {
  name: "RemoveNoopOperators",
  apply: (plan) =>
    plan.transformUp((node) => {
      if (node instanceof Project && isNoop(node)) return node.child;
      if (node instanceof Union && node.children.length === 1) return onlyChild(node);
      return node;
    }),
};

/** The same columns in the same order, and under the same names: the names of the result count. */
function isNoop(project: Project): boolean {
  return (
    sameOutput(project.output, project.child.output) &&
    project.output.every((attribute, i) => attribute.name === project.child.output[i]?.name)
  );
}

function onlyChild(union: Union): LogicalPlan {
  const [child] = union.children;
  return child !== undefined && sameOutput(union.output, child.output) ? child : union;
}
