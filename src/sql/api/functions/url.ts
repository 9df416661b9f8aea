// Functions of URLs.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/** A part of a URL: HOST, PATH, QUERY and so on. */
export function parse_url(url: ColumnOrName, part: ColumnOrName, key?: ColumnOrName): Column {
  return call("parse_url", url, part, key);
}

/** A part of a URL, null when it is none. */
export function try_parse_url(url: ColumnOrName, part: ColumnOrName, key?: ColumnOrName): Column {
  return call("try_parse_url", url, part, key);
}

/** The text of what was encoded for a URL, null when it was not. */
export function try_url_decode(column: ColumnOrName): Column {
  return call("try_url_decode", column);
}

/** The text of what was encoded for a URL. */
export function url_decode(column: ColumnOrName): Column {
  return call("url_decode", column);
}

/** The text encoded for a URL. */
export function url_encode(column: ColumnOrName): Column {
  return call("url_encode", column);
}
