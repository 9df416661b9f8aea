// Properties of tables and schemas that clauses of their own set, or Spark itself.

import type { Origin } from "../../trees/origin.ts";
import { parseError } from "../parse-error.ts";

const OF_CURRENT_USER = "it will be set to the current user";
const OF_LOCATION = "please use the LOCATION clause to specify it";

const OF_TABLES: Readonly<Record<string, string>> = {
  provider: "please use the USING clause to specify it",
  location: OF_LOCATION,
  owner: OF_CURRENT_USER,
  external: "please use CREATE EXTERNAL TABLE",
};

const OF_NAMESPACES: Readonly<Record<string, string>> = { location: OF_LOCATION, owner: OF_CURRENT_USER };

/** @throws ParseException UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY */
export function refuseReservedOfTable(keys: Iterable<string>, origin: Origin): void {
  for (const property of keys) {
    const msg = Object.hasOwn(OF_TABLES, property) ? OF_TABLES[property] : undefined;
    if (msg !== undefined) throw parseError("UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY", { property, msg }, origin);
  }
}

/** @throws ParseException UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY */
export function refuseReservedOfNamespace(keys: Iterable<string>, origin: Origin): void {
  for (const property of keys) {
    const msg = Object.hasOwn(OF_NAMESPACES, property) ? OF_NAMESPACES[property] : undefined;
    if (msg !== undefined) throw parseError("UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY", { property, msg }, origin);
  }
}
