import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { apiOutline } from "../../../scripts/api-outline.ts";

const { classes, functions } = apiOutline(fileURLToPath(new URL("../../../", import.meta.url)));
const member = (type: string, name: string) => classes[type]?.members.find((each) => each.name === name);

test("classes have their members, with the types that calls give", () => {
  expect(member("SparkSession", "table")).toMatchObject({ isCalled: true });
  expect(member("SparkSession", "read")).toMatchObject({ type: "DataFrameReader", isCalled: false });
  expect(classes.Dataset?.base).toBe("DatasetActions");
  expect(member("DatasetActions", "collect")?.signature).toBe("collect(options: ActionOptions = {}): Promise<T[]>");
  expect(member("DatasetActions", "collect")?.doc).toContain("All rows.");
  expect(member("Dataset", "groupBy")).toMatchObject({ type: "GroupedData", isCalled: true });
});

test("functions are all that the API exports", () => {
  expect(functions.length).toBeGreaterThan(400);
  expect(functions.find(({ name }) => name === "sum")).toMatchObject({ type: "Column", isCalled: true });
});

test("what is private is left out", () => {
  const names = Object.values(classes).flatMap(({ members }) => members.map(({ name }) => name));
  expect(names.filter((name) => name.startsWith("#") || name === "constructor")).toEqual([]);
});
