// InlineCTE: definitions that nothing reads are left out.
//
// before: WithCTE           after: query
//         :- unread
//         +- query

import { WithCTE } from "../plans/with-cte.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const InlineCTE: OptimizerRule = {
  name: "InlineCTE",
  nodes: [WithCTE],
  apply: (plan) => plan.transformUp((node) => (node instanceof WithCTE ? node.plan : node)),
};
