// @ts-check
// Makes the Arrow files of test/data from rows recorded from real Spark, which reads no Arrow files itself: each has the
// rows of the Parquet file of its name. Run once by hand, after `npm run golden`; the files are part of the repository.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as arrow from "apache-arrow";
import { root } from "../freshness.mjs";

/**
 * @typedef {string | number | boolean | null} Value
 * @typedef {{ name: string, type: arrow.DataType, data: (values: readonly Value[]) => arrow.Data }} Column
 */

const types = recorded("types", "all_rows");
const flights = recorded("flights-csv", "all_rows");

const typesColumns = [
  ...["id", "flag", "tiny", "small", "number", "big", "single", "double", "price", "wide"].map(plainColumn),
  dictionary("text"),
  plainColumn("bytes"),
  plainColumn("day"),
  plainColumn("instant"),
  plainColumn("moment"),
];
const otherEncodings = typesColumns.map((column) => {
  if (column.name === "text") return bytesColumn("text", new arrow.LargeUtf8(), true);
  if (column.name === "bytes") return bytesColumn("bytes", new arrow.LargeBinary(), true);
  return column.name === "day" ? dateInMilliseconds("day") : column;
});

write("types/types.arrow", "file", typesColumns, types, 50);
write("types/types-large.arrows", "stream", otherEncodings, types, 1000);
write("edge/no-rows.arrow", "file", typesColumns, [], 1);
write("edge/one-row.arrow", "stream", typesColumns, types.slice(17, 18), 1);
write(
  "flights/arrow/2015-summary.arrow",
  "file",
  [dictionary("DEST_COUNTRY_NAME"), dictionary("ORIGIN_COUNTRY_NAME"), { ...plainColumn("number"), name: "count" }],
  flights,
  100,
);

/**
 * @param {string} file
 * @param {string} name
 * @returns {readonly Value[][]}
 */
function recorded(file, name) {
  const { statements } = JSON.parse(readFileSync(join(root, `test/golden/sql/${file}.json`), "utf8"));
  return statements.find((/** @type {{ name: string }} */ statement) => statement.name === name).rows;
}

/**
 * @param {string} path
 * @param {"file" | "stream"} form
 * @param {readonly Column[]} columns
 * @param {readonly Value[][]} rows
 * @param {number} batchSize
 */
function write(path, form, columns, rows, batchSize) {
  const schema = new arrow.Schema(columns.map(({ name, type }) => new arrow.Field(name, type, true)));
  const batches = [];
  for (let start = 0; start < Math.max(1, rows.length); start += batchSize) {
    const part = rows.slice(start, start + batchSize);
    const children = columns.map((column, i) => column.data(part.map((row) => row[i] ?? null)));
    const type = new arrow.Struct(schema.fields);
    batches.push(new arrow.RecordBatch(schema, arrow.makeData({ type, length: part.length, nullCount: 0, children })));
  }
  writeFileSync(join(root, "test/data", path), arrow.tableToIPC(new arrow.Table(schema, batches), form));
}

/**
 * @param {readonly Value[]} values
 * @returns {{ length: number, nullCount: number, nullBitmap: Uint8Array | null }}
 */
function validity(values) {
  const nullCount = values.filter((value) => value === null).length;
  return {
    length: values.length,
    nullCount,
    nullBitmap: nullCount === 0 ? null : bitmap(values.map((v) => v !== null)),
  };
}

