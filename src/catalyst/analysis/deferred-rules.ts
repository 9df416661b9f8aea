// The rules of the analysis that few plans need, each with the nodes that it is for. They are loaded together when a plan
// has one of these.

import { Generator } from "../expressions/generator.ts";
import { GroupingSets } from "../expressions/grouping-sets.ts";
import { PipeExpression } from "../expressions/pipe-expression.ts";
import { UnresolvedRegex } from "../expressions/unresolved-regex.ts";
import { WindowOfTime } from "../expressions/window-of-time.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import { PipeAggregate } from "../plans/pipe-aggregate.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { Union } from "../plans/union.ts";
import { UnionLoop } from "../plans/union-loop.ts";
import { UnresolvedGenerate } from "../plans/unresolved-generate.ts";
import { UnresolvedHint } from "../plans/unresolved-hint.ts";
import { UnresolvedJoin } from "../plans/unresolved-join.ts";
import { UnresolvedPivot } from "../plans/unresolved-pivot.ts";
import { UnresolvedQualify } from "../plans/unresolved-qualify.ts";
import { UnresolvedSetColumns } from "../plans/unresolved-set-columns.ts";
import { UnresolvedTableValuedFunction } from "../plans/unresolved-table-valued-function.ts";
import { UnresolvedUnpivot } from "../plans/unresolved-unpivot.ts";
import { WithWindowDefinition } from "../plans/with-window-definition.ts";
import { deferredRule } from "../rules/deferred-rule.ts";
import { Deferred } from "../trees/deferred.ts";
import { LateralColumnAliasReference } from "./lateral-column-alias-reference.ts";

const rules = new Deferred("rules of analysis", () => import("./on-demand-rules.ts"));

export const WindowsSubstitution = deferredRule(rules, "WindowsSubstitution", [WithWindowDefinition]);
export const ResolveJoinStrategyHints = deferredRule(rules, "ResolveJoinStrategyHints", [UnresolvedHint]);
export const ResolveHints = deferredRule(rules, "ResolveHints", [UnresolvedHint]);
export const ResolveTableValuedFunctions = deferredRule(rules, "ResolveTableValuedFunctions", [
  UnresolvedTableValuedFunction,
]);
export const ResolveUnionLoop = deferredRule(rules, "ResolveUnionLoop", [UnionLoop]);
export const ResolveNaturalAndUsingJoin = deferredRule(rules, "ResolveNaturalAndUsingJoin", [UnresolvedJoin]);
export const ExpandRegexColumns = deferredRule(rules, "ExpandRegexColumns", [UnresolvedRegex]);
export const TimeWindowing = deferredRule(rules, "TimeWindowing", [WindowOfTime]);
export const ResolvePipeExpressions = deferredRule(rules, "ResolvePipeExpressions", [PipeExpression]);
export const ResolvePipeOperators = deferredRule(rules, "ResolvePipeOperators", [UnresolvedSetColumns, PipeAggregate]);
export const ResolvePivot = deferredRule(rules, "ResolvePivot", [UnresolvedPivot]);
export const ResolveUnpivot = deferredRule(rules, "ResolveUnpivot", [UnresolvedUnpivot]);
export const ResolveGroupingAnalytics = deferredRule(rules, "ResolveGroupingAnalytics", [GroupingSets]);
export const ExtractGenerators = deferredRule(rules, "ExtractGenerators", [UnresolvedGenerate, Generator]);
export const ResolveLateralColumnAliases = deferredRule(rules, "ResolveLateralColumnAliases", [
  LateralColumnAliasReference,
]);
export const ResolveQualify = deferredRule(rules, "ResolveQualify", [UnresolvedQualify]);
export const ExtractWindowExpressions = deferredRule(rules, "ExtractWindowExpressions", [WindowExpression]);
export const ResolveUnionByName = deferredRule(rules, "ResolveUnionByName", [Union]);
export const WidenSetOperationTypes = deferredRule(rules, "WidenSetOperationTypes", [Union, Intersect, Except]);

/** For who applies rules outside `whenLoaded`. */
export const loadDeferredRules = (): Promise<void> => rules.load();
