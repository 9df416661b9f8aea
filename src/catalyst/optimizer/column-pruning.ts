// ColumnPruning: below each operator only the columns that it reads.
//
// before: Aggregate [a], [a, sum(b)]     after: Aggregate [a], [a, sum(b)]
//         +- child [a, b, c]                    +- Project [a, b]
//                                                  +- child [a, b, c]

import { Aggregate } from "../plans/aggregate.ts";
import { Expand } from "../plans/expand.ts";
import { Filter } from "../plans/filter.ts";
import { Generate } from "../plans/generate.ts";
import { Join } from "../plans/join.ts";
import { GlobalLimit, LocalLimit } from "../plans/limit.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Repartition, RepartitionByExpression } from "../plans/repartition.ts";
import { Sample } from "../plans/sample.ts";
import { Sort } from "../plans/sort.ts";
import { Union } from "../plans/union.ts";
import { BatchEvalJavaScript } from "../plans/user-functions/batch-eval-javascript.ts";
import { Window } from "../plans/window.ts";
import { type AttributeSet, referencesOf } from "./attribute-set.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ColumnPruning: OptimizerRule = {
  name: "ColumnPruning",
  apply: (plan) => plan.transformDown(prune),
};

function prune(node: LogicalPlan): LogicalPlan {
  if (node instanceof Project) return pruneBelowProject(node);
  if (node instanceof Aggregate) {
    return pruneChild(node, referencesOf([...node.groupingExpressions, ...node.aggregateExpressions]));
  }
  return node instanceof Expand ? pruneChild(node, referencesOf(node.expressions)) : node;
}

function pruneBelowProject(project: Project): LogicalPlan {
  const needed = referencesOf(project.projectList);
  const { child } = project;
  if (child instanceof Project) {
    const kept = child.projectList.filter((item) => needed.has(item.exprId.id));
    return kept.length === child.projectList.length ? project : over(project, new Project(kept, child.child));
  }
  if (child instanceof Aggregate) {
    const kept = child.aggregateExpressions.filter((item) => needed.has(item.exprId.id));
    if (kept.length === child.aggregateExpressions.length) return project;
    return over(project, new Aggregate(child.groupingExpressions, kept, child.child));
  }
  if (child instanceof Expand) return pruneExpand(project, child, needed);
  if (child instanceof Generate) return pruneGenerate(project, child, needed);
  if (child instanceof Window) return pruneWindow(project, child, needed);
  if (child instanceof BatchEvalJavaScript) {
    return over(project, pruneChild(child, union(needed, referencesOf(child.udfs))));
  }
  if (child instanceof Union) return pruneUnion(project, child, needed);
  if (child instanceof Join) return pruneJoin(project, child, needed);
  if (child instanceof Filter) return pruneBelowFilter(project, child, union(needed, referencesOf([child.condition])));
  if (child instanceof Sort || child instanceof RepartitionByExpression) {
    return over(project, pruneChild(child, union(needed, referencesOf(child.expressions))));
  }
  if (
    child instanceof GlobalLimit ||
    child instanceof LocalLimit ||
    child instanceof Repartition ||
    child instanceof Sample
  ) {
    return over(project, pruneChild(child, needed));
  }
  return project;
}

/**
 * Below a filter columns are left out only where an operator further down need not make them: a projection just below the
 * filter would be pushed up again by PushDownPredicate, for ever.
 */
function pruneBelowFilter(project: Project, filter: Filter, read: AttributeSet): LogicalPlan {
  const narrowed = narrow(filter.child, read);
  if (!(narrowed instanceof Project) || narrowed === filter.child) return project;
  const pruned = pruneBelowProject(narrowed).children[0];
  return pruned === undefined || pruned === filter.child ? project : over(project, filter.withNewChildren([pruned]));
}

function pruneJoin(project: Project, join: Join, needed: AttributeSet): LogicalPlan {
  const read = union(needed, join.condition === undefined ? new Set() : referencesOf([join.condition]));
  return over(project, join.withNewChildren(join.children.map((side) => narrow(side, read))));
}

function pruneUnion(project: Project, plan: Union, needed: AttributeSet): LogicalPlan {
  const positions = plan.output.flatMap((attribute, i) => (needed.has(attribute.exprId.id) ? [i] : []));
  if (positions.length === plan.output.length) return project;
  const children = plan.children.map(
    (child) =>
      new Project(
        positions.flatMap((position) => child.output[position] ?? []),
        child,
      ),
  );
  return over(project, plan.withNewChildren(children));
}

function pruneExpand(project: Project, expand: Expand, needed: AttributeSet): LogicalPlan {
  const positions = expand.output.flatMap((attribute, i) => (needed.has(attribute.exprId.id) ? [i] : []));
  if (positions.length === expand.output.length) return project;
  const pick = <T>(items: readonly T[]): T[] => positions.flatMap((position) => items[position] ?? []);
  return over(project, new Expand(expand.projections.map(pick), pick(expand.output), expand.child));
}

/** Columns that only the generator reads go no further. */
function pruneGenerate(project: Project, generate: Generate, needed: AttributeSet): LogicalPlan {
  const { generator, generatorOutput, origin } = generate;
  const child = narrow(generate.child, union(needed, referencesOf([generator])));
  const unneeded = child.output.flatMap(({ exprId }) => (needed.has(exprId.id) ? [] : [exprId.id]));
  if (child === generate.child && unneeded.length === generate.unrequired.size) return project;
  return over(project, new Generate(generator, new Set(unneeded), generatorOutput, child, origin));
}

/** Functions that nobody reads are not computed, and the rest read what they need. */
function pruneWindow(project: Project, window: Window, needed: AttributeSet): LogicalPlan {
  const { partitionSpec, orderSpec, origin } = window;
  const kept = window.windowExpressions.filter(({ exprId }) => needed.has(exprId.id));
  const read = union(needed, referencesOf([...kept, ...partitionSpec, ...orderSpec]));
  const child = narrow(window.child, read);
  if (kept.length === 0) return over(project, child);
  if (kept.length === window.windowExpressions.length && child === window.child) return project;
  return over(project, new Window(kept, partitionSpec, orderSpec, child, origin));
}

function pruneChild(node: LogicalPlan, needed: AttributeSet): LogicalPlan {
  return node.withNewChildren(node.children.map((child) => narrow(child, needed)));
}

/** A projection to the needed columns, each once, where it leaves any out. */
function narrow(plan: LogicalPlan, needed: AttributeSet): LogicalPlan {
  const kept = [...new Map(plan.output.map((attribute) => [attribute.exprId.id, attribute])).values()].filter(
    ({ exprId }) => needed.has(exprId.id),
  );
  return kept.length === plan.output.length ? plan : new Project(kept, plan);
}

function over(project: Project, child: LogicalPlan): LogicalPlan {
  return project.withNewChildren([child]);
}

function union(a: AttributeSet, b: AttributeSet): AttributeSet {
  return new Set([...a, ...b]);
}
