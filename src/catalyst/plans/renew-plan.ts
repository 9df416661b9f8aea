// Gives the columns of a plan new identities, so that it can stand beside the plan it is a copy of.

import { Alias, AttributeReference, type ExprId, newExprId } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { LateralSubquery } from "../expressions/lateral-subquery.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { Expand } from "./expand.ts";
import { Generate } from "./generate.ts";
import { InMemoryRelation } from "./in-memory-relation.ts";
import { LocalRelation } from "./local-relation.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { LogicalRelation } from "./logical-relation.ts";
import { Range } from "./range.ts";
import { UnionLoopRef } from "./union-loop.ts";
import { MapPartitions } from "./user-functions/map-partitions.ts";

/** The identity that a column gets; its own when it keeps it. */
export type Renewal = (id: ExprId) => ExprId;

/** New identities for the columns of the set, or for all; equal ones for equal columns. */
export function renewal(columns?: ReadonlySet<number>): Renewal {
  const fresh = new Map<number, ExprId>();
  return (id) => {
    if (columns !== undefined && !columns.has(id.id)) return id;
    const known = fresh.get(id.id) ?? newExprId();
    fresh.set(id.id, known);
    return known;
  };
}

/** The plan with other identities of columns, wherever it makes or reads them. */
export function renewPlan(plan: LogicalPlan, renewed: Renewal): LogicalPlan {
  return plan.transformUp((node) =>
    renewOwnColumns(node, renewed).mapExpressions((expression) => renewExpression(expression, renewed)),
  );
}

export function renewExpression(expression: Expression, renewed: Renewal): Expression {
  return expression.transformUp((part) => {
    if (part instanceof AttributeReference) return withId(part, renewed(part.exprId));
    if (part instanceof SubqueryExpression) return renewSubquery(part, renewed);
    if (!(part instanceof Alias)) return part;
    const id = renewed(part.exprId);
    return id === part.exprId ? part : new Alias(part.child, part.name, id, part.origin, part.metadata);
  });
}

/**
 * Columns of a subquery are all its own: what it reads of the query around stands beside its plan. Those of a lateral one are
 * columns of the plan too.
 */
function renewSubquery(subquery: SubqueryExpression, renewed: Renewal): SubqueryExpression {
  const own = subquery instanceof LateralSubquery ? renewed : renewal();
  const conditions = subquery.joinConditions.map((condition) => renewExpression(condition, own));
  return subquery.withJoinConditions(renewPlan(subquery.plan, own), conditions);
}

/** The operators that make columns without an expression for them. */
function renewOwnColumns(node: LogicalPlan, renewed: Renewal): LogicalPlan {
  if (node instanceof Generate) return renewGenerate(node, renewed);
  if (node instanceof MapPartitions) return renewMapPartitions(node, renewed);
  if (node.children.length > 0 && !(node instanceof Expand)) return node;
  const output = renewOutput(node, renewed);
  if (output === node.output) return node;
  if (node instanceof Expand) return new Expand(node.projections, output, node.child, node.origin);
  if (node instanceof LocalRelation) return new LocalRelation(output, node.data, node.origin);
  if (node instanceof LogicalRelation)
    return new LogicalRelation(node.relation, output, node.pushedFilters, node.origin);
  if (node instanceof Range) return new Range(node.start, node.end, node.step, node.numSlices, output, node.origin);
  if (node instanceof UnionLoopRef) return new UnionLoopRef(node.loopId, output, node.origin);
  if (node instanceof InMemoryRelation) return node.withOutput(output);
  throw new Error(`${node} has columns of its own but cannot renew them`);
}

function renewMapPartitions(node: MapPartitions, renewed: Renewal): LogicalPlan {
  const { outputAttributes } = node;
  const own = outputAttributes?.map((attribute) => withId(attribute, renewed(attribute.exprId)));
  return own === undefined || own.every((attribute, i) => attribute === outputAttributes?.[i])
    ? node
    : node.withOutput(own);
}

function renewGenerate(generate: Generate, renewed: Renewal): LogicalPlan {
  const { generator, unrequired, generatorOutput, child, origin } = generate;
  const own = generatorOutput.map((attribute) => withId(attribute, renewed(attribute.exprId)));
  const left = new Set([...unrequired].map((id) => renewed({ id }).id));
  const same =
    own.every((attribute, i) => attribute === generatorOutput[i]) && [...left].every((id) => unrequired.has(id));
  return same ? generate : new Generate(generator, left, own, child, origin);
}

function renewOutput(node: LogicalPlan, renewed: Renewal): readonly AttributeReference[] {
  const output = node.output.map((attribute) => withId(attribute, renewed(attribute.exprId)));
  return output.every((attribute, i) => attribute === node.output[i]) ? node.output : output;
}

function withId(attribute: AttributeReference, id: ExprId): AttributeReference {
  if (id === attribute.exprId) return attribute;
  const { name, dataType, nullable, qualifier, metadata, origin } = attribute;
  return new AttributeReference(name, dataType, nullable, id, qualifier, metadata, origin);
}
