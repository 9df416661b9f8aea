// EliminatePipeOperators: pipes have served once everything is resolved.
//
// before: PipeOperator          after: child
//         +- child

import { PipeOperator } from "../plans/pipe-operator.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminatePipeOperators: OptimizerRule = {
  name: "EliminatePipeOperators",
  nodes: [PipeOperator],
  apply: (plan) => plan.transformUp((node) => (node instanceof PipeOperator ? node.child : node)),
};
