// What makes two plans the same: text that is equal for plans that give the same columns in the same way, whatever the
// identities of their columns.

import { simpleString } from "../../types/data-type.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { type OuterReference, outerReferences } from "../expressions/outer-reference.ts";
import { identityOf } from "../trees/identity.ts";
import { InMemoryRelation } from "./in-memory-relation.ts";
import { localDataText } from "./local-data-text.ts";
import { LocalRelation } from "./local-relation.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { LogicalRelation } from "./logical-relation.ts";
import { PipeOperator } from "./pipe-operator.ts";
import { Range } from "./range.ts";
import { SubqueryAlias } from "./subquery-alias.ts";
import { UnionLoopRef } from "./union-loop.ts";
import { View } from "./view.ts";

/** The plan's text, and that of expressions over its columns. */
export function canonicalPlan(plan: LogicalPlan, over: readonly Expression[] = []): string {
  if (!plan.resolved) return plan.treeString();
  const ids = new Map<number, number>();
  const described = describe(plan, ids);
  return textOf([described, over.map((expression) => normalizeIds(expression, ids).canonical)]);
}

/** Nested lists as text. Not JSON, whose escapes of escapes would double with each query inside of another. */
function textOf(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(textOf).join("\u001f")}]` : String(value);
}

/** Operators that only name what is below them. */
export function isName(plan: LogicalPlan): plan is SubqueryAlias | PipeOperator | View {
  return plan instanceof SubqueryAlias || plan instanceof PipeOperator || plan instanceof View;
}

/** Where a subquery's plan and the expressions over it read columns of the query around; each place on its own. */
export function outerReferencesOf(plan: LogicalPlan, over: readonly Expression[] = []): readonly OuterReference[] {
  const found = over.flatMap(outerReferences);
  for (const node of plan.walk()) for (const expression of node.expressions) found.push(...outerReferences(expression));
  return found;
}

/** True when the plan gives the same rows each time it runs over the same data. */
export function isDeterministicPlan(plan: LogicalPlan): boolean {
  return !plan.exists((node) => node.expressions.some((expression) => !expression.deterministic));
}

function describe(plan: LogicalPlan, ids: Map<number, number>): unknown {
  if (isName(plan)) return describe(plan.child, ids);
  const children = plan.children.map((child) => describe(child, ids));
  if (children.length === 0) {
    const leaf = describeLeaf(plan);
    for (const { exprId } of plan.output) numberOf(exprId.id, ids);
    const filters = plan instanceof LogicalRelation ? plan.pushedFilters : [];
    return [leaf, filters.map((filter) => normalizeIds(filter, ids).canonical)];
  }
  const normalized = plan.mapExpressions((expression) => normalizeIds(expression, ids));
  return [normalized.toString(), normalized.expressions.map((expression) => expression.canonical), children];
}

/** Leaves are the same when they read the same: files, data or a range. */
function describeLeaf(leaf: LogicalPlan): unknown {
  const names = leaf.output.map((attribute) => attribute.name);
  if (leaf instanceof LogicalRelation) return ["relation", identityOf(leaf.relation), names];
  if (leaf instanceof LocalRelation) {
    return ["local", localDataText(leaf.data), names, leaf.output.map(({ dataType }) => simpleString(dataType))];
  }
  if (leaf instanceof Range) return ["range", leaf.toString().replace(/#\d+L?/g, "")];
  if (leaf instanceof UnionLoopRef) return ["loop", leaf.loopId];
  if (leaf instanceof InMemoryRelation) return ["cached", leaf.cacheId, identityOf(leaf.statisticsWhenRead)];
  return ["leaf", leaf.output.length === 0 ? leaf.toString() : identityOf(leaf)];
}

/** The expression with its columns numbered in the order of their first appearance, which `ids` keeps. */
export function normalizeIds(expression: Expression, ids: Map<number, number>): Expression {
  return expression.transformUp((node) => {
    if (node instanceof AttributeReference) {
      return new AttributeReference(node.name, node.dataType, node.nullable, { id: numberOf(node.exprId.id, ids) });
    }
    return node instanceof Alias ? new Alias(node.child, node.name, { id: numberOf(node.exprId.id, ids) }) : node;
  });
}

/** Columns by the order of their first appearance. */
export function numberOf(id: number, ids: Map<number, number>): number {
  const known = ids.get(id) ?? ids.size;
  ids.set(id, known);
  return known;
}
