// The tree of printSchema(), against what Spark 4.3 prints.

import { expect, test } from "vitest";
import {
  ArrayType,
  DateType,
  DecimalType,
  DoubleType,
  IntegerType,
  LongType,
  MapType,
  StringType,
  StructField,
  StructType,
} from "../../../../src/types/index.ts";
import { treeString } from "../../../../src/types/tree-string.ts";

const schema = StructType([
  StructField("a", IntegerType, false),
  StructField("arr", ArrayType(IntegerType), false),
  StructField("m", MapType(StringType, LongType)),
  StructField("st", StructType([StructField("x", DoubleType, false), StructField("z", DateType)]), false),
  StructField("dec", DecimalType(12, 2)),
]);

test("treeString shows nested types below their column", () => {
  expect(treeString(schema)).toBe(`root
 |-- a: integer (nullable = false)
 |-- arr: array (nullable = false)
 |    |-- element: integer (containsNull = true)
 |-- m: map (nullable = true)
 |    |-- key: string
 |    |-- value: long (valueContainsNull = true)
 |-- st: struct (nullable = false)
 |    |-- x: double (nullable = false)
 |    |-- z: date (nullable = true)
 |-- dec: decimal(12,2) (nullable = true)
`);
});

test("treeString goes as deep as it is told", () => {
  expect(treeString(schema, 1)).toBe(`root
 |-- a: integer (nullable = false)
 |-- arr: array (nullable = false)
 |-- m: map (nullable = true)
 |-- st: struct (nullable = false)
 |-- dec: decimal(12,2) (nullable = true)
`);
});
