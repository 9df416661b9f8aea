// EliminateView: what a view stands for takes its place.
//
// before: View v          after: child
//         +- child

import { View } from "../plans/view.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminateView: OptimizerRule = {
  name: "EliminateView",
  nodes: [View],
  apply: (plan) => plan.transformUp((node) => (node instanceof View ? node.child : node)),
};
