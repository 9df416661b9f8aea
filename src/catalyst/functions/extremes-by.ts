// max_by and min_by of several rows: the values that go with the k greatest or least of another, the first one first.

import { ArrayType, simpleString } from "../../types/data-type.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { compareValues } from "../expressions/ordering.ts";
import { outOfRange } from "./aggregate-checks.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import { ANY, INT } from "./expected-type.ts";
import { argument } from "./function-definition.ts";
import { RowsAccumulator } from "./rows-accumulator.ts";

const LARGEST_COUNT = 100_000;

class ExtremesBy extends RowsAccumulator {
  override serialize(): Uint8Array {
    const kept = this.chosen;
    this.columns = [kept.map(([value = null]) => value), kept.map(([, ordering = null]) => ordering)];
    return super.serialize();
  }

  evaluate(): CatalystValue {
    const { chosen } = this;
    return chosen.length === 0 ? null : chosen.map(([value = null]) => value);
  }

  private get chosen(): readonly (readonly CatalystValue[])[] {
    const sign = this.call.prettyName === "max_by" ? -1 : 1;
    const sorted = [...this.rows].sort(([, a = null], [, b = null]) => sign * compareValues(a, b));
    return sorted.slice(0, Number(this.call.parameters[2] ?? 0));
  }
}

export const EXTREMES_BY: AggregateRecord = {
  names: ["extremes_by"],
  internal: true,
  inputs: [ANY, ANY, INT],
  minArguments: 3,
  maxArguments: 3,
  columns: (args) => args.slice(0, 2),
  required: [1],
  ordering: 1,
  result: (children) => ArrayType(argument(children, 0).dataType, true),
  check: ({ args: [, , count] }) => {
    if (count === undefined) return undefined;
    if (!count.foldable) {
      const inputExpr = count instanceof AttributeReference ? [...count.qualifier, count.name].join(".") : count.sql;
      return {
        condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
        parameters: { inputName: "k", inputType: simpleString(count.dataType), inputExpr },
      };
    }
    const value = Number(count.eval([]));
    return value < 1 || value > LARGEST_COUNT ? outOfRange("`k`", `[1, ${LARGEST_COUNT}]`, String(value)) : undefined;
  },
  isCompact: false,
  accumulator: (call) => new ExtremesBy(call),
  usage: "max_by(x, y, k)",
  doc: "The x of the k rows with the greatest y.",
  example: "SELECT max_by(id, -id, 2) FROM range(4)",
};
