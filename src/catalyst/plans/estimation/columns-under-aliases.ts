// What is known of columns holds under their new names too.

import { Alias, type NamedExpression } from "../../expressions/attribute.ts";
import type { ColumnStatistics } from "../statistics.ts";
import { columnOf } from "./column-estimate.ts";

export function columnsUnderAliases(
  items: readonly NamedExpression[],
  columns: ReadonlyMap<number, ColumnStatistics>,
): ReadonlyMap<number, ColumnStatistics> {
  const renamed = items.flatMap((item) => {
    const column = item instanceof Alias ? columnOf(item.child) : undefined;
    const known = column && columns.get(column.exprId.id);
    return known === undefined ? [] : [[item.exprId.id, known] as const];
  });
  return renamed.length === 0 ? columns : new Map([...columns, ...renamed]);
}
