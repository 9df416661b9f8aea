// ExpandRegexColumns: a pattern in a select list, or among the arguments of a call, stands for the columns whose whole
// names it matches, in any case.
//
// before: 'Project ['`a\d`]          after: 'Project [a1, a2]
//         +- child [a1, a2, b]              +- child [a1, a2, b]

import { StringType } from "../../types/data-type.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import { UnresolvedRegex } from "../expressions/unresolved-regex.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Project } from "../plans/project.ts";
import type { AnalysisRule, AnalyzerContext } from "./analyzer-context.ts";
import { sameName } from "./name-resolution.ts";

export const ExpandRegexColumns: AnalysisRule = {
  name: "ExpandRegexColumns",
  apply: (plan, context) =>
    plan.transformUp((node) => {
      const hasList = node instanceof Project || node instanceof Aggregate;
      if (!hasList || !node.childrenResolved) return node;
      const { child, origin } = node;
      if (node instanceof Project) {
        const list = expand(node.expressions, child.output, context);
        return list === node.expressions ? node : new Project(list, child, origin);
      }
      const list = expand(node.resultExpressions, child.output, context);
      const keys = expand(node.groupingExpressions, child.output, context);
      if (list === node.resultExpressions && keys === node.groupingExpressions) return node;
      return new Aggregate(keys, list, child, origin);
    }),
};

function expand(
  list: readonly Expression[],
  input: readonly AttributeReference[],
  context: AnalyzerContext,
): readonly Expression[] {
  if (!list.some((item) => item.exists((node) => node instanceof UnresolvedRegex))) return list;
  return list.flatMap((item): readonly Expression[] =>
    item instanceof UnresolvedRegex ? matches(item, input, context) : [inArguments(item, input, context)],
  );
}

function inArguments(
  expression: Expression,
  input: readonly AttributeReference[],
  context: AnalyzerContext,
): Expression {
  return expression.transformUp((node) => {
    if (!(node instanceof UnresolvedFunction)) return node;
    const args = expand(node.arguments, input, context);
    if (args === node.arguments || !node.arguments.some((arg) => arg instanceof UnresolvedRegex)) return node;
    const { distinct, filter, orderBy, ignoreNulls } = node;
    return new UnresolvedFunction(node.nameParts, args, { distinct, filter, orderBy, ignoreNulls }, node.origin);
  });
}

function matches(
  { pattern, table, origin }: UnresolvedRegex,
  input: readonly AttributeReference[],
  { functions, sessionTimeZone }: AnalyzerContext,
): readonly AttributeReference[] {
  const whole = new Literal(`(?i)^(?:${pattern})$`, StringType);
  const definition = functions.lookup("rlike");
  if (definition === undefined) throw new Error("no function rlike");
  return input.filter(({ name, qualifier }) => {
    if (table !== undefined && !sameName(qualifier.at(-1) ?? "", table)) return false;
    const call = functions.build(definition, [new Literal(name, StringType), whole], {
      mode: "ansi",
      timeZone: sessionTimeZone,
      name: "rlike",
      origin,
    });
    return call.eval([]) === true;
  });
}
