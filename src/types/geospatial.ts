// Shapes as they are handed out: well-known binary in a system of coordinates, which a number names.

import type { GeospatialType } from "./data-type.ts";

/** How many bytes of the engine's value say which system it is in. */
const SRID_BYTES = 4;

/** A geometry or a geography. */
export class Geospatial {
  /** The number of the system of coordinates; 0 of none. */
  readonly srid: number;
  /** The well-known binary, least byte first. */
  readonly bytes: Uint8Array;

  constructor(srid: number, bytes: Uint8Array) {
    this.srid = srid;
    this.bytes = bytes;
  }

  /** Of the engine's value: the system's number and the binary. */
  static of(value: Uint8Array): Geospatial {
    const data = new DataView(value.buffer, value.byteOffset, value.byteLength);
    return new Geospatial(data.getInt32(0, true), value.slice(SRID_BYTES));
  }

  /** The engine's value. */
  packed(): Uint8Array {
    const packed = new Uint8Array(SRID_BYTES + this.bytes.length);
    new DataView(packed.buffer).setInt32(0, this.srid, true);
    packed.set(this.bytes, SRID_BYTES);
    return packed;
  }
}

const SRIDS: Readonly<Record<GeospatialType["kind"], readonly (number | "any")[]>> = {
  geometry: [0, 3857, 4326, "any"],
  geography: [4326, "any"],
};

/** Whether values of a kind may be in a system of coordinates. */
export function isKnownSrid(kind: GeospatialType["kind"], srid: GeospatialType["srid"]): boolean {
  return SRIDS[kind].includes(srid);
}
