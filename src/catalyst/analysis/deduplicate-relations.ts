// DeduplicateRelations: when both sides of a join have the same columns, the right side's get new identities.
//
// before: Join Inner                  after: Join Inner
//         :- Relation [a#1]                  :- Relation [a#1]
//         +- Relation [a#1]                  +- Relation [a#2]

import { Alias, AttributeReference, type ExprId, newExprId } from "../expressions/attribute.ts";
import { InMemoryRelation } from "../plans/in-memory-relation.ts";
import { Join } from "../plans/join.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { LogicalRelation } from "../plans/logical-relation.ts";
import { Range } from "../plans/range.ts";
import { UnresolvedJoin } from "../plans/unresolved-join.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const DeduplicateRelations: AnalysisRule = {
  name: "DeduplicateRelations",
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof Join || node instanceof UnresolvedJoin) || !node.childrenResolved) return node;
      const left = new Set(node.left.output.map((attribute) => attribute.exprId.id));
      const conflicts = new Set(node.right.output.map((attribute) => attribute.exprId.id).filter((id) => left.has(id)));
      return conflicts.size === 0 ? node : node.withNewChildren([node.left, renew(node.right, conflicts)]);
    }),
};

/** The plan with new identities for the given columns, wherever it makes or reads them. */
function renew(plan: LogicalPlan, conflicts: ReadonlySet<number>): LogicalPlan {
  const fresh = new Map<number, ExprId>();
  const renewed = (id: ExprId): ExprId => {
    const known = fresh.get(id.id) ?? newExprId();
    fresh.set(id.id, known);
    return known;
  };
  return plan.transformUp((node) =>
    renewLeaf(node, conflicts, renewed).mapExpressions((expression) =>
      expression.transformUp((part) => {
        if (part instanceof AttributeReference && conflicts.has(part.exprId.id)) {
          return withId(part, renewed(part.exprId));
        }
        if (part instanceof Alias && conflicts.has(part.exprId.id)) {
          return new Alias(part.child, part.name, renewed(part.exprId), part.origin, part.metadata);
        }
        return part;
      }),
    ),
  );
}

function renewLeaf(node: LogicalPlan, conflicts: ReadonlySet<number>, renewed: (id: ExprId) => ExprId): LogicalPlan {
  if (node.children.length > 0 || !node.output.some((attribute) => conflicts.has(attribute.exprId.id))) return node;
  const output = node.output.map((attribute) =>
    conflicts.has(attribute.exprId.id) ? withId(attribute, renewed(attribute.exprId)) : attribute,
  );
  if (node instanceof LocalRelation) return new LocalRelation(output, node.data, node.origin);
  if (node instanceof LogicalRelation)
    return new LogicalRelation(node.relation, output, node.pushedFilters, node.origin);
  if (node instanceof Range) return new Range(node.start, node.end, node.step, node.numSlices, output, node.origin);
  if (node instanceof InMemoryRelation) {
    return new InMemoryRelation(output, node.cacheId, node.statistics, node.cachedPlan, node.origin);
  }
  throw new Error(`${node} has columns of its own but cannot renew them`);
}

function withId(attribute: AttributeReference, id: ExprId): AttributeReference {
  const { name, dataType, nullable, qualifier, metadata, origin } = attribute;
  return new AttributeReference(name, dataType, nullable, id, qualifier, metadata, origin);
}
