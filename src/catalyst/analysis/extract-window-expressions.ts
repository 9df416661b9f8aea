// ExtractWindowExpressions: the window functions of a select list are computed below it, those with the same partitions
// and order together; over an aggregation they read its groups.
//
// before: Project [a, (sum(b) OVER (PARTITION BY c) + 1) AS x]   after: Project [a, x]
//         +- child [a, b, c]                                            +- Project [a, b, c, w, (w + 1) AS x]
//                                                                          +- Window [sum(b) OVER … AS w], [c]
//                                                                             +- Project [a, b, c]
//                                                                                +- child [a, b, c]

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Add } from "../expressions/arithmetic.ts";
import { Alias, AttributeReference, type NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { UnaryMinus } from "../expressions/sign.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import { WindowExpression, WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import { RangeBoundary, SpecialFrameBoundary, SpecifiedWindowFrame } from "../expressions/windows/window-frame.ts";
import { WindowFunction } from "../expressions/windows/window-function.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Sort } from "../plans/sort.ts";
import { UnresolvedHaving } from "../plans/unresolved-having.ts";
import { Window } from "../plans/window.ts";
import { analysisError, quotedSql } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";
import { checkWindow } from "./check-windows.ts";
import { coerceTypes } from "./coerce-types.ts";
import { expandCounterDiff } from "./expand-counter-diff.ts";
import { hasWindow, refuseWindow } from "./windows.ts";

export const ExtractWindowExpressions: AnalysisRule = {
  name: "ExtractWindowExpressions",
  apply: (plan, context) => extractIn(plan, context),
};

function extractIn(plan: LogicalPlan, context: AnalyzerContext): LogicalPlan {
  if (plan instanceof UnresolvedHaving) refuseWindow(plan.havingCondition, "HAVING");
  if (plan instanceof Filter) refuseWindow(plan.condition, "WHERE");
  // HAVING and ORDER BY are settled first: they may add to what the aggregation computes.
  const waits = plan instanceof UnresolvedHaving || (plan instanceof Sort && !plan.resolved);
  if (waits) {
    return plan.mapChildren((child) => child.mapChildren((grandchild) => extractIn(grandchild, context)));
  }
  const filtered = plan instanceof Filter && plan.child instanceof Aggregate ? plan.child : undefined;
  if (filtered !== undefined && hasWindows(filtered.resultExpressions)) {
    const below = plan.withNewChildren([filtered.mapChildren((child) => extractIn(child, context))]);
    const [aggregate] = below.children;
    return aggregate instanceof Aggregate && below.resolved
      ? overAggregate(aggregate, context, (groups) => below.withNewChildren([groups]))
      : below;
  }
  const over = plan.mapChildren((child) => extractIn(child, context));
  if (!over.childrenResolved) return over;
  if (over instanceof Project && isReady(over.selectList, over)) return overProject(over, context);
  if (over instanceof Aggregate && isReady(over.resultExpressions, over)) {
    return overAggregate(over, context, (groups) => groups);
  }
  return over;
}

function hasWindows(list: readonly Expression[]): boolean {
  return list.some(hasWindow);
}

function isReady(list: readonly Expression[], plan: LogicalPlan): boolean {
  return hasWindows(list) && plan.resolved;
}

function overProject(project: Project, context: AnalyzerContext): LogicalPlan {
  const { windows, regular } = new Extraction(project.projectList, context).run();
  const below = extractIn(new Project(regular, project.child, project.origin), context);
  const output = project.projectList.map((item) => item.toAttribute());
  return new Project(output, addWindows(windows, below, context), project.origin);
}

/** `filtered`: what HAVING leaves of the groups. */
function overAggregate(
  aggregate: Aggregate,
  context: AnalyzerContext,
  filtered: (groups: LogicalPlan) => LogicalPlan,
): LogicalPlan {
  const { groupingExpressions, aggregateExpressions, child, origin } = aggregate;
  const { windows, regular } = new Extraction(aggregateExpressions, context).run();
  const groups = filtered(new Aggregate(groupingExpressions, regular, child, origin));
  const output = aggregateExpressions.map((item) => item.toAttribute());
  return new Project(output, addWindows(windows, groups, context), origin);
}

/** Parts a select list into items with windows and what is computed before them. */
class Extraction {
  private readonly list: readonly NamedExpression[];
  private readonly context: AnalyzerContext;
  private readonly regular: NamedExpression[];
  private readonly extracted = new Map<string, NamedExpression>();
  private readonly available: Set<number>;

  constructor(list: readonly NamedExpression[], context: AnalyzerContext) {
    this.list = list;
    this.context = context;
    this.regular = list.filter((item) => !hasWindow(item));
    this.available = new Set(this.regular.map((item) => item.exprId.id));
  }

  run(): { readonly windows: readonly NamedExpression[]; readonly regular: readonly NamedExpression[] } {
    const windows = this.list.filter(hasWindow).map((item) => {
      for (const node of item.walk()) if (node instanceof WindowExpression) checkWindow(node, this.context);
      const rewritten = this.rewrite(expandCounterDiff(item, this.context));
      return rewritten instanceof Alias ? rewritten : new Alias(rewritten, item.name, item.exprId);
    });
    return { windows, regular: [...this.regular, ...this.extracted.values()] };
  }

  private rewrite(node: Expression): Expression {
    if (node instanceof WindowExpression) {
      const { windowFunction, windowSpec } = node;
      return node.withNewChildren([this.rewriteFunction(windowFunction), this.rewriteSpec(windowSpec)]);
    }
    if (node instanceof AggregateExpression) {
      refuseWindowsOfFilter(node);
      if (hasWindow(node)) throw analysisError("_LEGACY_ERROR_TEMP_1031", {}, node.origin);
      return this.extract(node);
    }
    if (node instanceof AttributeReference) return this.extract(node);
    return node.mapChildren((child) => this.rewrite(child));
  }

  private rewriteFunction(windowFunction: Expression): Expression {
    if (windowFunction instanceof AggregateExpression) {
      return windowFunction.mapChildren((part) =>
        part === windowFunction.function ? part.mapChildren((input) => this.extract(input)) : this.extract(part),
      );
    }
    return windowFunction instanceof WindowFunction
      ? windowFunction.mapChildren((input) => this.extract(input))
      : windowFunction;
  }

  private rewriteSpec(spec: WindowSpecDefinition): WindowSpecDefinition {
    return new WindowSpecDefinition(
      spec.partitionSpec.map((key) => this.extract(key)),
      spec.orderSpec.map((key) => new SortOrder(this.extract(key.child), key.direction, key.nullOrdering, key.origin)),
      spec.frameSpecification,
      spec.origin,
    );
  }

  /** The column below that holds the expression's value. */
  private extract(expression: Expression): Expression {
    if (expression.foldable) return expression;
    if (expression instanceof AttributeReference) {
      const known = this.available.has(expression.exprId.id) || this.extracted.has(expression.canonical);
      if (!known) this.extracted.set(expression.canonical, expression);
      return expression;
    }
    const known = expression.deterministic ? this.extracted.get(expression.canonical) : undefined;
    if (known !== undefined) return known.toAttribute();
    const named = new Alias(expression, `_w${this.extracted.size}`);
    this.extracted.set(expression.deterministic ? expression.canonical : `#${named.exprId.id}`, named);
    return named.toAttribute();
  }
}

function refuseWindowsOfFilter({ filter, origin }: AggregateExpression): void {
  const [window] = filter?.collect((node) => (node instanceof WindowExpression ? node : undefined)) ?? [];
  if (filter === undefined || window === undefined) return;
  throw analysisError(
    "INVALID_AGGREGATE_FILTER.CONTAINS_WINDOW_FUNCTION",
    { filterExpr: quotedSql(filter), windowExpr: quotedSql(window) },
    origin,
  );
}

/** Computes the windows of items over a plan, one operator for each pair of partitions and order. */
function addWindows(items: readonly NamedExpression[], child: LogicalPlan, context: AnalyzerContext): LogicalPlan {
  const groups = new Map<string, NamedExpression[]>();
  let count = 0;
  const add = (named: Alias, window: WindowExpression): AttributeReference => {
    const { partitionSpec, orderSpec } = window.windowSpec;
    const key = JSON.stringify([partitionSpec, orderSpec].map((part) => part.map(({ canonical }) => canonical)));
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    count++;
    group.push(named);
    return named.toAttribute();
  };
  const replaced = items.map((item) => {
    if (item instanceof Alias && item.child instanceof WindowExpression) {
      const window = withRangeBounds(item.child, context);
      return add(new Alias(window, item.name, item.exprId, item.origin, item.metadata), window);
    }
    const over = item.transformDown((node) => {
      if (!(node instanceof WindowExpression)) return node;
      const window = withRangeBounds(node, context);
      return add(new Alias(window, `_we${count}`), window);
    });
    return over instanceof Alias ? over : new Alias(over, item.name, item.exprId);
  });
  const windows = [...groups.values()].reduce((below: LogicalPlan, group) => {
    const [first] = group;
    const window = first instanceof Alias && first.child instanceof WindowExpression ? first.child : undefined;
    if (window === undefined) throw new Error("a window has no name");
    return new Window(group, window.windowSpec.partitionSpec, window.windowSpec.orderSpec, below);
  }, child);
  const computed = replaced.filter((item) => !(item instanceof AttributeReference));
  return computed.length === 0 ? windows : new Project([...windows.output, ...computed], windows);
}

/** Offsets of a RANGE frame become the values at which it begins and ends; down an order they are subtracted. */
function withRangeBounds(window: WindowExpression, context: AnalyzerContext): WindowExpression {
  const { windowSpec } = window;
  const { frameSpecification: frame, orderSpec } = windowSpec;
  const [order] = orderSpec;
  if (!(frame instanceof SpecifiedWindowFrame) || frame.frameType !== "range" || order === undefined) return window;
  const mode = evalModeOf(context);
  const bound = (offset: Expression): Expression => {
    if (offset instanceof SpecialFrameBoundary || offset instanceof RangeBoundary) return offset;
    const distance = order.direction === "ascending" ? offset : new UnaryMinus(offset, mode, offset.origin);
    const value = new Add(order.child, distance, mode, offset.origin);
    return new RangeBoundary(offset, coerceTypes(value, context));
  };
  const [lower, upper] = [bound(frame.lower), bound(frame.upper)];
  if (lower === frame.lower && upper === frame.upper) return window;
  return window.withSpec(windowSpec.withFrame(new SpecifiedWindowFrame("range", lower, upper, frame.origin)));
}
