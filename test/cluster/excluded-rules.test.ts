// Rules of the optimizer change how an answer comes about and never the answer: each is left out in turn.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { excludableRules } from "../../src/catalyst/optimizer/optimizer.ts";
import { SparkSession } from "../../src/index.node.ts";

const VIEWS = [
  `CREATE TEMPORARY VIEW items AS SELECT id, id % 7 AS k, CAST(id * 31 % 101 AS INT) AS v,
     IF(id % 5 = 0, NULL, concat('item ', id % 13)) AS name, CAST(id AS DECIMAL(10, 2)) / 3 AS price FROM range(200)`,
  `CREATE TEMPORARY VIEW kinds AS SELECT * FROM VALUES (0, 'zero'), (1, 'one'), (3, 'three'), (NULL, 'none'), (9, 'nine')
     AS t(k, kind)`,
];

const QUERIES = [
  "SELECT k, count(*), sum(v), avg(price), count(DISTINCT name), max(DISTINCT v) FROM items GROUP BY k",
  "SELECT k + 1, 2, count(*) FROM items GROUP BY k + 1, 2, k + 1",
  "SELECT sum(v) FILTER (WHERE true), count(*) FILTER (WHERE false), min(v) FILTER (WHERE v > 3 OR null) FROM items",
  "SELECT kind, v FROM items JOIN kinds ON items.k = kinds.k WHERE v > 50 AND (kind LIKE 't%' OR kind LIKE '%e')",
  "SELECT kind, name FROM kinds LEFT JOIN items ON items.k = kinds.k AND v < 5 WHERE kind IN ('zero', 'one', 'nine', 'zero')",
  "SELECT i.id, kind FROM items i FULL JOIN kinds ON i.k = kinds.k WHERE i.v = 3 OR kind = 'nine'",
  "SELECT a.id, b.id, c.kind FROM items a, items b, kinds c WHERE a.id = b.v AND a.k = c.k AND b.k = c.k AND a.v < 60",
  "SELECT id FROM items WHERE name LIKE 'item 1' OR name LIKE '%m 7' OR name LIKE '%em 12%' OR NOT name LIKE 'i%'",
  "SELECT id FROM items WHERE k IN (SELECT k FROM kinds WHERE kind LIKE '%o%') AND v NOT IN (1, 2, 3)",
  "SELECT k, s FROM (SELECT k, sum(v) AS s FROM items GROUP BY k) g WHERE EXISTS (SELECT 1 FROM kinds WHERE kinds.k = g.k)",
  "SELECT k, s FROM (SELECT k, sum(v) AS s FROM items GROUP BY k) g WHERE NOT EXISTS (SELECT 1 FROM kinds WHERE kinds.k = g.k)",
  "SELECT id, (SELECT max(kind) FROM kinds WHERE kinds.k = items.k) FROM items WHERE id < 20",
  "SELECT (SELECT max(v) FROM items), (SELECT min(v) FROM items WHERE k = 2), (SELECT count(*) FROM items WHERE k > 2)",
  "SELECT id, m FROM items, LATERAL (SELECT max(kind) AS m FROM kinds WHERE kinds.k < items.k) WHERE id < 30",
  "SELECT * FROM (SELECT id, k, row_number() OVER (PARTITION BY k ORDER BY v, id) AS rn FROM items) WHERE rn <= 3",
  "SELECT * FROM (SELECT k, rank() OVER (PARTITION BY k ORDER BY v) AS r, dense_rank() OVER (PARTITION BY k ORDER BY v) AS d FROM items) WHERE 2 >= d",
  "SELECT id, row_number() OVER (ORDER BY v DESC, id) AS rn FROM items ORDER BY rn LIMIT 5",
  "SELECT id, sum(v) OVER (PARTITION BY k), max(v) OVER (PARTITION BY k, name), count(*) OVER (PARTITION BY k) FROM items",
  "SELECT id, name FROM items ORDER BY v DESC, id LIMIT 7 OFFSET 2",
  "SELECT k FROM items UNION SELECT k FROM kinds UNION ALL SELECT 4 WHERE false",
  "SELECT k FROM items INTERSECT SELECT k FROM kinds",
  "SELECT k FROM items EXCEPT ALL SELECT k FROM kinds",
  "SELECT id, CASE WHEN v > 50 AND null THEN 1 WHEN v = 3 THEN 2 ELSE 3 END, if(null, 1, 2), coalesce(null, name) FROM items",
  "SELECT id FROM items WHERE k = 3 AND v + k > 40 AND id > k AND CAST(v AS BIGINT) < 90 AND NOT (v = 41 OR false)",
  "SELECT name || '-' || k || '!' FROM items WHERE 1 = 1 AND (v > 10 OR null)",
  "SELECT k, x FROM items LATERAL VIEW explode(array(v, k)) t AS x WHERE x > 3 AND k < 3",
  "SELECT DISTINCT k, n FROM (SELECT k, name AS n, count(*) FROM items GROUP BY k, name, name) WHERE k > 1",
  "WITH c AS (SELECT k, count(*) AS n FROM items GROUP BY k) SELECT a.k, b.n FROM c a JOIN c b ON a.k = b.n - 25",
  "SELECT count(*) FROM items WHERE false",
  "SELECT k, name, count(*), grouping(k) FROM items GROUP BY ROLLUP (k, name) HAVING count(*) > 2",
  "SELECT /*+ REPARTITION(3) */ id FROM (SELECT /*+ REBALANCE(k) */ id, k FROM items) WHERE k = 1",
];

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("excluded rules").master("local[2]").getOrCreate();
});
afterAll(() => spark.stop());

async function answers(excludedRules: string): Promise<readonly string[]> {
  const session = spark.newSession();
  session.conf.set("spark.sql.shuffle.partitions", 2);
  session.conf.set("spark.sql.optimizer.excludedRules", excludedRules);
  for (const view of VIEWS) await session.sql(view);
  return await Promise.all(
    QUERIES.map(async (query) => {
      const rows = (await session.sql(query).collect()).map((row) => JSON.stringify(row.toArray().map(String)));
      return `${query}\n${(query.includes("LIMIT") ? rows : rows.sort()).join("\n")}`;
    }),
  );
}

describe("without a rule the answers are the same", () => {
  let expected: readonly string[];
  beforeAll(async () => {
    expected = await answers("");
  });

  test.each(excludableRules())("%s", async (rule) => {
    expect(await answers(`org.apache.spark.sql.catalyst.optimizer.${rule}`)).toEqual(expected);
  });

  test("without any that plans can do without", async () => {
    expect(await answers(excludableRules().join(","))).toEqual(expected);
  });
});

test("rules that plans cannot do without are not left out", async () => {
  const session = spark.newSession();
  session.conf.set("spark.sql.optimizer.excludedRules", "RewritePredicateSubquery,ReplaceSetOperations");
  const rows = await session.sql("SELECT id FROM range(5) WHERE id IN (SELECT 3) INTERSECT SELECT 3").collect();
  expect(rows.map((row) => row.get("id"))).toEqual([3n]);
});

test("a rule that is left out leaves plans as they were", async () => {
  const session = spark.newSession();
  const query = "SELECT 1 FROM range(3) WHERE CAST(id AS STRING) LIKE 'a%'";
  expect(await session.sql(query).explainString()).toContain("StartsWith");
  session.conf.set("spark.sql.optimizer.excludedRules", "LikeSimplification");
  expect(await session.sql(query).explainString()).toContain("LIKE a%");
});
