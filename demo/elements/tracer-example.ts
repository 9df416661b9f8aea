// A page that runs a query with the library and shows with the element what it did.

import { SparkSession } from "../../src/index.ts";
import { HibanaTracer } from "../tracer/hibana-tracer.ts";

const spark = await SparkSession.builder()
  .appName("tracer example")
  .master("local[2]")
  .config("spark.sql.shuffle.partitions", 4)
  .config("spark.sql.adaptive.enabled", false)
  .getOrCreate();
const tracer = document.querySelector("hibana-tracer");
if (tracer instanceof HibanaTracer) tracer.follow(spark.sparkContext);
document.querySelector("#run")?.addEventListener("click", () => {
  void spark.sql("SELECT id % 6 AS key, count(*) AS n FROM range(0, 600, 1, 3) GROUP BY id % 6 ORDER BY key").collect();
});
