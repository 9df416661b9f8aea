import { expect, test } from "vitest";
import { IntegerType, LongType, StringType, StructField, StructType } from "../../../src/types/data-type.ts";
import { Row, rowFactory } from "../../../src/types/row.ts";

const schema = StructType([StructField("id", LongType), StructField("name", StringType)]);

test("values by position, by name, and as properties", () => {
  const row = rowFactory(schema)([1n, "a"]);
  expect(row).toBeInstanceOf(Row);
  expect([row.get(0), row.get("name"), Reflect.get(row, "name"), row.length]).toEqual([1n, "a", "a", 2]);
  expect([...row]).toEqual([1n, "a"]);
  expect(row.toArray()).toEqual([1n, "a"]);
  expect(row.toObject()).toEqual({ id: 1n, name: "a" });
  expect(String(row)).toBe("[1,a]");
  expect(() => row.get("nope")).toThrow("The row has no column nope; it has id, name");
  expect(() => row.get(2)).toThrow(RangeError);
});

test("a bigint is text in JSON, at any depth", () => {
  const inner = rowFactory(schema)([2n, "b"]);
  const outer = rowFactory(StructType([StructField("r", schema), StructField("m", LongType)]))([
    inner,
    new Map([[1n, [2n]]]),
  ]);
  expect(JSON.parse(JSON.stringify(outer))).toEqual({ r: { id: "2", name: "b" }, m: [["1", ["2"]]] });
  expect(outer.toObject()).toEqual({ r: { id: 2n, name: "b" }, m: new Map([[1n, [2n]]]) });
});

test("of columns with one name the first is meant", () => {
  const twice = StructType([StructField("x", IntegerType), StructField("x", IntegerType)]);
  const row = rowFactory(twice)([1, 2]);
  expect([row.get("x"), Reflect.get(row, "x"), row.toObject(), row.toArray()]).toEqual([1, 1, { x: 1 }, [1, 2]]);
});

test("columns with names of members leave the members as they are", () => {
  const names = ["get", "length", "toArray", "schema", "values", "constructor", "__proto__"];
  const odd = StructType(names.map((name) => StructField(name, IntegerType)));
  const row = rowFactory(odd)(names.map((_, i) => i));
  expect(row.length).toBe(names.length);
  expect(names.map((name) => row.get(name))).toEqual(names.map((_, i) => i));
  expect(
    Object.entries(row.toObject())
      .map(([name]) => name)
      .sort(),
  ).toEqual([...names].sort());
  expect(Object.getPrototypeOf(row.toObject())).toBe(Object.prototype);
});
