// Functions that say how a table is partitioned.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/** So many buckets by the hash of the value. */
export function bucket(numBuckets: Column | number, column: ColumnOrName): Column {
  return call("bucket", numBuckets, column);
}

/** A partition for each day. */
export function days(column: ColumnOrName): Column {
  return call("days", column);
}

/** A partition for each hour. */
export function hours(column: ColumnOrName): Column {
  return call("hours", column);
}

/** A partition for each month. */
export function months(column: ColumnOrName): Column {
  return call("months", column);
}

/** A partition for each year. */
export function years(column: ColumnOrName): Column {
  return call("years", column);
}
