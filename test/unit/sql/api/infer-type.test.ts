// Types that values of a program tell.

import { describe, expect, test } from "vitest";
import { determined, mergeTypes, typeOfValue } from "../../../../src/sql/api/infer-type.ts";
import {
  ArrayType,
  Decimal,
  DoubleType,
  LongType,
  NullType,
  StringType,
  StructField,
  StructType,
  simpleString,
} from "../../../../src/types/index.ts";

describe("typeOfValue", () => {
  test.each([
    [true, "boolean"],
    [1, "bigint"],
    [1n, "bigint"],
    [1.5, "double"],
    [2 ** 60, "double"],
    ["x", "string"],
    [new Date(0), "timestamp"],
    [new Uint8Array(1), "binary"],
    [new Decimal(1n, 1), "decimal(38,18)"],
    [[1, null, 2.5], "array<double>"],
    [new Map([["a", 1]]), "map<string,bigint>"],
    [{ a: 1, b: { c: "x" } }, "struct<a:bigint,b:struct<c:string>>"],
    [null, "void"],
    [undefined, "void"],
  ])("%s", (value, text) => {
    expect(simpleString(typeOfValue(value, "f"))).toBe(text);
  });

  test("of what no type stands for is an error", () => {
    expect(() => typeOfValue(() => 1, "f")).toThrow("CANNOT_INFER_TYPE_FOR_FIELD");
    expect(() => typeOfValue(new Float32Array(1), "f")).toThrow("CANNOT_INFER_TYPE_FOR_FIELD");
  });
});

describe("mergeTypes", () => {
  test("finds the type that holds both", () => {
    expect(mergeTypes(LongType, DoubleType, "f")).toBe(DoubleType);
    expect(mergeTypes(NullType, StringType, "f")).toBe(StringType);
    expect(mergeTypes(ArrayType(NullType), ArrayType(LongType), "f")).toEqual(ArrayType(LongType));
    const [a, b] = [StructField("a", LongType), StructField("b", StringType)];
    expect(mergeTypes(StructType([a]), StructType([b]), "f")).toEqual(StructType([a, b]));
  });

  test("has none for a number and a text", () => {
    expect(() => mergeTypes(LongType, StringType, "f")).toThrow("CANNOT_MERGE_TYPE");
  });
});

test("determined wants every part of a type known", () => {
  expect(determined(ArrayType(LongType), "f")).toEqual(ArrayType(LongType));
  expect(() => determined(NullType, "f")).toThrow("CANNOT_DETERMINE_TYPE");
  expect(() => determined(StructType([StructField("a", ArrayType(NullType))]), "f")).toThrow("f.a.element");
});
