// The asynchronous step before analysis: files as a reader was given them, and rows as the program has them, become
// relations with a schema.

import { AnalysisException } from "../../errors/spark-error.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import { LogicalPlan } from "../plans/logical-plan.ts";
import { type FileRelation, LogicalRelation } from "../plans/logical-relation.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { transformUpWithSubqueries, walkWithSubqueries } from "../plans/subquery-plans.ts";
import { UnresolvedDataSource } from "../plans/unresolved-data-source.ts";
import { UnresolvedDeferredPlan } from "../plans/unresolved-deferred-plan.ts";
import { UnresolvedLocalRelation } from "../plans/unresolved-local-relation.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { UnresolvedWith } from "../plans/unresolved-with.ts";

/** Finds the files of a source and their schema; inferring one may run a job. */
export interface DataSourceResolver {
  /** Whether files have a format of that name, so that a query can read format.`path`. */
  isFileFormat(name: string): boolean;
  resolve(source: UnresolvedDataSource): Promise<FileRelation>;
}

/** A source as a reader made it, or a path in the place of a table's name. */
type SourceNode = UnresolvedDataSource | UnresolvedRelation;
/** What takes waiting for. */
type AwaitedNode = SourceNode | UnresolvedLocalRelation | UnresolvedDeferredPlan;
type Relations = ReadonlyMap<LogicalPlan, FileRelation | LogicalPlan>;

/** The plan with each source replaced by a relation; a source that stands in several places is resolved once. */
export async function resolveDataSources(plan: LogicalPlan, resolver: DataSourceResolver): Promise<LogicalPlan> {
  const nodes = [...new Set(collectSources(plan, resolver))];
  if (nodes.length === 0) return plan;
  const relations = nodes.map(async (node) => [node, await resolveNode(node, resolver)] as const);
  return replaceSources(plan, new Map(await Promise.all(relations)));
}

async function resolveNode(node: AwaitedNode, resolver: DataSourceResolver): Promise<FileRelation | LogicalPlan> {
  if (node instanceof UnresolvedLocalRelation) return await node.relation;
  if (node instanceof UnresolvedDeferredPlan) return await resolveDataSources(await node.plan(), resolver);
  return await resolve(node, resolver);
}

function collectSources(plan: LogicalPlan, resolver: DataSourceResolver): AwaitedNode[] {
  const found: AwaitedNode[] = [];
  for (const node of walkWithSubqueries(plan)) {
    if (node instanceof UnresolvedLocalRelation || node instanceof UnresolvedDeferredPlan || isSource(node, resolver))
      found.push(node);
    if (!(node instanceof UnresolvedWith)) continue;
    for (const { relation } of node.cteRelations) found.push(...collectSources(relation, resolver));
  }
  return found;
}

function isSource(node: LogicalPlan, resolver: DataSourceResolver): node is SourceNode {
  if (node instanceof UnresolvedDataSource) return true;
  if (!(node instanceof UnresolvedRelation)) return false;
  const [format = "", path] = node.nameParts;
  return path !== undefined && node.nameParts.length === 2 && resolver.isFileFormat(format);
}

async function resolve(node: SourceNode, resolver: DataSourceResolver): Promise<FileRelation> {
  if (node instanceof UnresolvedDataSource) return await resolver.resolve(node);
  const [format = "", path = ""] = node.nameParts;
  const source = new UnresolvedDataSource(format.toLowerCase(), node.options, [path], undefined, node.origin);
  try {
    return await resolver.resolve(source);
  } catch (error) {
    if (error instanceof AnalysisException) throw error;
    const parameters = { dataSourceType: format };
    throw new AnalysisException("FAILED_TO_CREATE_PLAN_FOR_DIRECT_QUERY", parameters, { cause: error });
  }
}

function replaceSources(plan: LogicalPlan, relations: Relations): LogicalPlan {
  return transformUpWithSubqueries(plan, (node) => {
    if (node instanceof UnresolvedWith) return replaceInDefinitions(node, relations);
    const relation = relations.get(node);
    if (relation === undefined) return node;
    if (relation instanceof LogicalPlan) return relation;
    const output = relation.schema.fields.map(
      (field) => new AttributeReference(field.name, field.dataType, field.nullable, undefined, [], field.metadata),
    );
    return new LogicalRelation(relation, output, [], node.origin);
  });
}

function replaceInDefinitions(clause: UnresolvedWith, relations: Relations): LogicalPlan {
  const definitions = clause.cteRelations.map((definition) => {
    const relation = replaceSources(definition.relation, relations);
    return relation instanceof SubqueryAlias ? { ...definition, relation } : definition;
  });
  const same = definitions.every((definition, i) => definition.relation === clause.cteRelations[i]?.relation);
  return same ? clause : new UnresolvedWith(clause.child, definitions, clause.allowRecursion, clause.origin);
}
