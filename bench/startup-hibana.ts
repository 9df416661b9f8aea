// A page that asks Hibana one question as soon as it can.

import { SparkSession } from "../src/index.ts";
import { sortRows } from "./harness/arrow-rows.ts";
import { FIRST_QUERY, FIRST_RESULT } from "./harness/first-query.ts";
import { watchLongTasks } from "./harness/recorder.ts";

const spark = await SparkSession.builder().appName("startup").master("local[2]").getOrCreate();
const rows = await spark.sql(FIRST_QUERY).collect();
const millis = performance.now();
const answer = sortRows(rows.map((row) => [String(row.get(0)), Number(row.get(1))]));
const longestTask = await watchLongTasks({ buffered: true }).stop();
console.info(FIRST_RESULT, JSON.stringify({ millis, answer, longestTask }));
