import { expect, test } from "vitest";
import { toCatalystConverter, toExternalConverter } from "../../../src/types/catalyst-type-converters.ts";
import type { CatalystValue } from "../../../src/types/catalyst-value.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  MapType,
  NullType,
  ShortType,
  StringType,
  StructField,
  StructType,
  TimestampType,
} from "../../../src/types/data-type.ts";
import { Decimal } from "../../../src/types/decimal.ts";

const point = StructType([StructField("x", IntegerType), StructField("y", StringType)]);

const accepted: readonly (readonly [DataType, unknown, CatalystValue])[] = [
  [NullType, null, null],
  [BooleanType, true, true],
  [ByteType, -128, -128],
  [ShortType, 5n, 5],
  [IntegerType, 2147483647, 2147483647],
  [LongType, 5, 5n],
  [LongType, (1n << 63n) - 1n, (1n << 63n) - 1n],
  [FloatType, 0.1, Math.fround(0.1)],
  [DoubleType, 3n, 3],
  [DecimalType(5, 2), 1.005, 101n],
  [DecimalType(5, 2), "-123.4", -12340n],
  [DecimalType(5, 2), new Decimal(5n, 1), 50n],
  [StringType, "é", "é"],
  [StringType, undefined, null],
  [BinaryType, new Uint8Array([1]), new Uint8Array([1])],
  [DateType, new Date("1969-12-31T23:59:59Z"), -1],
  [TimestampType, new Date(-1), -1000n],
  [ArrayType(IntegerType), [1, null], [1, null]],
  [ArrayType(DoubleType), Float64Array.of(1, 2), [1, 2]],
  [MapType(StringType, LongType), new Map([["a", 1]]), [["a", 1n]]],
  [MapType(StringType, LongType), { a: 1n }, [["a", 1n]]],
  [point, { y: "b", x: 1 }, [1, "b"]],
  [point, [1, "b"], [1, "b"]],
  [point, {}, [null, null]],
];

test.each(accepted)("%j takes %s", (type, value, expected) => {
  expect(toCatalystConverter(type, "v")(value)).toEqual(expected);
});

const refused: readonly (readonly [DataType, unknown, string])[] = [
  [NullType, 1, "number 1"],
  [BooleanType, 1, "number 1"],
  [ByteType, 128, "number 128"],
  [IntegerType, 1.5, "number 1.5"],
  [IntegerType, "1", "string 1"],
  [LongType, 2 ** 53, "number 9007199254740992"],
  [LongType, 1n << 63n, "bigint 9223372036854775808"],
  [DecimalType(5, 2), Number.NaN, "number NaN"],
  [StringType, 1, "number 1"],
  [DateType, new Date(Number.NaN), "Date"],
  [ArrayType(IntegerType), new Map(), "Map"],
  [point, [1], "Array"],
];

test.each(refused)("%j does not take %s", (type, value, described) => {
  expect(() => toCatalystConverter(type, "v")(value)).toThrow(
    expect.objectContaining({
      condition: "INVALID_EXTERNAL_TYPE",
      parameters: expect.objectContaining({ expr: "v", externalType: described }),
    }),
  );
});

test("an error names the place within nested values", () => {
  const type = StructType([StructField("list", ArrayType(point, false))]);
  const convert = toCatalystConverter(type, "");
  expect(() => convert({ list: [{ x: "no" }] })).toThrow(/at the expression list\.element\.x/);
  expect(() => convert({ list: [null] })).toThrow(/NOT_NULL_ASSERT_VIOLATION.*list\.element/);
});

test("a decimal that does not fit is out of range", () => {
  expect(() => toCatalystConverter(DecimalType(3, 1), "v")("100")).toThrow(/NUMERIC_VALUE_OUT_OF_RANGE.*100\.0/);
});

test("values go back to users as they came", () => {
  const type = StructType([
    StructField("d", DateType),
    StructField("t", TimestampType),
    StructField("n", DecimalType(10, 2)),
    StructField("m", MapType(StringType, ArrayType(LongType))),
    StructField("p", point),
  ]);
  const value = {
    d: new Date("2024-02-29T00:00:00Z"),
    t: new Date("1960-01-01T01:02:03.004Z"),
    n: new Decimal(-150n, 2),
    m: new Map([["a", [1n, null]]]),
    p: { x: 1, y: null },
  };
  const row = toExternalConverter(type)(toCatalystConverter(type, "")(value));
  expect(row).toHaveProperty("d", value.d);
  expect(JSON.stringify(row)).toBe(
    JSON.stringify({ d: value.d, t: value.t, n: "-1.50", m: [["a", ["1", null]]], p: { x: 1, y: null } }),
  );
});
