// ExtractUserDefinedFunctions: calls of the user's functions leave expressions and become an operator below, which computes
// them for whole batches.
//
// before: Project [f((a + 1)) AS b]     after: Project [#3 AS b]
//         +- child [a]                         +- BatchEvalJavaScript [f(#2)], [#3]
//                                                 +- Project [a, (a + 1) AS #2]
//                                                    +- child [a]

import { AnalysisException } from "../../errors/spark-error.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { AggregateFunction } from "../expressions/aggregates/aggregate-function.ts";
import { Alias, AttributeReference, type NamedExpression, references } from "../expressions/attribute.ts";
import { joinConjuncts, splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { LambdaFunction } from "../expressions/lambda.ts";
import { JavaScriptUDF } from "../expressions/user-defined-function.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import { joinTypeName } from "../plans/join-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { BatchEvalJavaScript } from "../plans/user-functions/batch-eval-javascript.ts";
import { attributeSet, readsOnly } from "./attribute-set.ts";
import { filterBy } from "./filter-by.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";
import { partition } from "./partition.ts";

export const ExtractUserDefinedFunctions: OptimizerRule = {
  name: "ExtractUserDefinedFunctions",
  apply: (plan) => plan.transformUp((node) => (node.expressions.some(hasCall) ? extract(node) : node)),
};

function extract(node: LogicalPlan): LogicalPlan {
  if (node instanceof BatchEvalJavaScript) return node;
  refuseInLambdas(node);
  if (node instanceof Aggregate) return extractFromAggregate(node);
  if (node instanceof Join) return extractFromJoin(node);
  if (node instanceof Filter) return extractFromFilter(node);
  return extractFromUnary(node);
}

function hasCall(expression: Expression): boolean {
  return expression.exists((node) => node instanceof JavaScriptUDF);
}

/** What needs no call is decided first. */
function extractFromFilter(filter: Filter): LogicalPlan {
  const [withCall, without] = partition(splitConjuncts(filter.condition), hasCall);
  const condition = joinConjuncts(withCall) ?? filter.condition;
  return extractFromUnary(new Filter(condition, filterBy(without, filter.child), filter.origin));
}

/** The calls are columns of the operator's child, which the operator does not hand on. */
function extractFromUnary(node: LogicalPlan): LogicalPlan {
  const [child] = node.children;
  if (child === undefined || node.children.length > 1) return node;
  const { plan, replace } = evaluate(node.expressions, child);
  const replaced = node.mapExpressions(replace).withNewChildren([plan]);
  return replaced instanceof Project ? replaced : new Project(node.output, replaced);
}

/** Keys and arguments of aggregate functions are computed below, what is made of their results above. */
function extractFromAggregate(aggregate: Aggregate): LogicalPlan {
  const { groupingExpressions: keys, aggregateExpressions: items, child } = aggregate;
  const computed = [...keys.map(withoutName), ...items.flatMap(aggregatesIn).flatMap(inputsOf)].filter(hasCall);
  if (computed.length > 0) {
    const columns = new Map(
      computed.map((expression) => [expression.canonical, new Alias(expression, expression.sql)]),
    );
    const below = extractFromUnary(new Project([...child.output, ...columns.values()], child));
    const replace = (expression: Expression): Expression =>
      expression.transformDown((node) =>
        node instanceof Alias ? node : (columns.get(node.canonical)?.toAttribute() ?? node),
      );
    const named = items.map((item) => keepName(item, replace(item)));
    return extract(new Aggregate(keys.map(replace), named, below, aggregate.origin));
  }
  if (!items.some(hasCall)) return aggregate;
  const results = new Map<string, NamedExpression>();
  const keyOf = new Set(keys.map((key) => withoutName(key).canonical));
  const replace = (expression: Expression): Expression =>
    expression.transformDown((node) => {
      const isKey = !(node instanceof Alias) && keyOf.has(node.canonical);
      if (!isKey && !(node instanceof AggregateExpression)) return node;
      const known =
        results.get(node.canonical) ?? (node instanceof AttributeReference ? node : new Alias(node, node.sql));
      results.set(node.canonical, known);
      return known.toAttribute();
    });
  const list = items.map((item) => keepName(item, replace(item)));
  return extractFromUnary(new Project(list, new Aggregate(keys, [...results.values()], child, aggregate.origin)));
}

function aggregatesIn(expression: Expression): readonly AggregateExpression[] {
  return expression.collect((node) => (node instanceof AggregateExpression ? node : undefined));
}

function withoutName(key: Expression): Expression {
  return key instanceof Alias ? key.child : key;
}

/** What is computed of each row. */
function inputsOf(call: AggregateExpression): readonly Expression[] {
  return call.children.flatMap((part) => (part instanceof AggregateFunction ? part.children : [part]));
}

function keepName(before: NamedExpression, after: Expression): NamedExpression {
  if (after instanceof Alias && after.exprId === before.exprId) return after;
  if (after instanceof AttributeReference && after.exprId.id === before.exprId.id) return after;
  return new Alias(after, before.name, before.exprId, before.origin, before.metadata);
}

/** A call over one side is computed there. Of an inner join the others are a filter above. */
function extractFromJoin(join: Join): LogicalPlan {
  const conjuncts = splitConjuncts(join.condition ?? raiseNoCondition());
  const sides = join.children.map((side) => attributeSet(side.output));
  const isOfBoth = (condition: Expression): boolean =>
    callsIn(condition).some((call) => !sides.some((side) => readsOnly(call, side)));
  const [ofBoth, rest] = partition(conjuncts, isOfBoth);
  if (ofBoth.length > 0) {
    if (join.joinType !== "inner" && join.joinType !== "cross") {
      const joinType = joinTypeName(join.joinType);
      throw new AnalysisException("UNSUPPORTED_FEATURE.PYTHON_UDF_IN_ON_CLAUSE", { joinType });
    }
    const below = new Join(join.left, join.right, join.joinType, joinConjuncts(rest), join.origin, join.hint);
    return extract(
      new Filter(joinConjuncts(ofBoth) ?? raiseNoCondition(), rest.some(hasCall) ? extract(below) : below),
    );
  }
  let condition = joinConjuncts(rest) ?? raiseNoCondition();
  const children = join.children.map((side, i) => {
    const columns = sides[i] ?? new Set<number>();
    const calls = callsIn(condition).filter((call) => references(call).length > 0 || i === 0);
    const { plan, replace } = evaluate(
      calls.filter((call) => readsOnly(call, columns)),
      side,
    );
    condition = replace(condition);
    return plan;
  });
  const [left = join.left, right = join.right] = children;
  return new Project(join.output, new Join(left, right, join.joinType, condition, join.origin, join.hint));
}

function raiseNoCondition(): never {
  throw new Error("a join with calls in its condition has none");
}

/** Calls that hold no other. */
function callsIn(expression: Expression): readonly JavaScriptUDF[] {
  return expression.collect((node) =>
    node instanceof JavaScriptUDF && !node.children.some(hasCall) ? node : undefined,
  );
}

/** A plan that computes the calls of the expressions, the inner ones first, and what puts its columns in their place. */
function evaluate(
  expressions: readonly Expression[],
  child: LogicalPlan,
): { readonly plan: LogicalPlan; readonly replace: (expression: Expression) => Expression } {
  let plan = child;
  let remaining = expressions;
  const steps: ((expression: Expression) => Expression)[] = [];
  for (;;) {
    const calls = distinct(remaining.flatMap(callsIn));
    if (calls.length === 0) break;
    const results = calls.map((call) => new AttributeReference(call.prettyName, call.dataType, call.nullable));
    const { plan: below, calls: simple } = withArgumentColumns(calls, plan);
    plan = new BatchEvalJavaScript(simple, results, below);
    const step = (expression: Expression): Expression =>
      expression.transformUp((node) => {
        const i = node instanceof JavaScriptUDF ? calls.findIndex((call) => sameCall(call, node)) : -1;
        return results[i] ?? node;
      });
    steps.push(step);
    remaining = remaining.map(step);
  }
  return { plan, replace: (expression) => steps.reduce((replaced, step) => step(replaced), expression) };
}

/** Calls of functions that may give something else each time are calls of their own. */
function sameCall(a: JavaScriptUDF, b: JavaScriptUDF): boolean {
  return a === b || a.semanticEquals(b);
}

function distinct(calls: readonly JavaScriptUDF[]): readonly JavaScriptUDF[] {
  return calls.filter((call, i) => calls.findIndex((other) => sameCall(other, call)) === i);
}

/** Arguments that are no columns are made columns below. */
function withArgumentColumns(
  calls: readonly JavaScriptUDF[],
  child: LogicalPlan,
): { readonly plan: LogicalPlan; readonly calls: readonly JavaScriptUDF[] } {
  const made = new Map<string, Alias>();
  const own = new Set(child.output.map(({ exprId }) => exprId.id));
  const simple = calls.map((call) => {
    const columns = call.children.map((argument) => {
      if (argument instanceof AttributeReference && own.has(argument.exprId.id)) return argument;
      const known = made.get(argument.canonical) ?? new Alias(argument, argument.sql);
      made.set(argument.deterministic ? argument.canonical : `${made.size}`, known);
      return known.toAttribute();
    });
    return new JavaScriptUDF(call.definition, columns, call.origin);
  });
  return { plan: made.size === 0 ? child : new Project([...child.output, ...made.values()], child), calls: simple };
}

function refuseInLambdas(node: LogicalPlan): void {
  for (const expression of node.expressions) {
    for (const part of expression.walk()) {
      if (!(part instanceof LambdaFunction)) continue;
      const [call] = callsIn(part);
      if (call === undefined) continue;
      throw new AnalysisException("UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_PYTHON_UDF", { funcName: `"${call.sql}"` });
    }
  }
}
