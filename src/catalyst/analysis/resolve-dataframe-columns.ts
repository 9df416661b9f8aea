// ResolveDataFrameColumns: `df.col("a")` is the column that the DataFrame has under that name, wherever the DataFrame is
// below. When its column does not come up to the operator, the name stands for what the operator can see.
//
// before: Join ('a of left = 'a of right)     after: Join (a#1 = a#2)
//         :- DataFrameAlias [a#1]                    :- DataFrameAlias [a#1]
//         +- DataFrameAlias [a#2]                    +- DataFrameAlias [a#2]

import { AnalysisException } from "../../errors/spark-error.ts";
import { quoteNameParts } from "../catalog/table-identifier.ts";
import { references } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { EqualNullSafe, EqualTo } from "../expressions/predicates.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { UnresolvedDataFrameColumn } from "../expressions/unresolved-dataframe-column.ts";
import { DataFrameAlias } from "../plans/dataframe/dataframe-alias.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { type AnalysisRule, resolverOf } from "./analyzer-context.ts";
import type { Resolver } from "./name-resolution.ts";
import { resolveName } from "./resolve-columns.ts";

export const ResolveDataFrameColumns: AnalysisRule = {
  name: "ResolveDataFrameColumns",
  nodes: [UnresolvedDataFrameColumn],
  apply: (plan, context) => {
    const resolver = resolverOf(context);
    return plan.transformUp((node) => {
      if (!node.childrenResolved || (node instanceof Join && !node.duplicateResolved)) return node;
      return node.mapExpressions((expression) => {
        const sided =
          node instanceof Join ? expression.transformUp((part) => sideBySide(part, node, resolver)) : expression;
        return sided.transformUp((part) =>
          part instanceof UnresolvedDataFrameColumn ? resolve(part, node.children, resolver) : part,
        );
      });
    });
  },
};

/** RemoveDataFrameAliases: once all columns are resolved, the marks have done their work. */
export const RemoveDataFrameAliases: AnalysisRule = {
  name: "RemoveDataFrameAliases",
  nodes: [DataFrameAlias],
  apply: (plan) => plan.transformUp((node) => (node instanceof DataFrameAlias ? node.child : node)),
};

/** A DataFrame joined with itself on a column equal to itself: one is of the left side, the other of the right. */
function sideBySide(comparison: Expression, { left, right }: Join, resolver: Resolver): Expression {
  if (!(comparison instanceof EqualTo || comparison instanceof EqualNullSafe)) return comparison;
  const { left: a, right: b } = comparison;
  if (!(a instanceof UnresolvedDataFrameColumn && b instanceof UnresolvedDataFrameColumn)) return comparison;
  if (a.dataFrame !== b.dataFrame || a.canonical !== b.canonical) return comparison;
  return comparison.withNewChildren([resolve(a, [left], resolver), resolve(b, [right], resolver)]);
}

function resolve(column: UnresolvedDataFrameColumn, children: readonly LogicalPlan[], resolver: Resolver): Expression {
  const name = new UnresolvedAttribute(column.nameParts);
  const visible = new Set(children.flatMap(({ output }) => output.map((attribute) => attribute.exprId.id)));
  const places = children.flatMap((child) =>
    child.collect((below) =>
      below instanceof DataFrameAlias && below.dataFrame === column.dataFrame ? below : undefined,
    ),
  );
  const [found, ...others] = places
    .flatMap(({ output }) => resolveName(name, output, resolver) ?? [])
    .filter((expression) => references(expression).every(({ exprId }) => visible.has(exprId.id)));
  if (others.length > 0) {
    throw new AnalysisException("AMBIGUOUS_COLUMN_REFERENCE", { name: quoteNameParts(column.nameParts) });
  }
  return found ?? name;
}
