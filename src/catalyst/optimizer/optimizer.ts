// From an analysed plan to one that does less: the batches of rules, in the order in which they run.

import { SparkException } from "../../errors/spark-error.ts";
import { sameType, sqlName } from "../../types/data-type.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { transformSubqueryPlans } from "../plans/subquery-plans.ts";
import { extendContext } from "../rules/extend-context.ts";
import { type Batch, fixedPoint, once } from "../rules/rule.ts";
import { executeBatches, type RuleStep } from "../rules/rule-executor.ts";
import { sameOutput } from "./attribute-set.ts";
import { BooleanSimplification } from "./boolean-simplification.ts";
import { CollapseProject } from "./collapse-project.ts";
import { CollapseRepartition } from "./collapse-repartition.ts";
import { ColumnPruning } from "./column-pruning.ts";
import { CombineConcats } from "./combine-concats.ts";
import { CombineEqualities } from "./combine-equalities.ts";
import { CombineFilters } from "./combine-filters.ts";
import { CombineLimits } from "./combine-limits.ts";
import { CombineUnions } from "./combine-unions.ts";
import { ComputeCurrentTime } from "./compute-current-time.ts";
import { ConstantFolding } from "./constant-folding.ts";
import { ConstantPropagation } from "./constant-propagation.ts";
import { ConvertToLocalRelation } from "./convert-to-local-relation.ts";
import {
  CollapseProjectIntoGenerate,
  CollapseWindow,
  CostBasedJoinReorder,
  EliminateOuterJoin,
  ExtractUserDefinedFunctions,
  InferWindowGroupLimit,
  InjectRuntimeFilter,
  LikeSimplification,
  LimitPushDownThroughWindow,
  MergeSubplans,
  OptimizeOneRowRelationSubquery,
  PullupCorrelatedPredicates,
  PushDownLeftSemiAntiJoin,
  PushFoldableIntoBranches,
  PushPredicateThroughJoin,
  ReorderJoin,
  ReplaceSetOperations,
  RewriteCorrelatedScalarSubquery,
  RewriteLateralSubquery,
  RewriteNonCorrelatedExists,
  RewritePredicateSubquery,
  RewriteRankedJoin,
  TransposeWindow,
} from "./deferred-rules.ts";
import { EliminateAggregateFilter } from "./eliminate-aggregate-filter.ts";
import { EliminateDistinct } from "./eliminate-distinct.ts";
import { EliminateLimits } from "./eliminate-limits.ts";
import { EliminateOffsets } from "./eliminate-offsets.ts";
import { EliminatePipeOperators } from "./eliminate-pipe-operators.ts";
import { EliminateResolvedHint } from "./eliminate-resolved-hint.ts";
import { EliminateSorts } from "./eliminate-sorts.ts";
import { EliminateSubqueryAliases } from "./eliminate-subquery-aliases.ts";
import { EliminateView } from "./eliminate-view.ts";
import { InferFiltersFromConstraints } from "./infer-filters-from-constraints.ts";
import { InlineCTE } from "./inline-cte.ts";
import { LimitPushDown } from "./limit-push-down.ts";
import { NullPropagation } from "./null-propagation.ts";
import { OptimizeIn } from "./optimize-in.ts";
import { OptimizeOneRowPlan } from "./optimize-one-row-plan.ts";
import { OptimizeSubqueries } from "./optimize-subqueries.ts";
import type { OptimizerContext, OptimizerRule } from "./optimizer-rule.ts";
import { OrderNestedValues } from "./order-nested-values.ts";
import { PropagateEmptyRelation } from "./propagate-empty-relation.ts";
import { PruneCachedNullChecks } from "./prune-cached-null-checks.ts";
import { PruneFileSourceColumns } from "./prune-file-source-columns.ts";
import { PruneFilters } from "./prune-filters.ts";
import { PushDownFileFilters } from "./push-down-file-filters.ts";
import { PushDownPredicate } from "./push-down-predicate.ts";
import { ReadInputFiles } from "./read-input-files.ts";
import { RemoveLiteralFromGroupExpressions } from "./remove-literal-from-group-expressions.ts";
import { RemoveNoopOperators } from "./remove-noop-operators.ts";
import { RemoveRedundantAggregates } from "./remove-redundant-aggregates.ts";
import { RemoveRedundantAliases } from "./remove-redundant-aliases.ts";
import { RemoveRepetitionFromGroupExpressions } from "./remove-repetition-from-group-expressions.ts";
import { ReplaceDeduplicateWithAggregate } from "./replace-deduplicate-with-aggregate.ts";
import { ReplaceDistinctWithAggregate } from "./replace-distinct-with-aggregate.ts";
import { ReplaceExpressions } from "./replace-expressions.ts";
import { ReplaceNullWithFalseInPredicate } from "./replace-null-with-false-in-predicate.ts";
import { RewriteCollations } from "./rewrite-collations.ts";
import { RewriteDistinctAggregates } from "./rewrite-distinct-aggregates.ts";
import { SimplifyBinaryComparison } from "./simplify-binary-comparison.ts";
import { SimplifyCasts } from "./simplify-casts.ts";
import { SimplifyConditionals } from "./simplify-conditionals.ts";
import { SpecialDatetimeValues } from "./special-datetime-values.ts";
import { UnwrapCastInBinaryComparison } from "./unwrap-cast-in-binary-comparison.ts";

