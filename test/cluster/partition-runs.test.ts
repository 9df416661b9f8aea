// Aggregations and joins whose tasks read more than a processor's cache holds: they take some partitions after the others.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";

let spark: SparkSession;

beforeAll(async () => {
  spark = await SparkSession.builder().appName("partition runs").master("local[2]").getOrCreate();
});

afterAll(async () => {
  await spark.stop();
});

const first = async (sql: string): Promise<readonly unknown[]> => {
  const [row] = await spark.sql(sql).collect();
  return row === undefined ? [] : Array.from({ length: row.length }, (_, i) => row.get(i));
};

describe("many groups", () => {
  test("rows of a key that lie together", async () => {
    expect(
      await first(`SELECT count(*), sum(n), min(s), max(s)
        FROM (SELECT k, count(*) AS n, sum(id) AS s FROM (SELECT id, id DIV 4 AS k FROM range(800000)) GROUP BY k)`),
    ).toEqual([200_000n, 800_000n, 6n, 3_199_990n]);
  });

  test("rows of a key that lie far apart", async () => {
    expect(
      await first(`SELECT count(*), sum(n), min(n), max(n)
        FROM (SELECT k, count(*) AS n FROM (SELECT (id * 7919) % 200003 AS k FROM range(800012)) GROUP BY k)`),
    ).toEqual([200_003n, 800_012n, 4n, 4n]);
  });

  test("text as keys, with nulls", async () => {
    expect(
      await first(`SELECT count(*), count(k), sum(n)
        FROM (SELECT k, count(*) AS n FROM (SELECT if(id % 10 = 0, NULL, concat('key ', id % 150001)) AS k FROM range(600000)) GROUP BY k)`),
    ).toEqual([150_002n, 150_001n, 600_000n]);
  });
});

test("each row of a shuffled join meets those of its key, whatever the kind of join", async () => {
  const sides = `(SELECT id AS a FROM range(300000)) l %JOIN% JOIN (SELECT id + 150000 AS b FROM range(300000)) r ON a = b`;
  const counted = async (kind: string): Promise<readonly unknown[]> =>
    await first(`SELECT /*+ SHUFFLE_HASH(r) */ count(*), count(a) FROM ${sides.replace("%JOIN%", kind)}`);
  expect(await counted("INNER")).toEqual([150_000n, 150_000n]);
  expect(await counted("LEFT OUTER")).toEqual([300_000n, 300_000n]);
  expect(await counted("FULL OUTER")).toEqual([450_000n, 300_000n]);
  expect(await counted("LEFT SEMI")).toEqual([150_000n, 150_000n]);
  expect(await counted("LEFT ANTI")).toEqual([150_000n, 150_000n]);
});

test("rows are numbered through when the stage that joins them also numbers them", async () => {
  expect(
    await first(`SELECT count(DISTINCT n), count(*) FROM (
      SELECT /*+ SHUFFLE_HASH(r) */ monotonically_increasing_id() AS n
      FROM (SELECT id AS a FROM range(300000)) l JOIN (SELECT id AS b FROM range(300000)) r ON a = b)`),
  ).toEqual([300_000n, 300_000n]);
});
