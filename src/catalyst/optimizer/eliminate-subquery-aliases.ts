// EliminateSubqueryAliases: names of relations have served once everything is resolved.
//
// before: SubqueryAlias t          after: child
//         +- child

import { SubqueryAlias } from "../plans/subquery-alias.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminateSubqueryAliases: OptimizerRule = {
  name: "EliminateSubqueryAliases",
  nodes: [SubqueryAlias],
  apply: (plan) => plan.transformUp((node) => (node instanceof SubqueryAlias ? node.child : node)),
};
