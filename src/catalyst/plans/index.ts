// All logical operators.

export { Aggregate } from "./aggregate.ts";
export { CacheTable, ClearCacheCommand, RefreshTable, UncacheTable } from "./commands/cache-table.ts";
export { Command } from "./commands/command.ts";
export {
  CreateTempViewUsing,
  CreateViewCommand,
  type CreateViewOptions,
  type ViewColumn,
  type ViewType,
} from "./commands/create-view.ts";
export { DescribeFunction, DescribeRelation } from "./commands/describe.ts";
export { DropTable, DropView } from "./commands/drop-view.ts";
export { EXPLAIN_MODES, ExplainCommand, type ExplainMode } from "./commands/explain.ts";
export { ResetCommand, SetCommand } from "./commands/set.ts";
export {
  type FunctionScope,
  ShowColumns,
  ShowFunctions,
  ShowNamespaces,
  ShowTables,
  ShowViews,
} from "./commands/show.ts";
export { SetNamespaceCommand } from "./commands/use.ts";
export { Deduplicate, Distinct } from "./distinct.ts";
export { Filter } from "./filter.ts";
export { InMemoryRelation } from "./in-memory-relation.ts";
export { Join } from "./join.ts";
export type { JoinHint, JoinStrategyHint } from "./join-hint.ts";
export { JOIN_TYPE_NAMES, type JoinType, joinTypeName, parseJoinType } from "./join-type.ts";
export { LateralJoin } from "./lateral-join.ts";
export { GlobalLimit, LocalLimit, limitPlan, Offset } from "./limit.ts";
export { type LocalData, LocalRelation } from "./local-relation.ts";
export { BinaryNode, LeafNode, LogicalPlan, UnaryNode } from "./logical-plan.ts";
export { type FileRelation, LogicalRelation } from "./logical-relation.ts";
export { asNamedExpressions, isNamedExpression } from "./named-expressions.ts";
export { MOST_NEAREST, type NearestBy, NearestByJoin } from "./nearest-by-join.ts";
export { OneRowRelation } from "./one-row-relation.ts";
export { Project } from "./project.ts";
export { Range } from "./range.ts";
export { Repartition, RepartitionByExpression } from "./repartition.ts";
export { ResolvedHint } from "./resolved-hint.ts";
export { Sample } from "./sample.ts";
export { Except, Intersect } from "./set-operation.ts";
export { Sort } from "./sort.ts";
export { type ColumnStatistics, defaultSize, rowSize, type Statistics, statistics } from "./statistics.ts";
export { SubqueryAlias } from "./subquery-alias.ts";
export { Union, type UnionOptions } from "./union.ts";
export { UnionLoop, UnionLoopRef } from "./union-loop.ts";
export { blobName, type SourceLocation, UnresolvedDataSource } from "./unresolved-data-source.ts";
export { UnresolvedHaving } from "./unresolved-having.ts";
export { UnresolvedHint } from "./unresolved-hint.ts";
export { UnresolvedInlineTable } from "./unresolved-inline-table.ts";
export { UnresolvedJoin } from "./unresolved-join.ts";
export { UnresolvedLocalRelation } from "./unresolved-local-relation.ts";
export { UnresolvedQualify } from "./unresolved-qualify.ts";
export { UnresolvedRelation } from "./unresolved-relation.ts";
export { UnresolvedSubqueryColumnAliases } from "./unresolved-subquery-column-aliases.ts";
export { UnresolvedTableValuedFunction } from "./unresolved-table-valued-function.ts";
export { type CteDefinition, UnresolvedWith } from "./unresolved-with.ts";
export { View } from "./view.ts";
export { WithCTE } from "./with-cte.ts";
export { WithWindowDefinition } from "./with-window-definition.ts";
