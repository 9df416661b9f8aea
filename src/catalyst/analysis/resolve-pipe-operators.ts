// ResolvePipeOperators: operators behind `|>` that have no other syntax become projections and aggregations.
//
// before: SetColumns [b], [(b + 1)]     after: Project [a, (b + 1) AS b]
//         +- child [a, b]                      +- child [a, b]

import { quoteNameParts } from "../catalog/table-identifier.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedAlias } from "../expressions/unresolved.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { PipeAggregate } from "../plans/pipe-aggregate.ts";
import { Project } from "../plans/project.ts";
import { UnresolvedSetColumns } from "../plans/unresolved-set-columns.ts";
import { analysisError } from "./analysis-error.ts";
import { type AnalysisRule, resolverOf } from "./analyzer-context.ts";
import { suggestColumns } from "./column-suggestions.ts";
import { matchColumns, type Resolver } from "./name-resolution.ts";

export const ResolvePipeOperators: AnalysisRule = {
  name: "ResolvePipeOperators",
  apply: (plan, context) =>
    plan.transformUp((node) => {
      if (!node.childrenResolved) return node;
      if (node instanceof UnresolvedSetColumns) return setColumns(node, resolverOf(context));
      return node instanceof PipeAggregate ? aggregateByKeys(node) : node;
    }),
};

function setColumns({ names, values, child, origin }: UnresolvedSetColumns, resolver: Resolver): LogicalPlan {
  const assigned = new Map<number, Expression>();
  names.forEach((nameParts, i) => {
    const [match] = matchColumns(nameParts, child.output, resolver);
    if (match === undefined) {
      const proposal = suggestColumns(nameParts, child.output, "inOrder").join(", ");
      const parameters = { objectName: quoteNameParts(nameParts), proposal };
      throw analysisError("UNRESOLVED_COLUMN.WITH_SUGGESTION", parameters, origin);
    }
    const column = match.attribute;
    const value = values[i];
    if (value !== undefined) assigned.set(column.exprId.id, new Alias(value, column.name, undefined, origin));
  });
  return new Project(
    child.output.map((column) => assigned.get(column.exprId.id) ?? column),
    child,
    origin,
  );
}

/** Positions among the keys are those of the columns that come in. */
function aggregateByKeys({ keys, items, child, origin }: PipeAggregate): LogicalPlan {
  const named = keys.map((key) => {
    if (!(key instanceof Literal) || key.dataType.kind !== "integer") return key;
    const column = child.output[Number(key.value) - 1];
    if (column !== undefined) return column;
    const parameters = { index: String(key.value), size: String(child.output.length) };
    throw analysisError("GROUP_BY_POS_OUT_OF_RANGE", parameters, key.origin);
  });
  const grouping = named.map((key) => (key instanceof Alias ? key.child : key));
  const results = named.map((key) =>
    key instanceof Alias || key instanceof AttributeReference ? key : new UnresolvedAlias(key, key.origin),
  );
  return new Aggregate(grouping, [...results, ...items], child, origin);
}
