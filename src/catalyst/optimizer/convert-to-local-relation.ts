// ConvertToLocalRelation: small work over rows that stand in the plan is done while planning.
//
// before: Project [(a + 1) AS b]            after: LocalRelation [b]
//         +- LocalRelation [a]

import { isNested } from "../../types/data-type.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { type AttributeReference, bindReferences } from "../expressions/attribute.ts";
import type { Expression, InternalRow } from "../expressions/expression.ts";
import { Generator } from "../expressions/generator.ts";
import { Filter } from "../plans/filter.ts";
import { Generate } from "../plans/generate.ts";
import { GlobalLimit, LocalLimit } from "../plans/limit.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { OneRowRelation } from "../plans/one-row-relation.ts";
import { Project } from "../plans/project.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

/** More rows than this are left to the executors: planning must stay short. */
const MAX_ROWS = 1000;

export const ConvertToLocalRelation: OptimizerRule = {
  name: "ConvertToLocalRelation",
  nodes: [LocalRelation, OneRowRelation],
  apply: (plan) =>
    plan.transformUp((node) => {
      const relation = node.children.length === 1 ? node.children[0] : undefined;
      if (
        relation instanceof OneRowRelation &&
        (node instanceof Generate || (node instanceof Project && hasNested(node)))
      ) {
        return convertOrKeep(node, [[]], [], true);
      }
      if (!(relation instanceof LocalRelation) || relation.data.kind !== "rows") return node;
      const { rows, together = false } = relation.data;
      if (rows.length > MAX_ROWS) return node;
      return convertOrKeep(node, rows, relation.output, together);
    }),
};

/** Executors compute no nested values: a row of such constants is one of the plan. */
function hasNested(project: Project): boolean {
  return project.output.some(({ dataType }) => isNested(dataType));
}

function convertOrKeep(
  node: LogicalPlan,
  rows: readonly InternalRow[],
  input: readonly AttributeReference[],
  together: boolean,
): LogicalPlan {
  try {
    const made = convert(node, rows, input);
    return together && made instanceof LocalRelation ? keptTogether(made) : made;
  } catch {
    // A value that fails does so when the query runs, with its place in the text: the first one of all.
    const [relation] = node.children;
    return together || !(relation instanceof LocalRelation) ? node : node.withNewChildren([keptTogether(relation)]);
  }
}

function keptTogether(relation: LocalRelation): LocalRelation {
  const { data, output, origin } = relation;
  return data.kind === "rows" ? new LocalRelation(output, { ...data, together: true }, origin) : relation;
}

function convert(node: LogicalPlan, rows: readonly InternalRow[], input: readonly AttributeReference[]): LogicalPlan {
  if (node instanceof Project && node.projectList.every(isComputable)) {
    const bound = node.projectList.map((item) => bindReferences(item, input));
    return local(
      node.output,
      rows.map((row) => bound.map((item) => item.eval(row))),
    );
  }
  if (node instanceof Filter && isComputable(node.condition)) {
    const bound = bindReferences(node.condition, input);
    return local(
      input,
      rows.filter((row) => bound.eval(row) === true),
    );
  }
  if (node instanceof Generate) return generated(node, rows, input);
  if (node instanceof LocalLimit || node instanceof GlobalLimit) {
    return local(input, rows.slice(0, node.limit));
  }
  return node;
}

/** The rows that a generator makes of few, as long as they are few themselves. */
function generated(node: Generate, rows: readonly InternalRow[], input: readonly AttributeReference[]): LogicalPlan {
  const { generator, requiredChildOutput, outer } = node;
  if (!(generator instanceof Generator) || !isComputable(generator)) return node;
  const bound = bindReferences(generator, input);
  if (!(bound instanceof Generator)) return node;
  const kept = requiredChildOutput.map((attribute) => bindReferences(attribute, input));
  const nothing = outer ? [node.generatorOutput.map(() => null)] : [];
  const made: InternalRow[] = [];
  for (const row of rows) {
    const own = kept.map((column) => column.eval(row));
    const found = bound.rows(row);
    for (const columns of found.length === 0 ? nothing : found) made.push([...own, ...columns]);
    if (made.length > MAX_ROWS) return node;
  }
  return local(node.output, made);
}

function isComputable(expression: Expression): boolean {
  return expression.deterministic && !expression.exists((node) => node instanceof AggregateExpression);
}

function local(output: readonly AttributeReference[], rows: readonly InternalRow[]): LocalRelation {
  return new LocalRelation(output, { kind: "rows", rows });
}
