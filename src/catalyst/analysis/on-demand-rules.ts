// The rules that few plans need, in one module that is loaded when a plan does (see deferred-rules.ts).

export { ExpandRegexColumns } from "./expand-regex-columns.ts";
export { ExtractGenerators } from "./extract-generators.ts";
export { ExtractWindowExpressions } from "./extract-window-expressions.ts";
export { ResolveGroupingAnalytics } from "./resolve-grouping-analytics.ts";
export { ResolveHints } from "./resolve-hints.ts";
export { ResolveJoinStrategyHints } from "./resolve-join-strategy-hints.ts";
export { ResolveLateralColumnAliases } from "./resolve-lateral-column-aliases.ts";
export { ResolveNaturalAndUsingJoin } from "./resolve-natural-and-using-join.ts";
export { ResolvePipeExpressions } from "./resolve-pipe-expressions.ts";
export { ResolvePipeOperators } from "./resolve-pipe-operators.ts";
export { ResolvePivot } from "./resolve-pivot.ts";
export { ResolveQualify } from "./resolve-qualify.ts";
export { ResolveTableValuedFunctions } from "./resolve-table-valued-functions.ts";
export { ResolveUnionByName } from "./resolve-union-by-name.ts";
export { ResolveUnionLoop } from "./resolve-union-loop.ts";
export { ResolveUnpivot } from "./resolve-unpivot.ts";
export { TimeWindowing } from "./time-windowing.ts";
export { WidenSetOperationTypes } from "./widen-set-operation-types.ts";
export { WindowsSubstitution } from "./windows-substitution.ts";
