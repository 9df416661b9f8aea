// session_window(time, gap): a window that a time begins and that lasts until nothing has come for the gap. Where it
// groups rows, those of the other keys whose windows meet are one session.

import { type DataType, IntegerType } from "../../../types/data-type.ts";
import { AggregateExpression } from "../../expressions/aggregates/aggregate-expression.ts";
import type { AggregateFunction } from "../../expressions/aggregates/aggregate-function.ts";
import { Max, Min } from "../../expressions/aggregates/min-max.ts";
import { Sum } from "../../expressions/aggregates/sum.ts";
import { Alias, type AttributeReference } from "../../expressions/attribute.ts";
import { If } from "../../expressions/conditional.ts";
import type { Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import { And, GreaterThan, IsNotNull, LessThanOrEqual } from "../../expressions/predicates.ts";
import { SortOrder } from "../../expressions/sort-order.ts";
import { WindowOfTime } from "../../expressions/window-of-time.ts";
import { WindowExpression, WindowSpecDefinition } from "../../expressions/windows/window-expression.ts";
import {
  SpecifiedWindowFrame,
  UNBOUNDED_FOLLOWING,
  UNBOUNDED_PRECEDING,
} from "../../expressions/windows/window-frame.ts";
import { Aggregate } from "../../plans/aggregate.ts";
import { Filter } from "../../plans/filter.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { Project } from "../../plans/project.ts";
import { Window } from "../../plans/window.ts";
import type { Origin } from "../../trees/origin.ts";
import { windowAlias, windowStruct, windowType } from "./window-struct.ts";

/** How Spark marks a column of sessions. */
const SESSION_MARK = { "spark.sessionWindow": true } as const;

export interface SessionGap {
  /** The gap as it was written. */
  readonly gap: Expression;
  /** When the window that a time begins ends. */
  readonly end: Expression;
}

export class SessionWindow extends WindowOfTime {
  readonly timeColumn: Expression;
  readonly gap: SessionGap;
  readonly isWindow = true;

  constructor(timeColumn: Expression, gap: SessionGap, origin?: Origin) {
    super(origin);
    this.timeColumn = timeColumn;
    this.gap = gap;
  }

  get children(): readonly Expression[] {
    return [this.timeColumn, this.gap.gap, this.gap.end];
  }

  get dataType(): DataType {
    return windowType(this.timeColumn.dataType);
  }

  get prettyName(): string {
    return "session_window";
  }

  get sql(): string {
    return `sessionwindow(${this.timeColumn.sql}, ${this.gap.gap.sql})`;
  }

  computeBelow(plan: LogicalPlan): LogicalPlan {
    const [child] = plan.children;
    if (child === undefined) return plan;
    const others =
      plan instanceof Aggregate
        ? plan.groupingExpressions.filter((key) => !key.exists((node) => node instanceof SessionWindow))
        : [];
    // The keys decide which rows can be one session.
    if (!others.every((key) => key.resolved)) return plan;
    const isGrouped = plan instanceof Aggregate && others.length < plan.groupingExpressions.length;
    const start = new Alias(this.timeColumn, "start");
    const end = new Alias(this.gap.end, "end");
    const ends = end.toAttribute();
    const isWindow = new And(new IsNotNull(this.timeColumn), new GreaterThan(ends, start.toAttribute()));
    const ofRows = new Filter(isWindow, new Project([start, end, ...child.output], child));
    const bounds = { start: start.toAttribute(), end: ends };
    const { below, from, to } = isGrouped
      ? sessions(ofRows, bounds, others)
      : { below: ofRows, from: bounds.start, to: ends };
    const window = windowAlias(windowStruct(from, to), "session_window", SESSION_MARK);
    const project = new Project([window, ...child.output], below);
    return this.replacedBy(window.toAttribute(), plan.withNewChildren([project]));
  }

  toString(): string {
    return this.sql;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [timeColumn = this.timeColumn, gap = this.gap.gap, end = this.gap.end] = children;
    return new SessionWindow(timeColumn, { gap, end }, this.origin);
  }
}

interface Sessions {
  readonly below: LogicalPlan;
  readonly from: Expression;
  readonly to: Expression;
}

/**
 * The bounds of each row's session: in the order of their starts a row begins a session when its window begins after the
 * end of all before it; sessions are numbered, and their bounds those of their rows together.
 */
function sessions(
  rows: LogicalPlan,
  { start, end }: { readonly start: AttributeReference; readonly end: AttributeReference },
  keys: readonly Expression[],
): Sessions {
  const partition = keys.map((key) => new Alias(key, "key"));
  const keyed = new Project([...partition, ...rows.output], rows);
  const by = partition.map((key) => key.toAttribute());
  const order = [new SortOrder(start)];
  const before = windowed(
    new Max([end]),
    by,
    order,
    new SpecifiedWindowFrame("row", UNBOUNDED_PRECEDING, Literal.of(-1)),
  );
  const withBefore = new Window([before], by, order, keyed);
  const continues = new LessThanOrEqual(start, before.toAttribute());
  const begins = new If(continues, new Literal(0, IntegerType), new Literal(1, IntegerType));
  const upToHere = new SpecifiedWindowFrame("row", UNBOUNDED_PRECEDING, Literal.of(0));
  const number = windowed(new Sum(begins), by, order, upToHere);
  const numbered = new Window([number], by, order, withBefore);
  const all = new SpecifiedWindowFrame("row", UNBOUNDED_PRECEDING, UNBOUNDED_FOLLOWING);
  const bySession = [...by, number.toAttribute()];
  const [first, last] = [windowed(new Min([start]), bySession, [], all), windowed(new Max([end]), bySession, [], all)];
  const below = new Window([first, last], bySession, [], numbered);
  return { below, from: first.toAttribute(), to: last.toAttribute() };
}

function windowed(
  aggregate: AggregateFunction,
  partition: readonly Expression[],
  order: readonly SortOrder[],
  frame: SpecifiedWindowFrame,
): Alias {
  const spec = new WindowSpecDefinition(partition, order, frame);
  return new Alias(new WindowExpression(new AggregateExpression(aggregate), spec), aggregate.prettyName);
}
