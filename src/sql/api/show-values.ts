// The values of a row as text, for programs that show tables of their own.

import { toCatalystConverter } from "../../types/catalyst-type-converters.ts";
import type { Row } from "../../types/row.ts";
import { prettyString } from "./pretty-string.ts";

/**
 * The values of a row as `show()` prints them, whole.
 *
 * @param timeZone of timestamps: the session's `spark.sql.session.timeZone`
 *
 * @example
 * import { showValues } from "hibana";
 * const timeZone = spark.conf.get("spark.sql.session.timeZone");
 * for (const row of await spark.range(3).collect()) console.log(showValues(row, timeZone));
 */
export function showValues(row: Row, timeZone: string): string[] {
  return row.schema.fields.map(({ name, dataType }, i) =>
    prettyString(toCatalystConverter(dataType, name)(row.get(i)), dataType, timeZone),
  );
}
