// ReplaceExpressions: a call that is computed by another expression gives way to it.
//
// before: between(a, 1, 2)        after: ((a >= 1) AND (a <= 2))

import { RuntimeReplaceable } from "../expressions/runtime-replaceable.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ReplaceExpressions: OptimizerRule = {
  name: "ReplaceExpressions",
  nodes: [RuntimeReplaceable],
  apply: (plan) =>
    plan.transformAllExpressions((node) => (node instanceof RuntimeReplaceable ? node.replacement : node)),
};
