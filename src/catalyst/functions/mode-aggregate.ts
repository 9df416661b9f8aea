// mode: the value that most rows have.

import { AnalysisException } from "../../errors/spark-error.ts";
import { NullType, sqlName } from "../../types/data-type.ts";
import { comparableOf } from "../expressions/evaluators/collated-value.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { compareValues } from "../expressions/ordering.ts";
import { expectOneOrdering, refuseDistinct } from "./aggregate-checks.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import { ANY } from "./expected-type.ts";
import { argument } from "./function-definition.ts";
import { openHashOrder } from "./hash-table-order.ts";
import { RowsAccumulator } from "./rows-accumulator.ts";
import { mapKey } from "./value-keys.ts";

class Mode extends RowsAccumulator {
  evaluate(): CatalystValue {
    const [type = NullType] = this.call.columnTypes;
    const comparable = comparableOf(type);
    const counts = this.counts();
    const values = [...counts.values()].map(({ value }) => value);
    let best: { readonly value: CatalystValue; readonly count: number } | undefined;
    for (const value of openHashOrder(values, type)) {
      const found = counts.get(mapKey(comparable(value)));
      if (found === undefined) continue;
      if (best === undefined || found.count > best.count) best = found;
      else if (found.count === best.count && this.comesFirst(found.value, best.value)) best = found;
    }
    return best?.value ?? null;
  }

  private counts(): ReadonlyMap<unknown, { readonly value: CatalystValue; readonly count: number }> {
    const found = new Map<unknown, { readonly value: CatalystValue; count: number }>();
    const comparable = comparableOf(this.call.columnTypes[0]);
    for (const value of this.columns[0] ?? []) {
      const key = mapKey(comparable(value));
      const known = found.get(key);
      if (known === undefined) found.set(key, { value, count: 1 });
      else known.count++;
    }
    return found;
  }

  /** Of values that as many rows have, the least, or the greatest where the order is descending; else the first in its table. */
  private comesFirst(value: CatalystValue, other: CatalystValue): boolean {
    const { orderings, parameters } = this.call;
    const [ordering] = orderings;
    if (ordering === undefined && parameters[1] !== true) return false;
    const order = compareValues(value, other);
    return ordering?.descending === true ? order > 0 : order < 0;
  }
}

export const MODE: AggregateRecord = {
  names: ["mode"],
  inputs: [ANY],
  minArguments: 0,
  maxArguments: 2,
  takesOrder: true,
  complete: (args, context) => {
    if (args.length === 0) {
      expectOneOrdering("mode", context);
      return args;
    }
    refuseDistinct("mode", context.distinct);
    const [, deterministic] = args;
    if (deterministic === undefined) return [argument(args, 0), Literal.of(false)];
    if (!deterministic.foldable) {
      throw new AnalysisException("NON_FOLDABLE_ARGUMENT", {
        funcName: "`mode`",
        paramName: "`deterministic`",
        paramType: '"BOOLEAN"',
      });
    }
    if (deterministic.dataType.kind !== "boolean" && deterministic.dataType.kind !== "void") {
      throw new AnalysisException("UNEXPECTED_INPUT_TYPE", {
        functionName: "`mode`",
        paramIndex: "second",
        inputSql: `"${deterministic.sql}"`,
        inputType: `"${sqlName(deterministic.dataType)}"`,
        requiredType: '"BOOLEAN"',
      });
    }
    if (deterministic.eval([]) === null) {
      throw new AnalysisException("DATATYPE_MISMATCH.UNEXPECTED_NULL", {
        exprName: "`deterministic`",
        sqlExpr: `"${deterministic.sql}"`,
      });
    }
    return args;
  },
  columns: (args) => args.slice(0, 1),
  result: (children) => argument(children, 0).dataType,
  // Spark shows the order in which it takes the last.
  sql: ({ orderings: [ordering], args }, [value]) => {
    if (ordering === undefined && args[1]?.eval([]) !== true) return `mode(${value})`;
    return `mode() WITHIN GROUP (ORDER BY ${value}${ordering?.descending === true ? "" : " DESC"})`;
  },
  isCompact: false,
  accumulator: (call) => new Mode(call),
  usage: "mode(col[, deterministic]) or mode() WITHIN GROUP (ORDER BY col)",
  doc: "The value that most rows have.",
  example: "SELECT mode(id % 3 % 2) FROM range(5)",
};
