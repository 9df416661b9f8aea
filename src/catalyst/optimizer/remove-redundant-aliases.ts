// RemoveRedundantAliases: an alias that keeps the name of its column only renames an identity.
//
// before: Aggregate [x#2], [x#2, sum(b#3)]       after: Aggregate [x#1], [x#1, sum(b#3)]
//         +- Project [x#1 AS x#2, b#3]                  +- Project [x#1, b#3]

import { Alias, AttributeReference, type NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Expand } from "../plans/expand.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Union } from "../plans/union.ts";
import { type AttributeSet, attributeSet } from "./attribute-set.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RemoveRedundantAliases: OptimizerRule = {
  name: "RemoveRedundantAliases",
  nodes: [Alias],
  apply: (plan) => remove(plan, attributeSet(plan.output)).plan,
};

interface Rewritten {
  readonly plan: LogicalPlan;
  /** What stands above for the columns whose aliases are gone. */
  readonly replaced: ReadonlyMap<number, AttributeReference>;
}

/** Columns in `excluded` keep their identity: others, outside this part of the plan, know them by it. */
function remove(node: LogicalPlan, excluded: AttributeSet): Rewritten {
  if (node instanceof Union) {
    const children = node.children.map((child) => remove(child, withOutput(excluded, child)).plan);
    return { plan: node.withNewChildren(children), replaced: new Map() };
  }
  if (node instanceof Join) {
    const left = remove(node.left, withOutput(excluded, node.right));
    const right = remove(node.right, withOutput(excluded, left.plan));
    return rebuild(node, [left, right]);
  }
  const rewritten = rebuild(
    node,
    node.children.map((child) => remove(child, excluded)),
  );
  if (!(rewritten.plan instanceof Project)) return rewritten;
  const replaced = new Map(rewritten.replaced);
  const projectList = rewritten.plan.projectList.map((item) => {
    if (!isRedundant(item, excluded)) return item;
    replaced.set(item.exprId.id, item.child);
    return item.child;
  });
  if (replaced.size === rewritten.replaced.size) return rewritten;
  return { plan: new Project(projectList, rewritten.plan.child), replaced };
}

function rebuild(node: LogicalPlan, children: readonly Rewritten[]): Rewritten {
  const over = node.withNewChildren(children.map((child) => child.plan));
  const replaced = new Map(children.flatMap((child) => [...child.replaced]));
  if (replaced.size === 0) return { plan: over, replaced };
  const plan = over.mapExpressions((expression) => expression.transformUp((part) => replace(part, replaced)));
  return { plan: plan instanceof Expand ? withOwnColumns(plan, replaced) : plan, replaced };
}

/** What is never null below may be so here, above an outer join. */
function replace(node: Expression, replaced: Rewritten["replaced"]): Expression {
  if (!(node instanceof AttributeReference)) return node;
  return replaced.get(node.exprId.id)?.withNullability(node.nullable) ?? node;
}

/** The columns that it hands on go by the names of its input's. */
function withOwnColumns(expand: Expand, replaced: ReadonlyMap<number, AttributeReference>): Expand {
  const output = expand.output.map((attribute) => replaced.get(attribute.exprId.id) ?? attribute);
  return new Expand(expand.projections, output, expand.child, expand.origin);
}

function isRedundant(
  item: NamedExpression,
  excluded: AttributeSet,
): item is Alias & { readonly child: AttributeReference } {
  return (
    item instanceof Alias &&
    item.child instanceof AttributeReference &&
    item.name === item.child.name &&
    JSON.stringify(item.metadata) === JSON.stringify(item.child.metadata) &&
    !excluded.has(item.exprId.id) &&
    !excluded.has(item.child.exprId.id)
  );
}

function withOutput(excluded: AttributeSet, plan: LogicalPlan): AttributeSet {
  return new Set([...excluded, ...attributeSet(plan.output)]);
}
