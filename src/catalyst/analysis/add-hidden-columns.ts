// AddHiddenColumns: the keys that a join by column names merges into one can still be read by their tables' names.
//
// before: 'Project [id, 'r.id]                     after: Project [id, r.id]
//         +- Project [id, x, y] (a USING join's)          +- Project [id, x, y, r.id]
//            +- Join LeftOuter, (l.id = r.id)                +- Join LeftOuter, (l.id = r.id)

import { type AttributeReference, references } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { type AnalysisRule, resolverOf } from "./analyzer-context.ts";
import { matchColumns, type Resolver } from "./name-resolution.ts";
import { resolveName } from "./resolve-columns.ts";

export const AddHiddenColumns: AnalysisRule = {
  name: "AddHiddenColumns",
  apply: (plan, context) =>
    plan.transformUp((node) => {
      const applies = node instanceof Project || node instanceof Aggregate || node instanceof Join;
      if (!applies || !node.childrenResolved || !node.children.some((child) => child.hiddenOutput.length > 0))
        return node;
      return addHidden(node, resolverOf(context));
    }),
};

function addHidden(node: LogicalPlan, resolver: Resolver): LogicalPlan {
  const input = node.inputAttributes;
  const hidden = node.children.flatMap((child) => child.hiddenOutput);
  const named = node.mapExpressions((expression) => resolveHidden(expression, input, hidden, resolver));
  const visible = new Set(input.map((attribute) => attribute.exprId.id));
  const read = named.expressions.flatMap((expression) => references(expression));
  const missing = new Set(read.map((attribute) => attribute.exprId.id).filter((id) => !visible.has(id)));
  if (!hidden.some((attribute) => missing.has(attribute.exprId.id))) return named;
  const over = named.withNewChildren(named.children.map((child) => expose(child, missing)));
  return over instanceof Join ? new Project(node.output, over, node.origin) : over;
}

/** Only a name with its table's reaches a hidden column. */
function resolveHidden(
  expression: Expression,
  input: readonly AttributeReference[],
  hidden: readonly AttributeReference[],
  resolver: Resolver,
): Expression {
  return expression.transformUp((node) => {
    if (!(node instanceof UnresolvedAttribute) || matchColumns(node.nameParts, input, resolver).length > 0) return node;
    const [match] = matchColumns(node.nameParts, hidden, resolver);
    const isQualified = match !== undefined && match.nestedFields.length < node.nameParts.length - 1;
    return isQualified ? (resolveName(node, hidden, resolver) ?? node) : node;
  });
}

/** The plan with the hidden columns of the set among its own. */
function expose(plan: LogicalPlan, columns: ReadonlySet<number>): LogicalPlan {
  if (!plan.hiddenOutput.some((attribute) => columns.has(attribute.exprId.id))) return plan;
  const below = plan.withNewChildren(plan.children.map((child) => expose(child, columns)));
  if (!(below instanceof Project)) return below;
  const added = below.hiddenOutput.filter(({ exprId: { id } }) => columns.has(id));
  return new Project([...below.projectList, ...added], below.child, below.origin, below.mergesKeys);
}
