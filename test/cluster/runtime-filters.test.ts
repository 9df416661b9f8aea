// A join whose one side is small filters the other before its rows are spread; the answers stay what they are without.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("runtime filters").master("local[2]").getOrCreate();
  spark.conf.set("spark.sql.autoBroadcastJoinThreshold", -1);
  spark.conf.set("spark.sql.shuffle.partitions", 5);
  // Keys that are null, that one side only has, and that stand there more than once.
  await spark
    .range(0, 200)
    .selectExpr("if(id % 11 = 0, null, id % 70) AS k", "id AS few")
    .cache()
    .createOrReplaceTempView("small");
  await spark
    .range(0, 20000)
    .selectExpr("if(id % 13 = 0, null, id % 1000) AS k", "id AS many")
    .cache()
    .createOrReplaceTempView("large");
});
afterAll(() => spark.stop());

const few = "(SELECT * FROM small WHERE few % 3 = 0) s";

describe.each([
  { join: `${few} JOIN large l ON s.k = l.k`, isFiltered: true },
  { join: `large l JOIN ${few} ON s.k = l.k AND few < many`, isFiltered: true },
  { join: `${few} LEFT JOIN large l ON s.k = l.k`, isFiltered: true },
  { join: `large l RIGHT JOIN ${few} ON s.k = l.k`, isFiltered: true },
  { join: `${few} LEFT SEMI JOIN large l ON s.k = l.k AND many % 2 = 0`, isFiltered: true },
  { join: `${few} LEFT ANTI JOIN large l ON s.k = l.k`, isFiltered: true },
  { join: `large l LEFT SEMI JOIN ${few} ON s.k = l.k`, isFiltered: true },
  { join: `large l LEFT JOIN ${few} ON s.k = l.k`, isFiltered: false },
  { join: `large l LEFT ANTI JOIN ${few} ON s.k = l.k`, isFiltered: false },
  { join: `${few} FULL JOIN large l ON s.k = l.k`, isFiltered: false },
])("$join", ({ join, isFiltered }) => {
  const query = `SELECT count(*), sum(hash(*)) FROM (SELECT * FROM ${join})`;

  test("gives the rows that it gives without", async () => {
    spark.conf.set("spark.sql.adaptive.enabled", false);
    const [expected = []] = await spark.sql(query).collect();
    spark.conf.set("spark.sql.adaptive.enabled", true);
    const [answer = []] = await spark.sql(query).collect();
    expect([...answer]).toEqual([...expected]);
    expect([...expected][0]).toBeGreaterThan(0n);
  });

  test(isFiltered ? "filters the larger side" : "needs all rows", async () => {
    const joined = spark.sql(query);
    await joined.collect();
    const plan = await joined.queryExecution.explainString();
    const final = plan.slice(0, plan.indexOf("Initial Plan"));
    expect(/Exchange hashpartitioning.*\n[^\n]*BroadcastHashJoin .*LeftSemi/.test(final)).toBe(isFiltered);
  });
});

const grouped = "(SELECT k AS g, count(*) AS n, sum(many) AS total FROM large GROUP BY k) g";

describe.each([
  { join: `${few} JOIN ${grouped} ON s.k = g.g`, isFiltered: true },
  { join: `${grouped} JOIN ${few} ON s.k = g.g AND few < n`, isFiltered: true },
  { join: `${few} LEFT JOIN ${grouped} ON s.k = g.g`, isFiltered: true },
  { join: `${grouped} LEFT SEMI JOIN ${few} ON s.k = g.g`, isFiltered: true },
  { join: `${few} LEFT ANTI JOIN ${grouped} ON s.k = g.g`, isFiltered: true },
  { join: `${grouped} LEFT ANTI JOIN ${few} ON s.k = g.g`, isFiltered: false },
  { join: `${grouped} FULL JOIN ${few} ON s.k = g.g`, isFiltered: false },
  { join: `${few} JOIN ${grouped} ON s.few = g.n`, isFiltered: false },
])("$join", ({ join, isFiltered }) => {
  const query = `SELECT count(*), sum(hash(*)) FROM (SELECT * FROM ${join})`;

  test("gives the rows that it gives without the rule", async () => {
    spark.conf.set("spark.sql.autoBroadcastJoinThreshold", 1000000);
    spark.conf.set("spark.sql.optimizer.excludedRules", "InjectRuntimeFilter");
    const [expected = []] = await spark.sql(query).collect();
    spark.conf.set("spark.sql.optimizer.excludedRules", "");
    const joined = spark.sql(query);
    const [answer = []] = await joined.collect();
    expect([...answer]).toEqual([...expected]);
    expect([...expected][0]).toBeGreaterThan(0n);
    const plan = await joined.queryExecution.explainString();
    expect(
      /HashAggregate\(keys=\[k[^\n]*\n(?:[^\n]*(?:Project|Filter)[^\n]*\n)*[^\n]*BroadcastHashJoin .*LeftSemi/.test(
        plan,
      ),
    ).toBe(isFiltered);
  });
});