const BATCHES: readonly Batch<LogicalPlan, OptimizerContext>[] = [
  once(
    "Finish Analysis",
    ...withSubqueries(
      InlineCTE,
      EliminateResolvedHint,
      EliminatePipeOperators,
      EliminateSubqueryAliases,
      EliminateView,
      RewriteRankedJoin,
      ReplaceExpressions,
    ),
    ComputeCurrentTime,
    SpecialDatetimeValues,
    ReadInputFiles,
    ...withSubqueries(RewriteNonCorrelatedExists),
  ),
  once("Pullup Correlated Expressions", OptimizeOneRowRelationSubquery, PullupCorrelatedPredicates),
  once("Subquery", OptimizeSubqueries),
  once("Eliminate Distinct", EliminateDistinct),
  once("Replace Operators", ReplaceDeduplicateWithAggregate, ReplaceSetOperations, ReplaceDistinctWithAggregate),
  fixedPoint("Aggregate", RemoveLiteralFromGroupExpressions, RemoveRepetitionFromGroupExpressions),
  once("Collations", RewriteCollations),
  fixedPoint("LocalRelation early", ConvertToLocalRelation, PropagateEmptyRelation),
  fixedPoint("Operator Optimization before Inferring Filters", ...operatorRules()),
  once("Infer Filters", InferFiltersFromConstraints),
  fixedPoint("Operator Optimization after Inferring Filters", ...operatorRules()),
  // Before joins are ordered: where a subquery that has become a join stands best is part of the order.
  once(
    "RewriteSubquery",
    ReorderJoin,
    RewritePredicateSubquery,
    PushDownLeftSemiAntiJoin,
    PushPredicateThroughJoin,
    LimitPushDown,
    ColumnPruning,
    CollapseProject,
    RemoveRedundantAliases,
    RemoveNoopOperators,
  ),
  // What subqueries were compared by is in joins by now.
  once("Collations of Subqueries", RewriteCollations),
  once("Join Reorder", CostBasedJoinReorder),
  fixedPoint(
    "Column Pruning after Join Reorder",
    PushPredicateThroughJoin,
    ColumnPruning,
    CollapseProject,
    RemoveNoopOperators,
  ),
  once("Cached Tables", PruneCachedNullChecks),
  once("InjectRuntimeFilter", InjectRuntimeFilter),
  once("Extract User-Defined Functions", ExtractUserDefinedFunctions),
  once("Distinct Aggregate Rewrite", RewriteDistinctAggregates),
  fixedPoint("Column Pruning after Distinct Aggregate Rewrite", ColumnPruning, CollapseProject, RemoveNoopOperators),
  once("Infer Window Group Limit", InferWindowGroupLimit, LimitPushDownThroughWindow),
  fixedPoint("LocalRelation", ConvertToLocalRelation, PropagateEmptyRelation, OptimizeOneRowPlan, CollapseProject),
  once("Generators", CollapseProjectIntoGenerate, ColumnPruning),
  once("File Sources", PruneFileSourceColumns, PushDownFileFilters),
  once("Nested Values", OrderNestedValues),
  once("Merge Subplans", MergeSubplans),
];

