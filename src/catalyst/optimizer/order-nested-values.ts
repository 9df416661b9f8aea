// OrderNestedValues: sorting by an array or a struct becomes sorting by bytes that compare as it does.
//
// before: Sort [a ASC]        after: Sort [orderingkey(a) ASC]

import { isNested } from "../../types/data-type.ts";
import { OrderingKey } from "../expressions/ordering-key.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const OrderNestedValues: OptimizerRule = {
  name: "OrderNestedValues",
  nodes: [SortOrder],
  apply: (plan) =>
    plan.transformAllExpressions((node) =>
      node instanceof SortOrder && isNested(node.child.dataType)
        ? node.withNewChildren([new OrderingKey(node.child, node.child.origin)])
        : node,
    ),
};
