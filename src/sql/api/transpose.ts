// Dataset.transpose: rows for columns. The names of the new columns are values, so that the query runs to find them.

import { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import { LocalRelation, type LogicalPlan } from "../../catalyst/plans/index.ts";
import type { InternalRow } from "../../types/catalyst-value.ts";
import { type DataType, StringType } from "../../types/data-type.ts";
import { internalRows } from "./collect-rows.ts";
import { Column } from "./column.ts";
import { type ColumnOrName, columnExpression } from "./column-or-name.ts";
import type { DataFrame } from "./dataset.ts";
import { call } from "./function-call.ts";

/** Values of all columns but the index take one type: that of a union of them. */
export async function transposedPlan(df: DataFrame, indexColumn: ColumnOrName | undefined): Promise<LogicalPlan> {
  const [first, ...others] = await df.columns();
  if (first === undefined) return LocalRelation.empty([]);
  const index = indexColumn === undefined ? df.col(`\`${first}\``) : new Column(columnExpression(indexColumn));
  const indexName = (await df.select(index).columns())[0] ?? first;
  const valueNames = [first, ...others].filter((name) => name !== indexName);
  const values = valueNames.map((name) => df.col(`\`${name}\``));
  const common = await commonType(df, values);
  const rows = df.select(index.cast("string").as("key"), ...values.map((value) => value.cast(common)));
  const ordered = rows.filter("key IS NOT NULL").orderBy("key").queryExecution;
  const found: InternalRow[] = [];
  for await (const some of internalRows(ordered, { description: "transpose" })) found.push(...some);
  const key = new AttributeReference("key", StringType, false);
  const columns = found.map(([name]) => new AttributeReference(String(name), common, true));
  const made = valueNames.map((name, i) => [name, ...found.map((row) => row[i + 1] ?? null)]);
  return new LocalRelation([key, ...columns], { kind: "rows", rows: made });
}

async function commonType(df: DataFrame, values: readonly Column[]): Promise<DataType> {
  if (values.length === 0) return StringType;
  const { fields } = await df.select(call("coalesce", ...values)).schema();
  return fields[0]?.dataType ?? StringType;
}
