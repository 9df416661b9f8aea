// Values as show() prints them, against what Spark 4.3 prints.

import { expect, test } from "vitest";
import { prettyString } from "../../../../src/sql/api/pretty-string.ts";
import {
  ArrayType,
  BinaryType,
  DateType,
  DecimalType,
  DoubleType,
  IntegerType,
  MapType,
  StringType,
  StructField,
  StructType,
  TimestampType,
} from "../../../../src/types/index.ts";

test.each([
  [null, StringType, "NULL"],
  [[1, null], ArrayType(IntegerType), "[1, NULL]"],
  [[["a", null]], MapType(StringType, IntegerType), "{a -> NULL}"],
  [[1.5, 18262], StructType([StructField("x", DoubleType), StructField("z", DateType)]), "{1.5, 2020-01-01}"],
  [new Uint8Array([0x41, 0x0a]), BinaryType, "[41 0A]"],
  [new Uint8Array(), BinaryType, "[]"],
  [110n, DecimalType(12, 2), "1.10"],
  [1e10, DoubleType, "1.0E10"],
  [1_577_833_200_500_000n, TimestampType, "2020-01-01 00:00:00.5"],
])("%s", (value, type, text) => {
  expect(prettyString(value, type, "Europe/Rome")).toBe(text);
});
