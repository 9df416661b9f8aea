// The asynchronous step before analysis: files as a reader was given them become relations with a schema.

import { AttributeReference } from "../expressions/attribute.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { type FileRelation, LogicalRelation } from "../plans/logical-relation.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { UnresolvedDataSource } from "../plans/unresolved-data-source.ts";
import { UnresolvedWith } from "../plans/unresolved-with.ts";

/** Finds the files of a source and their schema; inferring one may run a job. */
export interface DataSourceResolver {
  resolve(source: UnresolvedDataSource): Promise<FileRelation>;
}

/** The sources that a plan reads and whose schema is not known yet. */
export function collectUnresolvedDataSources(plan: LogicalPlan): UnresolvedDataSource[] {
  const own = plan.collect((node) => (node instanceof UnresolvedDataSource ? node : undefined));
  const inCtes = plan.collect((node) => (node instanceof UnresolvedWith ? node : undefined));
  return [
    ...own,
    ...inCtes.flatMap((node) => node.cteRelations.flatMap(({ relation }) => collectUnresolvedDataSources(relation))),
  ];
}

/** The plan with each source replaced by a relation; a source that stands in several places is resolved once. */
export async function resolveDataSources(plan: LogicalPlan, resolver: DataSourceResolver): Promise<LogicalPlan> {
  const sources = [...new Set(collectUnresolvedDataSources(plan))];
  if (sources.length === 0) return plan;
  const relations = await Promise.all(sources.map((source) => resolver.resolve(source)));
  const bySource = new Map(sources.map((source, i) => [source, relations[i]]));
  return replaceSources(plan, bySource);
}

function replaceSources(
  plan: LogicalPlan,
  relations: ReadonlyMap<UnresolvedDataSource, FileRelation | undefined>,
): LogicalPlan {
  return plan.transformUp((node) => {
    if (node instanceof UnresolvedWith) return replaceInDefinitions(node, relations);
    const relation = node instanceof UnresolvedDataSource ? relations.get(node) : undefined;
    if (relation === undefined) return node;
    const output = relation.schema.fields.map(
      (field) => new AttributeReference(field.name, field.dataType, field.nullable, undefined, [], field.metadata),
    );
    return new LogicalRelation(relation, output, [], node.origin);
  });
}

function replaceInDefinitions(
  clause: UnresolvedWith,
  relations: ReadonlyMap<UnresolvedDataSource, FileRelation | undefined>,
): LogicalPlan {
  const definitions = clause.cteRelations.map((definition) => {
    const relation = replaceSources(definition.relation, relations);
    return relation instanceof SubqueryAlias ? { ...definition, relation } : definition;
  });
  const same = definitions.every((definition, i) => definition.relation === clause.cteRelations[i]?.relation);
  return same ? clause : new UnresolvedWith(clause.child, definitions, clause.allowRecursion, clause.origin);
}
