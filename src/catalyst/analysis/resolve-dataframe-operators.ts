// ResolveDataFrameOperators: operators that only the DataFrame API makes are written out once the columns below them are
// known; each says in its file what it becomes.

import { DataFrameOperator } from "../plans/dataframe/dataframe-operator.ts";
import { type AnalysisRule, resolverOf } from "./analyzer-context.ts";

export const ResolveDataFrameOperators: AnalysisRule = {
  name: "ResolveDataFrameOperators",
  nodes: [DataFrameOperator],
  apply: (plan, context) =>
    plan.transformUp((node) =>
      node instanceof DataFrameOperator && node.child.resolved ? node.expand(resolverOf(context)) : node,
    ),
};
