// ResolveUnionByName: the columns of a union by name are put in the order of the first plan's.
//
// before: Union byName               after: Union
//         :- left [a, b]                    :- left [a, b]
//         +- right [b, a]                   +- Project [a, b]
//                                              +- right [b, a]

import type { AnalysisException } from "../../errors/spark-error.ts";
import { quoteNameParts } from "../catalog/table-identifier.ts";
import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import { Literal } from "../expressions/literal.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Union } from "../plans/union.ts";
import { analysisError } from "./analysis-error.ts";
import { type AnalysisRule, resolverOf } from "./analyzer-context.ts";
import { suggestColumns } from "./column-suggestions.ts";
import type { Resolver } from "./name-resolution.ts";

export const ResolveUnionByName: AnalysisRule = {
  name: "ResolveUnionByName",
  apply: (plan, context) =>
    plan.transformUp((node) =>
      node instanceof Union && node.byName && node.childrenResolved ? resolve(node, resolverOf(context)) : node,
    ),
};

function resolve(union: Union, resolver: Resolver): LogicalPlan {
  const aligned = union.children.reduce<LogicalPlan[]>((left, right) => {
    const [first] = left;
    if (first === undefined) return [right];
    const { leftPlan, rightPlan } = align(first, right, union.allowMissingColumns, union, resolver);
    return [
      leftPlan,
      ...left.slice(1).map((plan) => align(leftPlan, plan, true, union, resolver).rightPlan),
      rightPlan,
    ];
  }, []);
  return new Union(aligned, {}, union.origin);
}

function align(
  left: LogicalPlan,
  right: LogicalPlan,
  allowMissing: boolean,
  union: Union,
  resolver: Resolver,
): { readonly leftPlan: LogicalPlan; readonly rightPlan: LogicalPlan } {
  const find = (plan: LogicalPlan, name: string): AttributeReference | undefined =>
    plan.output.find((attribute) => resolver(attribute.name, name));
  const missingOnRight = left.output.filter((attribute) => find(right, attribute.name) === undefined);
  const missingOnLeft = right.output.filter((attribute) => find(left, attribute.name) === undefined);
  const [unmatched] = missingOnRight;
  if (!allowMissing && unmatched !== undefined) throw unresolvedColumn(unmatched, right, union);
  if (!allowMissing && left.output.length !== right.output.length) {
    throw analysisError(
      "NUM_COLUMNS_MISMATCH",
      {
        operator: "UNION",
        firstNumColumns: String(left.output.length),
        invalidOrdinalNum: "second",
        invalidNumColumns: String(right.output.length),
      },
      union.origin,
    );
  }
  const nulls = (columns: readonly AttributeReference[]): Alias[] =>
    columns.map((column) => new Alias(new Literal(null, column.dataType), column.name));
  const leftPlan = missingOnLeft.length === 0 ? left : new Project([...left.output, ...nulls(missingOnLeft)], left);
  const list = leftPlan.output.map(
    (attribute) => find(right, attribute.name) ?? new Alias(new Literal(null, attribute.dataType), attribute.name),
  );
  const same = list.length === right.output.length && list.every((item, i) => item === right.output[i]);
  return { leftPlan, rightPlan: same ? right : new Project(list, right) };
}

function unresolvedColumn(column: AttributeReference, right: LogicalPlan, union: Union): AnalysisException {
  const proposal = suggestColumns([column.name], right.output).join(", ");
  return analysisError(
    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
    { objectName: quoteNameParts([column.name]), proposal },
    union.origin,
  );
}
