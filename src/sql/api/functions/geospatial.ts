// Functions of geographies and geometries.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/** The well-known binary of a geometry. */
export function st_asbinary(column: ColumnOrName, endianness?: ColumnOrName): Column {
  return call("st_asbinary", column, endianness);
}

/** The geography of a well-known binary. */
export function st_geogfromwkb(column: ColumnOrName): Column {
  return call("st_geogfromwkb", column);
}

/** The geometry of a well-known binary. */
export function st_geomfromwkb(column: ColumnOrName, srid?: ColumnOrName | number): Column {
  return call("st_geomfromwkb", column, srid);
}

/** The geometry in another reference system. */
export function st_setsrid(column: ColumnOrName, srid: ColumnOrName | number): Column {
  return call("st_setsrid", column, srid);
}

/** The reference system of a geometry. */
export function st_srid(column: ColumnOrName): Column {
  return call("st_srid", column);
}
