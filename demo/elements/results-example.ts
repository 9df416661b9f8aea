// A page that shows the rows of a query with the element.

import { SparkSession } from "../../src/index.ts";
import { HibanaResults } from "./hibana-results.ts";

const spark = await SparkSession.builder().appName("results example").master("local[2]").getOrCreate();
const results = document.querySelector("hibana-results");
if (results instanceof HibanaResults) {
  await results.show(spark.sql("SELECT id, id * id AS square, id % 3 AS rest FROM range(100) ORDER BY id"));
}
