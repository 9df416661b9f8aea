// ResolveOuterReferences: a name in a subquery that nothing in the subquery has is a column of the query around it.
//
// before: Filter (b#2 = 'a)        after: Filter (b#2 = outer(a#1))
//         +- child [b#2]                  +- child [b#2]

import { AnalysisException } from "../../errors/spark-error.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { OuterReference } from "../expressions/outer-reference.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { UnresolvedOuterReference } from "../expressions/unresolved-outer-reference.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Join } from "../plans/join.ts";
import { LateralJoin } from "../plans/lateral-join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { UnresolvedHaving } from "../plans/unresolved-having.ts";
import { type AnalysisRule, resolverOf } from "./analyzer-context.ts";
import type { Resolver } from "./name-resolution.ts";
import { resolveName } from "./resolve-columns.ts";

export const ResolveOuterReferences: AnalysisRule = {
  name: "ResolveOuterReferences",
  apply: (plan, context) => {
    const { outer } = context;
    if (outer === undefined) return plan;
    const inputs = outerInputs(outer);
    return resolve(plan, inputs, resolverOf(context));
  },
};

type Inputs = readonly (readonly AttributeReference[])[];

/** What is over names that are found now waits, since it may find its own names below first. */
function resolve(node: LogicalPlan, inputs: Inputs, resolver: Resolver): LogicalPlan {
  if (!node.childrenResolved) return node.mapChildren((child) => resolve(child, inputs, resolver));
  if (node instanceof Join && !node.duplicateResolved) return node;
  return node.transformExpressionsUp((part) =>
    part instanceof UnresolvedAttribute || part instanceof UnresolvedOuterReference
      ? (resolveOuter(new UnresolvedAttribute(part.nameParts, part.origin), inputs, resolver) ?? part)
      : part,
  );
}

/** The column of the query around that a name means; undefined when none is. */
export function resolveOuterName(
  name: UnresolvedAttribute,
  outer: LogicalPlan,
  resolver: Resolver,
): Expression | undefined {
  return resolveOuter(name, outerInputs(outer), resolver);
}

/** Where names of a subquery are looked up, in this order. HAVING sees what is grouped before what the groups give. */
function outerInputs(outer: LogicalPlan): Inputs {
  if (outer instanceof UnresolvedHaving && outer.child instanceof Aggregate) {
    return [outer.child.child.output, outer.child.output];
  }
  return [outer instanceof LateralJoin ? outer.left.output : outer.inputAttributes];
}

function resolveOuter(name: UnresolvedAttribute, inputs: Inputs, resolver: Resolver): Expression | undefined {
  for (const input of inputs) {
    const found = namedOutside(name, input, resolver);
    if (found !== undefined) {
      return found.transformUp((part) =>
        part instanceof AttributeReference ? new OuterReference(part, name.origin) : part,
      );
    }
  }
  return undefined;
}

/** What is wrong with a name in the query around is not told: the name is unknown in the subquery. */
function namedOutside(
  name: UnresolvedAttribute,
  input: readonly AttributeReference[],
  resolver: Resolver,
): Expression | undefined {
  try {
    return resolveName(name, input, resolver);
  } catch (error) {
    if (error instanceof AnalysisException) return undefined;
    throw error;
  }
}
