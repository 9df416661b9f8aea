// ResolveSubqueryColumnAliases: `FROM t AS x (a, b)` renames all columns of the relation.
//
// before: UnresolvedSubqueryColumnAliases [a, b]     after: Project [id AS a, name AS b]
//         +- child [id, name]                               +- child [id, name]

import { quoteIdentifier } from "../catalog/table-identifier.ts";
import { Alias } from "../expressions/attribute.ts";
import { Project } from "../plans/project.ts";
import { UnresolvedSubqueryColumnAliases } from "../plans/unresolved-subquery-column-aliases.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const ResolveSubqueryColumnAliases: AnalysisRule = {
  name: "ResolveSubqueryColumnAliases",
  nodes: [UnresolvedSubqueryColumnAliases],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof UnresolvedSubqueryColumnAliases) || !node.child.resolved) return node;
      const { outputColumnNames: names, child } = node;
      if (names.length !== child.output.length && node.functionName !== undefined) {
        throw analysisError(
          "NUM_TABLE_VALUE_ALIASES_MISMATCH",
          {
            funcName: quoteIdentifier(node.functionName),
            aliasesNum: String(names.length),
            outColsNum: String(child.output.length),
          },
          node.origin,
        );
      }
      if (names.length !== child.output.length) {
        throw analysisError(
          "ASSIGNMENT_ARITY_MISMATCH",
          { numExpr: String(names.length), numTarget: String(child.output.length) },
          node.origin,
        );
      }
      const renamed = child.output.map((attribute, i) => new Alias(attribute, names[i] ?? attribute.name));
      return new Project(renamed, child, node.origin);
    }),
};
