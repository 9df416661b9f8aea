// PushDownPredicate: filter before computing, grouping, uniting or sorting rather than after.
//
// before: Filter (x > 1)                    after: Project [a AS x]
//         +- Project [a AS x]                      +- Filter (a > 1)
//
// before: Filter (k = 1 AND s > 2)          after: Filter (s > 2)
//         +- Aggregate [k], [k, sum(a) AS s]       +- Aggregate [k], [k, sum(a) AS s]
//                                                     +- Filter (k = 1)

import { containsAggregate } from "../analysis/aggregates.ts";
import { AttributeReference, references } from "../expressions/attribute.ts";
import { splitConjuncts } from "../expressions/conjuncts.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Repartition, RepartitionByExpression } from "../plans/repartition.ts";
import { Sort } from "../plans/sort.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { Union } from "../plans/union.ts";
import { Window } from "../plans/window.ts";
import { aliasMap, replaceAliases } from "./aliases.ts";
import { attributeSet, readsOnly, referencesOf } from "./attribute-set.ts";
import { filterBy } from "./filter-by.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";
import { partition } from "./partition.ts";

export const PushDownPredicate: OptimizerRule = {
  name: "PushDownPredicate",
  nodes: [Filter],
  apply: (plan) => plan.transformDown(push),
};

function push(node: LogicalPlan): LogicalPlan {
  if (!(node instanceof Filter)) return node;
  const { child } = node;
  if (child instanceof Project) return pushThroughProject(node, child);
  if (child instanceof Aggregate) return pushThroughAggregate(node, child);
  if (child instanceof Window) return pushThroughWindow(node, child);
  if (child instanceof Union) return pushThroughUnion(node, child);
  return passesRowsUnchanged(child) ? pushThroughUnary(node, child) : node;
}

function pushThroughProject(filter: Filter, project: Project): LogicalPlan {
  if (!project.projectList.every((item) => item.deterministic)) return filter;
  const condition = replaceAliases(filter.condition, aliasMap(project.projectList));
  return project.withNewChildren([new Filter(condition, project.child)]);
}

/** Conditions on grouping keys decide over whole groups. Without keys even an empty input makes a row: nothing moves. */
function pushThroughAggregate(filter: Filter, aggregate: Aggregate): LogicalPlan {
  if (aggregate.groupingExpressions.length === 0) return filter;
  if (!aggregate.aggregateExpressions.every((item) => item.deterministic)) return filter;
  const keys = attributeSet(
    aggregate.aggregateExpressions.filter((item) => !containsAggregate(item)).map((item) => item.toAttribute()),
  );
  const aliases = aliasMap(aggregate.aggregateExpressions);
  const [movable, rest] = partition(
    splitConjuncts(filter.condition),
    (condition) => condition.deterministic && references(condition).length > 0 && readsOnly(condition, keys),
  );
  if (movable.length === 0) return filter;
  const pushed = movable.map((condition) => replaceAliases(condition, aliases));
  return filterBy(rest, aggregate.withNewChildren([filterBy(pushed, aggregate.child)]));
}

function pushThroughUnion(filter: Filter, union: Union): LogicalPlan {
  const [movable, rest] = partition(splitConjuncts(filter.condition), (condition) => condition.deterministic);
  if (movable.length === 0) return filter;
  const children = union.children.map((child) => {
    const renamed = new Map(union.output.map((attribute, i) => [attribute.exprId.id, child.output[i] ?? attribute]));
    return filterBy(
      movable.map((condition) => replaceAliases(condition, renamed)),
      child,
    );
  });
  return filterBy(rest, union.withNewChildren(children));
}

/** Conditions on the keys of the partitions decide over whole partitions. */
function pushThroughWindow(filter: Filter, window: Window): LogicalPlan {
  const keys = referencesOf(window.partitionSpec);
  const [movable, rest] = partition(
    splitConjuncts(filter.condition),
    (condition) => condition.deterministic && references(condition).length > 0 && readsOnly(condition, keys),
  );
  if (movable.length === 0 || !window.partitionSpec.every((key) => key instanceof AttributeReference)) return filter;
  return filterBy(rest, window.withNewChildren([filterBy(movable, window.child)]));
}

function pushThroughUnary(filter: Filter, child: LogicalPlan): LogicalPlan {
  const [movable, rest] = partition(splitConjuncts(filter.condition), (condition) => condition.deterministic);
  const [below] = child.children;
  if (movable.length === 0 || below === undefined) return filter;
  return filterBy(rest, child.withNewChildren([filterBy(movable, below)]));
}

/** Operators whose output are rows of their input, whatever other rows there are. */
function passesRowsUnchanged(plan: LogicalPlan): boolean {
  return (
    plan instanceof Sort ||
    plan instanceof Distinct ||
    plan instanceof Repartition ||
    plan instanceof RepartitionByExpression ||
    plan instanceof SubqueryAlias
  );
}
