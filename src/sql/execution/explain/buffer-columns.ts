// The columns of aggregation buffers as EXPLAIN names them. A sum carries a flag that says whether there was a value: Spark
// has one for decimals only, which says the opposite, and has other sums null instead.

import { Sum } from "../../../catalyst/expressions/aggregates/sum.ts";
import { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { DataType } from "../../../types/data-type.ts";
import { HashAggregateExec } from "../aggregate/hash-aggregate-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";

/** Columns without those that Spark's plans have not, the others by the names that they have there. */
export type ShowColumns = (columns: readonly unknown[]) => readonly unknown[];

export function columnsOfBuffers(plans: readonly SparkPlan[]): ShowColumns {
  const flags = new Map<number, DataType>();
  for (const plan of plans) {
    if (!(plan instanceof HashAggregateExec)) continue;
    for (const { function: own } of plan.aggregateExpressions) {
      if (!(own instanceof Sum)) continue;
      for (const flag of [own.bufferAttributes[1], own.inputBufferAttributes[1]]) {
        if (flag !== undefined) flags.set(flag.exprId.id, own.dataType);
      }
    }
  }
  return (columns) =>
    columns.flatMap((column) => {
      const summed = column instanceof AttributeReference ? flags.get(column.exprId.id) : undefined;
      if (summed === undefined || !(column instanceof AttributeReference)) return [column];
      return summed.kind === "decimal" ? [column.withName("isEmpty")] : [];
    });
}
