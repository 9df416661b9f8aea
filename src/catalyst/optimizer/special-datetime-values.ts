// SpecialDatetimeValues: a constant word that is cast to a time is the time that it stands for.
//
// before: CAST('epoch' AS DATE)        after: DATE '1970-01-01'

import { floorDivide } from "../../types/floor-divide.ts";
import { MICROS_PER_DAY } from "../../types/interval.ts";
import { Cast } from "../expressions/cast.ts";
import { specialClock, specialInstant } from "../expressions/evaluators/special-datetime.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const SpecialDatetimeValues: OptimizerRule = {
  name: "SpecialDatetimeValues",
  nodes: [Cast],
  apply: (plan) => plan.transformUp((node) => node.transformExpressionsUp(specialValue)),
};

function specialValue(node: Expression): Expression {
  if (!(node instanceof Cast) || !(node.child instanceof Literal) || typeof node.child.value !== "string") return node;
  const { dataType, timeZone, origin } = node;
  const text = node.child.value;
  if (dataType.kind === "timestamp") {
    const instant = specialInstant(text, timeZone);
    return instant === undefined ? node : new Literal(instant, dataType, origin, timeZone);
  }
  if (dataType.kind !== "date" && dataType.kind !== "timestamp_ntz") return node;
  const clock = specialClock(text, timeZone);
  if (clock === undefined) return node;
  return new Literal(dataType.kind === "date" ? Number(floorDivide(clock, MICROS_PER_DAY)) : clock, dataType, origin);
}
