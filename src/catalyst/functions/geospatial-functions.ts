// Functions of geometries and geographies: from and to well-known binary, and their systems of coordinates.

import { SparkError } from "../../errors/spark-error.ts";
import { BinaryType, type DataType, GeospatialType, IntegerType } from "../../types/data-type.ts";
import { Geospatial, isKnownSrid } from "../../types/geospatial.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { anyOf, BINARY, type ExpectedType, INT, STRING } from "./expected-type.ts";
import type { ScalarRecord } from "./scalar-record.ts";
import { transcribe } from "./well-known-binary.ts";

/** The system of longitudes and latitudes. */
const GLOBE = 4326;

function ofKind(kind: GeospatialType["kind"], srid: GeospatialType["srid"]): ExpectedType {
  return {
    name: kind.toUpperCase(),
    accepts: (type) => type.kind === kind,
    defaultType: GeospatialType(kind, srid),
    isStrict: "but for NULL",
  };
}

const SHAPE: ExpectedType = {
  ...anyOf(ofKind("geography", GLOBE), ofKind("geometry", "any")),
  isStrict: "but for NULL",
};

function checkedSrid(kind: GeospatialType["kind"], value: CatalystValue | undefined): number {
  const srid = Number(value);
  if (isKnownSrid(kind, srid)) return srid;
  throw new SparkError("SparkIllegalArgumentException", "ST_INVALID_SRID_VALUE", { srid: String(srid) });
}

/** The system that a constant names; any where it is known of each row only. */
function constantSrid(kind: GeospatialType["kind"], srid: Expression | undefined): GeospatialType["srid"] {
  const value = srid?.foldable === true ? srid.eval([]) : null;
  return typeof value === "number" ? checkedSrid(kind, value) : "any";
}

function kindOf(type: DataType | undefined): GeospatialType["kind"] {
  return type?.kind === "geometry" ? "geometry" : "geography";
}

function asBinary(shape: CatalystValue | undefined, endianness: CatalystValue | undefined): Uint8Array {
  const order = String(endianness).toUpperCase();
  if (order !== "NDR" && order !== "XDR") {
    throw new SparkError("SparkIllegalArgumentException", "ST_INVALID_ENDIANNESS_VALUE", {
      endianness: String(endianness),
    });
  }
  return transcribe(Geospatial.of(shape as Uint8Array).bytes, order === "NDR", false);
}

export const GEOSPATIAL_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["st_geomfromwkb"],
    inputs: [BINARY, INT],
    defaults: [Literal.of(0)],
    result: (_, [, srid]) => GeospatialType("geometry", constantSrid("geometry", srid)),
    eval: ([bytes, srid]) => {
      const checked = checkedSrid("geometry", srid);
      return new Geospatial(checked, transcribe(bytes as Uint8Array, true, false)).packed();
    },
    usage: "st_geomfromwkb(wkb[, srid])",
    doc: "The geometry of a well-known binary, in a system of coordinates.",
    example: "SELECT st_srid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040', 3857))",
  },
  {
    names: ["st_geogfromwkb"],
    inputs: [BINARY],
    result: GeospatialType("geography", GLOBE),
    eval: ([bytes]) => new Geospatial(GLOBE, transcribe(bytes as Uint8Array, true, true)).packed(),
    usage: "st_geogfromwkb(wkb)",
    doc: "The geography of a well-known binary.",
    example: "SELECT st_srid(st_geogfromwkb(X'0101000000000000000000F03F0000000000000040'))",
  },
  {
    names: ["st_asbinary"],
    inputs: [SHAPE, STRING],
    defaults: [Literal.of("NDR")],
    result: BinaryType,
    eval: ([shape, endianness]) => asBinary(shape, endianness),
    usage: "st_asbinary(geo[, endianness])",
    doc: "The well-known binary of a geometry or geography, least byte first (NDR) or last (XDR).",
    example: "SELECT hex(st_asbinary(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'), 'XDR'))",
  },
  {
    names: ["st_srid"],
    inputs: [SHAPE],
    result: IntegerType,
    eval: ([shape]) => Geospatial.of(shape as Uint8Array).srid,
    usage: "st_srid(geo)",
    doc: "The number of the system of coordinates of a geometry or geography.",
    example: "SELECT st_srid(st_geogfromwkb(X'0101000000000000000000F03F0000000000000040'))",
  },
  {
    names: ["st_setsrid"],
    inputs: [SHAPE, INT],
    result: ([type], [, srid]) => GeospatialType(kindOf(type), constantSrid(kindOf(type), srid)),
    eval: ([shape, srid], { argumentTypes: [type] }) =>
      new Geospatial(checkedSrid(kindOf(type), srid), Geospatial.of(shape as Uint8Array).bytes).packed(),
    usage: "st_setsrid(geo, srid)",
    doc: "The geometry or geography in another system of coordinates.",
    example: "SELECT st_srid(st_setsrid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'), 3857))",
  },
];
