// Reads the well-known binary of shapes, and writes it in either order of bytes.

import { SparkError } from "../../errors/spark-error.ts";

/** Numbers of kinds of shapes; further dimensions add thousands. */
const POINT = 1;
const LINE_STRING = 2;
const POLYGON = 3;
const COLLECTION = 7;

const DIMENSIONS = [2, 3, 3, 4] as const;

function malformed(parseError: string, pos: number): SparkError {
  return new SparkError("SparkIllegalArgumentException", "WKB_PARSE_ERROR", { parseError, pos: String(pos) });
}

/** Copies a shape, looking at it, into one order of bytes. */
class Transcriber {
  private readonly from: DataView;
  private readonly to: DataView;
  private readonly isLittleEndian: boolean;
  private readonly isOnGlobe: boolean;
  private position = 0;
  private fromLittleEndian = true;

  constructor(bytes: Uint8Array, isLittleEndian: boolean, isOnGlobe: boolean) {
    this.from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.to = new DataView(new ArrayBuffer(bytes.length));
    this.isLittleEndian = isLittleEndian;
    this.isOnGlobe = isOnGlobe;
  }

  run(): Uint8Array {
    if (this.from.byteLength === 0) throw malformed("WKB data is empty or null", 0);
    this.shape();
    return new Uint8Array(this.to.buffer, 0, this.position);
  }

  private shape(): void {
    const start = this.position;
    if (start + 5 > this.from.byteLength) throw malformed("Unexpected end of WKB buffer", start);
    const order = this.from.getUint8(start);
    if (order > 1) throw malformed(`Invalid byte order ${order}`, start);
    this.fromLittleEndian = order === 1;
    this.to.setUint8(start, this.isLittleEndian ? 1 : 0);
    this.position += 1;
    const kind = this.number();
    const base = kind % 1000;
    const dimensions = DIMENSIONS[Math.floor(kind / 1000)];
    if (base < POINT || base > COLLECTION || dimensions === undefined) {
      throw malformed(`Invalid or unsupported type ${kind}`, start + 1);
    }
    if (base === POINT) this.point(dimensions, true);
    else if (base === LINE_STRING) this.points(dimensions);
    else if (base === POLYGON) this.each(() => this.points(dimensions));
    else this.each(() => this.shape());
  }

  private each(read: () => void): void {
    const count = this.number();
    for (let i = 0; i < count; i++) read();
  }

  private points(dimensions: number): void {
    this.each(() => this.point(dimensions, false));
  }

  /** A point by itself may be empty, which is written in numbers that are none. */
  private point(dimensions: number, mayBeEmpty: boolean): void {
    const start = this.position;
    const coordinates = Array.from({ length: dimensions }, () => this.coordinate());
    if (mayBeEmpty && coordinates.every(Number.isNaN)) return;
    const [x = 0, y = 0] = coordinates;
    const isOutside = this.isOnGlobe && (Math.abs(x) > 180 || Math.abs(y) > 90);
    if (isOutside || !coordinates.every(Number.isFinite)) throw malformed("Invalid coordinate value found", start);
  }

  private number(): number {
    this.expectBytes(4);
    const value = this.from.getUint32(this.position, this.fromLittleEndian);
    this.to.setUint32(this.position, value, this.isLittleEndian);
    this.position += 4;
    return value;
  }

  private coordinate(): number {
    this.expectBytes(8);
    // As bits, so that numbers that are none keep theirs.
    const bits = this.from.getBigUint64(this.position, this.fromLittleEndian);
    this.to.setBigUint64(this.position, bits, this.isLittleEndian);
    const value = this.from.getFloat64(this.position, this.fromLittleEndian);
    this.position += 8;
    return value;
  }

  private expectBytes(count: number): void {
    if (this.position + count > this.from.byteLength) throw malformed("Unexpected end of WKB buffer", this.position);
  }
}

/** The shape with its bytes in one order; what stands behind it is left out. */
export function transcribe(bytes: Uint8Array, isLittleEndian: boolean, isOnGlobe: boolean): Uint8Array {
  return new Transcriber(bytes, isLittleEndian, isOnGlobe).run();
}
