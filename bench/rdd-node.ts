// The RDD benchmark in Node: Hibana's package and plain JavaScript in turns. Prints a line of JSON for each program: its name, the
// milliseconds of each run, its answer.

import { readFile } from "node:fs/promises";
import { createSparkContext, SparkConf } from "../src/index.node.ts";
import { workloads } from "./workloads/rdd.ts";

const [words = "", runs = "3"] = process.argv.slice(2);
const data = { words, readWords: () => readFile(words, "utf8") };
const sc = createSparkContext(new SparkConf().set("spark.master", "local[2]").set("spark.app.name", "benchmark"));
for (const { program, hibana, plain } of workloads) {
  const engines = [
    { engine: "Hibana", run: () => hibana(sc, data), millis: [] as number[] },
    { engine: "JavaScript", run: () => plain(data), millis: [] as number[] },
  ];
  const answers: unknown[] = [];
  for (let turn = 0; turn <= Number(runs); turn++) {
    for (const [i, { run, millis }] of engines.entries()) {
      const start = performance.now();
      answers[i] = await run();
      millis.push(performance.now() - start);
    }
  }
  for (const [i, { engine, millis }] of engines.entries()) {
    console.log(`@@${JSON.stringify({ program, engine, runs: millis.slice(1), answer: answers[i] })}`);
  }
}
await sc.stop();
