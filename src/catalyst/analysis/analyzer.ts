// From a plan as written to one whose names, types and places of aggregates are settled: the batches of rules, in the
// order in which they run.

import type { LogicalPlan } from "../plans/logical-plan.ts";
import { extendContext } from "../rules/extend-context.ts";
import { type Batch, fixedPoint, once } from "../rules/rule.ts";
import { executeBatches, type RuleStep } from "../rules/rule-executor.ts";
import { AddHiddenColumns } from "./add-hidden-columns.ts";
import type { AnalyzerContext } from "./analyzer-context.ts";
import { checkAnalysis } from "./check-analysis.ts";
import { CTESubstitution } from "./cte-substitution.ts";
import { DeduplicateRelations } from "./deduplicate-relations.ts";
import {
  ExpandRegexColumns,
  ExtractGenerators,
  ExtractWindowExpressions,
  ResolveGroupingAnalytics,
  ResolveHints,
  ResolveJoinStrategyHints,
  ResolveLateralColumnAliases,
  ResolveNaturalAndUsingJoin,
  ResolvePipeExpressions,
  ResolvePipeOperators,
  ResolvePivot,
  ResolveQualify,
  ResolveTableValuedFunctions,
  ResolveUnionByName,
  ResolveUnionLoop,
  ResolveUnpivot,
  TimeWindowing,
  WidenSetOperationTypes,
  WindowsSubstitution,
} from "./deferred-rules.ts";
import { GlobalAggregates } from "./global-aggregates.ts";
import { LookupFunctions } from "./lookup-functions.ts";
import { ResolveAggregateFunctions } from "./resolve-aggregate-functions.ts";
import { RemoveDataFrameAliases, ResolveDataFrameColumns } from "./resolve-dataframe-columns.ts";
import { ResolveDataFrameOperators } from "./resolve-dataframe-operators.ts";
import { ResolveDialect } from "./resolve-dialect.ts";
import { ResolveGroupByAll } from "./resolve-group-by-all.ts";
import { ResolveInlineTables } from "./resolve-inline-tables.ts";
import { ResolveMissingReferences } from "./resolve-missing-references.ts";
import { ResolveOrderByAll } from "./resolve-order-by-all.ts";
import { ResolveOrdinals } from "./resolve-ordinals.ts";
import { ResolveOuterReferences } from "./resolve-outer-references.ts";
import { ResolveReferences } from "./resolve-references.ts";
import { ResolveRelations } from "./resolve-relations.ts";
import { ResolveSubquery } from "./resolve-subquery.ts";
import { ResolveSubqueryColumnAliases } from "./resolve-subquery-column-aliases.ts";

const BATCHES: readonly Batch<LogicalPlan, AnalyzerContext>[] = [
  once("Substitution", CTESubstitution, WindowsSubstitution, ResolveDialect),
  once("Hints", ResolveJoinStrategyHints, ResolveHints),
  once("Simple Sanity Check", LookupFunctions),
  fixedPoint(
    "Resolution",
    ResolveRelations,
    ResolveTableValuedFunctions,
    ResolveInlineTables,
    ResolveUnionLoop,
    ResolveSubqueryColumnAliases,
    ResolveDataFrameColumns,
    ResolveDataFrameOperators,
    DeduplicateRelations,
    ResolveNaturalAndUsingJoin,
    ExpandRegexColumns,
    ResolveReferences,
    TimeWindowing,
    AddHiddenColumns,
    ResolveSubquery,
    ResolveGroupByAll,
    ResolveOrderByAll,
    ResolveOrdinals,
    ResolvePipeExpressions,
    ResolvePipeOperators,
    ResolvePivot,
    ResolveUnpivot,
    GlobalAggregates,
    ResolveGroupingAnalytics,
    ExtractGenerators,
    ResolveLateralColumnAliases,
    ResolveAggregateFunctions,
    ResolveQualify,
    ResolveMissingReferences,
    ExtractWindowExpressions,
    ResolveUnionByName,
    WidenSetOperationTypes,
  ),
  once("Cleanup", RemoveDataFrameAliases),
];

/** Steps of the analysis, for EXPLAIN and the tracer. */
export type AnalysisStep = RuleStep<LogicalPlan>;

/**
 * Resolves a plan whose data sources are resolved (see `resolveDataSources`).
 * @throws AnalysisException with Spark's condition and the place in the query when the plan makes no sense.
 */
export function analyze(
  plan: LogicalPlan,
  context: AnalyzerContext,
  onStep?: (step: AnalysisStep) => void,
): LogicalPlan {
  const analyzed = executeBatches(plan, BATCHES, forSubqueries(context), onStep === undefined ? {} : { onStep });
  checkAnalysis(analyzed, context);
  return analyzed;
}

/** The context in which the subqueries of a plan are analysed, and theirs in turn. */
function forSubqueries(context: AnalyzerContext): AnalyzerContext {
  const analyzeSubquery: NonNullable<AnalyzerContext["analyzeSubquery"]> = (query, outer) =>
    resolveSubquery(query, forSubqueries(extendContext(context, { outer })));
  return extendContext(context, { analyzeSubquery });
}

/** Names are looked up in the query around when nothing else can be found of them in the subquery. */
function resolveSubquery(query: LogicalPlan, context: AnalyzerContext): LogicalPlan {
  const resolved = executeBatches(query, BATCHES, context);
  const withOuter = ResolveOuterReferences.apply(resolved, context);
  return withOuter === resolved ? resolved : resolveSubquery(withOuter, context);
}
