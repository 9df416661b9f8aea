import { beforeAll, expect, test } from "vitest";
import { GlobalTempViews, SessionCatalog } from "../../../../src/catalyst/catalog/session-catalog.ts";
import { loadConditions } from "../../../../src/errors/condition-catalogue.ts";
import { columns, relation } from "../plan-dsl.ts";

beforeAll(async () => {
  await loadConditions();
});

const { a } = columns("a");
const plan = relation(a);

test("temporary views are found in any case", () => {
  const catalog = new SessionCatalog();
  catalog.createTempView("Flights", plan, { replace: false });
  expect(catalog.lookupTempView(["FLIGHTS"])?.plan).toBe(plan);
  expect(catalog.lookupTempView(["other"])).toBeUndefined();
  expect(catalog.lookupTempView(["db", "flights"])).toBeUndefined();
  expect(catalog.dropTempView("flights")).toBe(true);
  expect(catalog.dropTempView("flights")).toBe(false);
});

test("a name is taken until it is replaced", () => {
  const catalog = new SessionCatalog();
  catalog.createTempView("v", plan, { replace: false });
  expect(() => catalog.createTempView("V", plan, { replace: false })).toThrow(
    expect.objectContaining({
      condition: "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS",
      sqlState: "42P07",
      parameters: { relationName: "`V`" },
    }),
  );
  catalog.createTempView("V", relation(a), { replace: true });
  expect(catalog.lookupTempView(["v"])?.plan).not.toBe(plan);
});

test("global temporary views belong to the application", () => {
  const shared = new GlobalTempViews();
  const [one, other] = [new SessionCatalog(shared), new SessionCatalog(shared)];
  one.createGlobalTempView("g", plan, { replace: false });
  one.createTempView("local", plan, { replace: false });
  expect(other.lookupTempView(["global_temp", "G"])?.plan).toBe(plan);
  expect(other.lookupTempView(["g"])).toBeUndefined();
  expect(other.lookupTempView(["local"])).toBeUndefined();
  expect(one.listTempViews("global_temp").map(({ namespace, name }) => [...namespace, name].join("."))).toEqual([
    "global_temp.g",
    "local",
  ]);
});

test("SHOW TABLES takes patterns", () => {
  const catalog = new SessionCatalog();
  for (const name of ["sales", "salaries", "flights"]) catalog.createTempView(name, plan, { replace: false });
  const names = (pattern: string): string[] => catalog.listTempViews("default", pattern).map(({ name }) => name);
  expect(names("sal*")).toEqual(["salaries", "sales"]);
  expect(names("FLIGHTS|sales")).toEqual(["flights", "sales"]);
  expect(names("s.*")).toEqual([]);
});

test("a database that is to be current has to be there", async () => {
  const catalog = new SessionCatalog();
  await catalog.setCurrentDatabase("DEFAULT");
  expect(catalog.currentDatabase).toBe("default");
  await expect(catalog.setCurrentDatabase("nope")).rejects.toMatchObject({
    condition: "SCHEMA_NOT_FOUND",
    parameters: { schemaName: "`spark_catalog`.`nope`" },
  });
});
