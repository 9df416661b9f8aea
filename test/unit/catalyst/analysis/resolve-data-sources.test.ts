import { expect, test } from "vitest";
import { type DataSourceResolver, resolveDataSources } from "../../../../src/catalyst/analysis/resolve-data-sources.ts";
import { parsePlan } from "../../../../src/catalyst/parser/parser.ts";
import type { UnresolvedDataSource } from "../../../../src/catalyst/plans/unresolved-data-source.ts";
import { AnalysisException } from "../../../../src/errors/spark-error.ts";

/** Knows one format, and answers every source with `answer`. */
function resolverThat(answer: (source: UnresolvedDataSource) => never): DataSourceResolver {
  return { isFileFormat: (name) => name.toLowerCase() === "csv", resolve: async (source) => answer(source) };
}

test("a path in the place of a table's name is a source", async () => {
  const asked: string[] = [];
  const resolver = resolverThat((source) => {
    asked.push(`${source.format} ${source.locations.join()}`);
    throw new AnalysisException("PATH_NOT_FOUND", { path: "nowhere.csv" });
  });
  const plan = parsePlan("WITH c AS (SELECT * FROM CSV.`a/b.csv`) SELECT * FROM c");
  await expect(resolveDataSources(plan, resolver)).rejects.toThrow(/PATH_NOT_FOUND/);
  expect(asked).toEqual(["csv a/b.csv"]);
});

test("names of tables and of other formats are left alone", async () => {
  const resolver = resolverThat(() => {
    throw new Error("nothing is to be resolved");
  });
  const plan = parsePlan("SELECT * FROM csv, orc.`a.orc`, spark_catalog.csv.t");
  expect(await resolveDataSources(plan, resolver)).toBe(plan);
});

test("a file that cannot be read fails as a direct query", async () => {
  const resolver = resolverThat(() => {
    throw new Error("torn");
  });
  const resolving = resolveDataSources(parsePlan("SELECT * FROM csv.`a.csv`"), resolver);
  await expect(resolving).rejects.toMatchObject({ condition: "FAILED_TO_CREATE_PLAN_FOR_DIRECT_QUERY" });
});