/** @param {readonly boolean[]} bits */
function bitmap(bits) {
  const bytes = new Uint8Array(Math.ceil(bits.length / 64) * 8);
  bits.forEach((bit, i) => {
    if (bit) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return bytes;
}

/** @param {Value} value */
function micros(value) {
  const [seconds = "", fraction = ""] = String(value).replace("Z", "").split(".");
  return BigInt(Date.parse(`${seconds}Z`)) * 1000n + BigInt(fraction);
}

/** @param {Value} value */
function days(value) {
  return Date.parse(String(value)) / 86_400_000;
}

/**
 * A column of the types file as Spark writes such to Arrow.
 * @param {string} name
 * @returns {Column}
 */
function plainColumn(name) {
  switch (name) {
    case "flag": {
      const type = new arrow.Bool();
      return {
        name,
        type,
        data: (v) => arrow.makeData({ type, ...validity(v), data: bitmap(v.map((x) => x === true)) }),
      };
    }
    case "tiny":
      return numbers(name, new arrow.Int8(), (v) => Int8Array.from(v, Number));
    case "small":
      return numbers(name, new arrow.Int16(), (v) => Int16Array.from(v, Number));
    case "big":
      return numbers(name, new arrow.Int64(), (v) => BigInt64Array.from(v, (x) => BigInt(x ?? 0)));
    case "single":
      return numbers(name, new arrow.Float32(), (v) => Float32Array.from(v, Number));
    case "double":
      return numbers(name, new arrow.Float64(), (v) => Float64Array.from(v, Number));
    case "price":
      return numbers(name, new arrow.Decimal(2, 9, 128), (v) => decimals(v, 2));
    case "wide":
      return numbers(name, new arrow.Decimal(10, 38, 128), (v) => decimals(v, 10));
    case "day":
      return numbers(name, new arrow.DateDay(), (v) => Int32Array.from(v, (x) => (x === null ? 0 : days(x))));
    case "instant":
      return numbers(name, new arrow.TimestampMicrosecond("UTC"), timestamps);
    case "moment":
      return numbers(name, new arrow.TimestampMicrosecond(), timestamps);
    case "bytes":
      return bytesColumn(name, new arrow.Binary(), false);
    default:
      return numbers(name, new arrow.Int32(), (v) => Int32Array.from(v, Number));
  }
}

/**
 * @param {string} name
 * @param {arrow.DataType} type
 * @param {(values: readonly Value[]) => ArrayBufferView} toData
 * @returns {Column}
 */
function numbers(name, type, toData) {
  return { name, type, data: (v) => arrow.makeData(/** @type {any} */ ({ type, ...validity(v), data: toData(v) })) };
}

/** @param {readonly Value[]} values */
function timestamps(values) {
  return BigInt64Array.from(values, (value) => (value === null ? 0n : micros(value)));
}

/**
 * @param {readonly Value[]} values
 * @param {number} scale recorded texts may have zeros beyond it
 */
function decimals(values, scale) {
  const words = new Uint32Array(values.length * 4);
  values.forEach((value, row) => {
    const [whole = "", fraction = ""] = String(value ?? 0).split(".");
    const unscaled = BigInt(whole + fraction.slice(0, scale).padEnd(scale, "0"));
    for (let i = 0; i < 4; i++) words[row * 4 + i] = Number(BigInt.asUintN(32, unscaled >> BigInt(32 * i)));
  });
  return words;
}

/**
 * @param {string} name
 * @returns {Column}
 */
function dateInMilliseconds(name) {
  return numbers(name, new arrow.DateMillisecond(), (values) =>
    BigInt64Array.from(values, (value) => (value === null ? 0n : BigInt(Date.parse(String(value))))),
  );
}

/**
 * Text, or hexadecimal digits of bytes, with offsets of 32 or 64 bits.
 * @param {string} name
 * @param {arrow.DataType} type
 * @param {boolean} large
 * @returns {Column}
 */
function bytesColumn(name, type, large) {
  return {
    name,
    type,
    data(values) {
      const items = values.map((value) => Buffer.from(String(value ?? ""), name === "bytes" ? "hex" : "utf8"));
      const ends = [0];
      for (const item of items) ends.push((ends.at(-1) ?? 0) + item.length);
      const valueOffsets = large ? BigInt64Array.from(ends, BigInt) : Int32Array.from(ends);
      const data = Buffer.concat(items);
      return arrow.makeData(/** @type {any} */ ({ type, ...validity(values), valueOffsets, data }));
    },
  };
}

/**
 * Text by codes into a dictionary, the same one for all batches.
 * @param {string} name
 * @returns {Column}
 */
function dictionary(name) {
  const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int16(), name.length);
  const rows =
    name === "text" ? types.map((row) => row[10]) : flights.map((row) => row[name.startsWith("DEST") ? 0 : 1]);
  const entries = [...new Set(rows.filter((value) => typeof value === "string"))];
  const vector = new arrow.Vector([bytesColumn("entries", new arrow.Utf8(), false).data(entries)]);
  return {
    name,
    type,
    data: (values) =>
      arrow.makeData(
        /** @type {any} */ ({
          type,
          ...validity(values),
          data: Int16Array.from(values, (value) => Math.max(0, entries.indexOf(String(value)))),
          dictionary: vector,
        }),
      ),
  };
}
