// window(time, duration, slide, start): the windows of equal length that a time falls into.

import type { DataType } from "../../../types/data-type.ts";
import { AttributeReference } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { And, GreaterThanOrEqual, IsNotNull, LessThan } from "../../expressions/predicates.ts";
import { WindowOfTime } from "../../expressions/window-of-time.ts";
import { Expand } from "../../plans/expand.ts";
import { Filter } from "../../plans/filter.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { Project } from "../../plans/project.ts";
import type { Origin } from "../../trees/origin.ts";
import { WindowBound } from "./window-bound.ts";
import { windowAlias, windowField, windowStruct, windowType } from "./window-struct.ts";

/** In microseconds. */
export interface TimeWindowLengths {
  readonly duration: bigint;
  readonly slide: bigint;
  readonly start: bigint;
}

/** How Spark marks a column of windows. */
export const TIME_WINDOW_MARK = { "spark.timeWindow": true } as const;

export class TimeWindow extends WindowOfTime {
  readonly timeColumn: Expression;
  readonly lengths: TimeWindowLengths;
  readonly isWindow = true;

  constructor(timeColumn: Expression, lengths: TimeWindowLengths, origin?: Origin) {
    super(origin);
    this.timeColumn = timeColumn;
    this.lengths = lengths;
  }

  get children(): readonly Expression[] {
    return [this.timeColumn];
  }

  get dataType(): DataType {
    return windowType(this.timeColumn.dataType);
  }

  get prettyName(): string {
    return "window";
  }

  get sql(): string {
    const { duration, slide, start } = this.lengths;
    return `window(${this.timeColumn.sql}, ${duration}, ${slide}, ${start})`;
  }

  override get canonical(): string {
    const { duration, slide, start } = this.lengths;
    return `window:${duration}:${slide}:${start}(${this.timeColumn.canonical})`;
  }

  computeBelow(plan: LogicalPlan): LogicalPlan {
    const [child] = plan.children;
    if (child === undefined) return plan;
    const { duration, slide } = this.lengths;
    const isPresent = new IsNotNull(this.timeColumn);
    if (duration === slide) {
      const window = windowAlias(this.window(0n), "window", TIME_WINDOW_MARK);
      const below = new Project([window, ...child.output], new Filter(isPresent, child));
      return this.replacedBy(window.toAttribute(), plan.withNewChildren([below]));
    }
    const column = new AttributeReference("window", this.dataType, true, undefined, [], TIME_WINDOW_MARK);
    const overlaps = (duration + slide - 1n) / slide;
    const projections = Array.from({ length: Number(overlaps) }, (_, i) => [this.window(BigInt(i)), ...child.output]);
    const windows = new Expand(projections, [column, ...child.output], child);
    const isWithin = new And(
      new GreaterThanOrEqual(this.timeColumn, windowField(column, "start")),
      new LessThan(this.timeColumn, windowField(column, "end")),
    );
    const below = new Filter(duration % slide === 0n ? isPresent : isWithin, windows);
    return this.replacedBy(column, plan.withNewChildren([below]));
  }

  toString(): string {
    return this.sql;
  }

  protected copyWithChildren([timeColumn = this.timeColumn]: readonly Expression[]): Expression {
    return new TimeWindow(timeColumn, this.lengths, this.origin);
  }

  /** The last window that the time falls into, or one so many before it. */
  private window(before: bigint): Expression {
    const { duration, slide, start } = this.lengths;
    const bound = (shift: bigint): Expression => new WindowBound(this.timeColumn, { slide, start, shift });
    return windowStruct(bound(-before * slide), bound(duration - before * slide));
  }
}
