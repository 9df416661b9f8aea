// ExpandRegexColumns: a pattern in a select list, or among the arguments of a call, stands for the columns whose whole
// names it matches, in any case.
//
// before: 'Project ['`a\d`]          after: 'Project [a1, a2]
//         +- child [a1, a2, b]              +- child [a1, a2, b]

import type { AttributeReference } from "../expressions/attribute.ts";
import { javaRegex } from "../expressions/evaluators/java-regex.ts";
import type { Expression } from "../expressions/expression.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import { UnresolvedRegex } from "../expressions/unresolved-regex.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Project } from "../plans/project.ts";
import { type AnalysisRule, resolverOf } from "./analyzer-context.ts";
import { caseSensitiveResolution, type Resolver } from "./name-resolution.ts";

export const ExpandRegexColumns: AnalysisRule = {
  name: "ExpandRegexColumns",
  apply: (plan, context) => {
    const resolver = resolverOf(context);
    return plan.transformUp((node) => {
      const hasList = node instanceof Project || node instanceof Aggregate;
      if (!hasList || !node.childrenResolved) return node;
      const { child, origin } = node;
      if (node instanceof Project) {
        const list = expand(node.expressions, child.output, resolver);
        return list === node.expressions ? node : new Project(list, child, origin);
      }
      const list = expand(node.resultExpressions, child.output, resolver);
      const keys = expand(node.groupingExpressions, child.output, resolver);
      if (list === node.resultExpressions && keys === node.groupingExpressions) return node;
      return new Aggregate(keys, list, child, origin);
    });
  },
};

function expand(
  list: readonly Expression[],
  input: readonly AttributeReference[],
  resolver: Resolver,
): readonly Expression[] {
  if (!list.some((item) => item.exists((node) => node instanceof UnresolvedRegex))) return list;
  return list.flatMap((item): readonly Expression[] =>
    item instanceof UnresolvedRegex ? matches(item, input, resolver) : [inArguments(item, input, resolver)],
  );
}

function inArguments(expression: Expression, input: readonly AttributeReference[], resolver: Resolver): Expression {
  return expression.transformUp((node) => {
    if (!(node instanceof UnresolvedFunction)) return node;
    const args = expand(node.arguments, input, resolver);
    if (args === node.arguments || !node.arguments.some((arg) => arg instanceof UnresolvedRegex)) return node;
    const { distinct, filter, orderBy, ignoreNulls } = node;
    return new UnresolvedFunction(node.nameParts, args, { distinct, filter, orderBy, ignoreNulls }, node.origin);
  });
}

function matches(
  { pattern, table }: UnresolvedRegex,
  input: readonly AttributeReference[],
  resolver: Resolver,
): readonly AttributeReference[] {
  const whole = javaRegex(`${resolver === caseSensitiveResolution ? "" : "(?i)"}^(?:${pattern})$`, {
    functionName: "colRegex",
  });
  return input.filter(
    ({ name, qualifier }) =>
      (table === undefined || resolver(qualifier.at(-1) ?? "", table)) && name.search(whole) === 0,
  );
}
