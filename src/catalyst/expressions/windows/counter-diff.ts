// COUNTER_DIFF: how much a counter that only grows has grown since the reading before, unless it was set to zero between.

import { type DataType, DoubleType } from "../../../types/data-type.ts";
import type { Expression } from "../expression.ts";
import type { WindowFrame } from "./window-frame.ts";
import { RUNNING_FRAME, WindowFunction } from "./window-function.ts";

export class CounterDiff extends WindowFunction {
  get value(): Expression {
    return this.argument(0);
  }
  /** When the counter was last zero. */
  get startTime(): Expression | undefined {
    return this.children[1];
  }
  get dataType(): DataType {
    const { dataType } = this.value;
    return dataType.kind === "void" ? DoubleType : dataType;
  }
  get nullable(): boolean {
    return true;
  }
  get prettyName(): string {
    return "counter_diff";
  }
  get frame(): WindowFrame {
    return RUNNING_FRAME;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new CounterDiff(children, this.origin);
  }
}
