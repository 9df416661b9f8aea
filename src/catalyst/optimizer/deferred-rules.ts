// The rules of the optimizer that few plans need, each with the nodes that it is for. They are loaded together when a plan
// has one of these.

import { CaseWhen, If } from "../expressions/conditional.ts";
import { Exists } from "../expressions/exists.ts";
import { InSubquery } from "../expressions/in-subquery.ts";
import { Like } from "../expressions/like.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { JavaScriptUDF } from "../expressions/user-defined-function.ts";
import { Generate } from "../plans/generate.ts";
import { Join } from "../plans/join.ts";
import { LateralJoin } from "../plans/lateral-join.ts";
import { RankedJoin } from "../plans/ranked-join.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { Window } from "../plans/window.ts";
import { deferredRule } from "../rules/deferred-rule.ts";
import { Deferred } from "../trees/deferred.ts";

const rules = new Deferred("rules of optimizer", () => import("./on-demand-rules.ts"));

export const RewriteNonCorrelatedExists = deferredRule(rules, "RewriteNonCorrelatedExists", [Exists]);
export const OptimizeOneRowRelationSubquery = deferredRule(rules, "OptimizeOneRowRelationSubquery", [
  ScalarSubquery,
  LateralJoin,
]);
export const PullupCorrelatedPredicates = deferredRule(rules, "PullupCorrelatedPredicates", [SubqueryExpression]);
export const ReplaceSetOperations = deferredRule(rules, "ReplaceSetOperations", [Intersect, Except]);
export const RewriteCorrelatedScalarSubquery = deferredRule(rules, "RewriteCorrelatedScalarSubquery", [ScalarSubquery]);
export const RewriteLateralSubquery = deferredRule(rules, "RewriteLateralSubquery", [LateralJoin]);
export const RewriteRankedJoin = deferredRule(rules, "RewriteRankedJoin", [RankedJoin]);
export const ReorderJoin = deferredRule(rules, "ReorderJoin", [Join]);
export const PushPredicateThroughJoin = deferredRule(rules, "PushPredicateThroughJoin", [Join]);
export const EliminateOuterJoin = deferredRule(rules, "EliminateOuterJoin", [Join]);
export const RewritePredicateSubquery = deferredRule(rules, "RewritePredicateSubquery", [Exists, InSubquery]);
export const CostBasedJoinReorder = deferredRule(rules, "CostBasedJoinReorder", [Join]);
export const ExtractUserDefinedFunctions = deferredRule(rules, "ExtractUserDefinedFunctions", [JavaScriptUDF]);
export const CollapseProjectIntoGenerate = deferredRule(rules, "CollapseProjectIntoGenerate", [Generate]);
export const InjectRuntimeFilter = deferredRule(rules, "InjectRuntimeFilter", [Join]);
export const PushFoldableIntoBranches = deferredRule(rules, "PushFoldableIntoBranches", [CaseWhen, If]);
export const CollapseWindow = deferredRule(rules, "CollapseWindow", [Window]);
export const TransposeWindow = deferredRule(rules, "TransposeWindow", [Window]);

export const LimitPushDownThroughWindow = deferredRule(rules, "LimitPushDownThroughWindow", [Window]);
export const InferWindowGroupLimit = deferredRule(rules, "InferWindowGroupLimit", [Window]);
export const LikeSimplification = deferredRule(rules, "LikeSimplification", [Like]);
export const MergeSubplans = deferredRule(rules, "MergeSubplans", [ScalarSubquery]);
export const PushDownLeftSemiAntiJoin = deferredRule(rules, "PushDownLeftSemiAntiJoin", [Join]);

/** For who applies rules outside `whenLoaded`. */
export const loadDeferredRules = (): Promise<void> => rules.load();
