import { expect, test } from "vitest";
import { countKeysQuery } from "../../../demo/execution/count-keys-query.ts";
import { type SparkPlanInfo, sparkPlanGraph } from "../../../src/status/spark-plan-graph.ts";
import { operator } from "../status/advisor/run-of.ts";

const column = (name: string) => ({ name, type: "bigint", kind: "number" as const });
const tables = [{ name: "orders", columns: [column("customer"), column("region")] }];
const queryOf = (keys: string, below: SparkPlanInfo) =>
  countKeysQuery(sparkPlanGraph(operator(`Exchange hashpartitioning(${keys}, 8)`, [below])), 0, tables);
const range = operator("Range (0, 2000, step=1)");

test("keys of a table are counted there", () => {
  expect(queryOf("customer#3L", operator("FileScan csv [customer#3L,region#4]"))).toBe(
    "SELECT customer, count(*) AS rows\nFROM orders\nGROUP BY ALL\nORDER BY rows DESC\nLIMIT 10",
  );
});

test("keys that are computed are computed again, through the projections below", () => {
  const made = operator("Project [CASE WHEN ((id#6L % 100) < 95) THEN 0 ELSE (id#6L % 1000) END AS k#3L]", [
    operator("Filter isnotnull(id#6L)", [range]),
  ]);
  expect(queryOf("k#3L", operator("Project [k#3L]", [made]))).toBe(
    "SELECT CASE WHEN ((id % 100) < 95) THEN 0 ELSE (id % 1000) END AS k, count(*) AS rows\nFROM range(0, 2000, 1)\nGROUP BY ALL\nORDER BY rows DESC\nLIMIT 10",
  );
});

test.each([
  ["texts, which plans write without quotes", "k#3", "Project [concat(customer , id#6L) AS k#3]"],
  ["conditions in words of their own", "k#3", "Project [if ((id#6L < 5)) 0 else id#6L AS k#3]"],
])("is silent about %s", (_, keys, project) => {
  expect(queryOf(keys, operator(project, [range]))).toBeUndefined();
});

test("is silent when no table, or more than one, has the columns, and below a join", () => {
  expect(queryOf("other#3L", operator("FileScan csv [other#3L]"))).toBeUndefined();
  expect(queryOf("id#6L", operator("Union", [range, range]))).toBeUndefined();
});