function operatorRules(): readonly OptimizerRule[] {
  return [
    RewriteCorrelatedScalarSubquery,
    RewriteLateralSubquery,
    // Push down
    ReorderJoin,
    PushDownPredicate,
    PushPredicateThroughJoin,
    EliminateOuterJoin,
    LimitPushDown,
    ColumnPruning,
    // Combine
    CollapseRepartition,
    CollapseProject,
    CollapseWindow,
    TransposeWindow,
    RemoveRedundantAggregates,
    CombineFilters,
    CombineLimits,
    CombineUnions,
    CombineConcats,
    // Simplify
    ConstantPropagation,
    ConstantFolding,
    NullPropagation,
    OptimizeIn,
    LikeSimplification,
    BooleanSimplification,
    CombineEqualities,
    SimplifyConditionals,
    SimplifyBinaryComparison,
    PushFoldableIntoBranches,
    SimplifyCasts,
    UnwrapCastInBinaryComparison,
    ReplaceNullWithFalseInPredicate,
    PruneFilters,
    EliminateAggregateFilter,
    EliminateLimits,
    EliminateOffsets,
    EliminateSorts,
    RemoveRedundantAliases,
    RemoveNoopOperators,
  ];
}

/** Rules without which some plans could not be run; they are never left out. */
const NON_EXCLUDABLE_RULES: ReadonlySet<string> = new Set([
  "InlineCTE",
  "EliminateResolvedHint",
  "EliminateSubqueryAliases",
  "EliminateView",
  "RewriteRankedJoin",
  "ReplaceExpressions",
  "ComputeCurrentTime",
  "SpecialDatetimeValues",
  "RewriteNonCorrelatedExists",
  "PullupCorrelatedPredicates",
  "OptimizeSubqueries",
  "ReplaceDeduplicateWithAggregate",
  "ReplaceSetOperations",
  "ReplaceDistinctWithAggregate",
  "RewriteCollations",
  "RewriteCorrelatedScalarSubquery",
  "RewriteLateralSubquery",
  "RewritePredicateSubquery",
  "ExtractUserDefinedFunctions",
  "RewriteDistinctAggregates",
  "OrderNestedValues",
]);

/** The names of the rules that `spark.sql.optimizer.excludedRules` may leave out. */
export function excludableRules(): readonly string[] {
  const names = new Set(BATCHES.flatMap((batch) => batch.rules.map((rule) => rule.name)));
  return [...names].filter((name) => !NON_EXCLUDABLE_RULES.has(name));
}

/** Steps of the optimisation, for EXPLAIN and the tracer. */
export type OptimizationStep = RuleStep<LogicalPlan>;

export interface OptimizerOptions {
  /** spark.sql.optimizer.excludedRules: names of rules to leave out, where plans can do without. */
  readonly excludedRules?: ReadonlySet<string>;
  readonly onStep?: (step: OptimizationStep) => void;
  /** Told of a batch that still changed the plan when it was ended. */
  readonly onExhausted?: (batch: string) => void;
}

/** The plan, rewritten to give the same rows with less work. */
export function optimize(plan: LogicalPlan, context: OptimizerContext, options: OptimizerOptions = {}): LogicalPlan {
  const excludedRules = new Set([...(options.excludedRules ?? [])].filter((name) => !NON_EXCLUDABLE_RULES.has(name)));
  const settings = { ...options, excludedRules, check: checkSchema };
  const optimizeSubquery = (query: LogicalPlan): LogicalPlan =>
    executeBatches(query, BATCHES, extendContext(context, { optimizeSubquery, analyzed: plan }), settings);
  return optimizeSubquery(plan);
}

/** Rules that are applied to the plans of subqueries too, from the outside in. */
function withSubqueries(...rules: readonly OptimizerRule[]): readonly OptimizerRule[] {
  return rules.map((rule) => {
    const apply: OptimizerRule["apply"] = (plan, context) =>
      rule.apply(plan, context).transformUp((node) => transformSubqueryPlans(node, (query) => apply(query, context)));
    const nodes = rule.nodes === undefined ? {} : { nodes: [...rule.nodes, SubqueryExpression] };
    return { name: rule.name, ...nodes, apply };
  });
}

/** A rule may change how rows come about, never their columns. */
function checkSchema({ rule, before, after }: OptimizationStep): void {
  if (sameOutput(before.output, after.output) && before.output.every((a, i) => isSameColumn(a, after.output[i])))
    return;
  const names = (plan: LogicalPlan): string => plan.output.map((a) => `${a.name}: ${sqlName(a.dataType)}`).join(", ");
  throw new SparkException("INTERNAL_ERROR", {
    message: `The rule ${rule} changed the output from [${names(before)}] to [${names(after)}]`,
  });
}

/** What a rule leaves of a value may hold nulls in fewer places inside than what it takes away. */
function isSameColumn(before: AttributeReference, after: AttributeReference | undefined): boolean {
  return after !== undefined && before.name === after.name && sameType(before.dataType, after.dataType);
}
