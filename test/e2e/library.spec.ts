// The built package in a page: it loads from dist/ under the content security policy and without cross-origin isolation.
import { expect, test } from "./fixtures.ts";

test("loads, without cross-origin isolation", async ({ library }) => {
  expect(await library.evaluate(() => crossOriginIsolated)).toBe(false);
  expect(await library.evaluate(() => typeof hibana.createSparkContext)).toBe("function");
});

test("downloads neither worker nor lazy chunks before a session starts", async ({ library }) => {
  const files = await library.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  const names = files.map((file) => new URL(file).pathname);
  expect(names).toContain("/dist/index.js");
  expect(names.filter((name) => /\/(worker|query-phases|arrow)[\w.-]*\.js$/.test(name))).toEqual([]);
});

test("starts executors in Web Workers, each with its kernels, and stops them", async ({ library }) => {
  const executors = await library.evaluate(async () => {
    const conf = new hibana.SparkConf().set("spark.master", "local[3]").set("spark.app.name", "test");
    const context = hibana.createSparkContext(conf);
    const added = await new Promise<string[]>((resolve) => {
      const ids: string[] = [];
      context.listenerBus.addListener({
        onEvent: (event) => {
          if (event.Event !== "SparkListenerExecutorAdded") return;
          ids.push(String(event["Executor ID"]));
          if (ids.length === 3) resolve(ids);
        },
      });
    });
    await context.stop();
    return added;
  });
  expect(new Set(executors).size).toBe(3);
});

test("runs the README's program on a file of the server", async ({ library }) => {
  const { printed, isStopped } = await library.evaluate(async () => {
    const { SparkSession, sum, desc } = hibana;
    const lines: string[] = [];
    console.log = (text: string) => lines.push(text);
    const urlOrFileOrPath = "/test/data/flights/csv/2015-summary.csv";
    const spark = await SparkSession.builder().appName("flights").master("local[*]").getOrCreate();
    const flights = spark.read.option("header", true).option("inferSchema", true).csv(urlOrFileOrPath);
    await flights.groupBy("DEST_COUNTRY_NAME").agg(sum("count").as("total")).orderBy(desc("total")).show();
    await spark.stop();
    return { printed: lines.join("\n"), isStopped: spark.sparkContext.isStopped };
  });
  expect(printed).toContain("|     United States|411352|");
  expect(printed).toContain("only showing top 20 rows");
  expect(isStopped).toBe(true);
});
