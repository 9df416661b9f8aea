// The rules that few plans need, in one module that is loaded when a plan does (see deferred-rules.ts).

export { CollapseProjectIntoGenerate } from "./collapse-project-into-generate.ts";
export { CollapseWindow } from "./collapse-window.ts";
export { CostBasedJoinReorder } from "./cost-based-join-reorder.ts";
export { EliminateOuterJoin } from "./eliminate-outer-join.ts";
export { ExtractUserDefinedFunctions } from "./extract-user-defined-functions.ts";
export { InferWindowGroupLimit } from "./infer-window-group-limit.ts";
export { InjectRuntimeFilter } from "./inject-runtime-filter.ts";
export { LikeSimplification } from "./like-simplification.ts";
export { LimitPushDownThroughWindow } from "./limit-push-down-through-window.ts";
export { MergeSubplans } from "./merge-subplans.ts";
export { OptimizeOneRowRelationSubquery } from "./optimize-one-row-relation-subquery.ts";
export { PullupCorrelatedPredicates } from "./pullup-correlated-predicates.ts";
export { PushDownLeftSemiAntiJoin } from "./push-down-left-semi-anti-join.ts";
export { PushFoldableIntoBranches } from "./push-foldable-into-branches.ts";
export { PushPredicateThroughJoin } from "./push-predicate-through-join.ts";
export { ReorderJoin } from "./reorder-join.ts";
export { ReplaceSetOperations } from "./replace-set-operations.ts";
export { RewriteCorrelatedScalarSubquery } from "./rewrite-correlated-scalar-subquery.ts";
export { RewriteLateralSubquery } from "./rewrite-lateral-subquery.ts";
export { RewriteNonCorrelatedExists } from "./rewrite-non-correlated-exists.ts";
export { RewritePredicateSubquery } from "./rewrite-predicate-subquery.ts";
export { RewriteRankedJoin } from "./rewrite-ranked-join.ts";
export { TransposeWindow } from "./transpose-window.ts";
