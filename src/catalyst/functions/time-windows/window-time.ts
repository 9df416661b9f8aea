// window_time(window): the last moment of a window, by which its rows fall into the windows of a further aggregation.

import { type DataType, TimestampType } from "../../../types/data-type.ts";
import type { Expression } from "../../expressions/expression.ts";
import { WindowOfTime } from "../../expressions/window-of-time.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { Project } from "../../plans/project.ts";
import type { Origin } from "../../trees/origin.ts";
import { WindowBound } from "./window-bound.ts";
import { windowAlias, windowField } from "./window-struct.ts";

export class WindowTime extends WindowOfTime {
  readonly window: Expression;
  readonly isWindow = false;

  constructor(window: Expression, origin?: Origin) {
    super(origin);
    this.window = window;
  }

  get children(): readonly Expression[] {
    return [this.window];
  }

  get dataType(): DataType {
    const { dataType } = this.window;
    return (dataType.kind === "struct" ? dataType.fields[1]?.dataType : undefined) ?? TimestampType;
  }

  get prettyName(): string {
    return "window_time";
  }

  get sql(): string {
    return `window_time(${this.window.sql})`;
  }

  computeBelow(plan: LogicalPlan): LogicalPlan {
    const [child] = plan.children;
    if (child === undefined) return plan;
    const time = windowAlias(lastMoment(this.window), this.sql, {});
    const below = new Project([time, ...child.output], child);
    return this.replacedBy(time.toAttribute(), plan.withNewChildren([below]));
  }

  toString(): string {
    return this.sql;
  }

  protected copyWithChildren([window = this.window]: readonly Expression[]): Expression {
    return new WindowTime(window, this.origin);
  }
}

/** A microsecond before the end of a window. */
export function lastMoment(window: Expression): Expression {
  return new WindowBound(windowField(window, "end"), { slide: 1n, start: 0n, shift: -1n });
}
