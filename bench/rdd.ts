// RDDs of records: five programs on Hibana, on Spark in Scala and in Python, and as plain JavaScript of one thread.

import { createSparkContext, SparkConf } from "../src/index.ts";
import type { OutsideFigure, Part } from "./harness/part.ts";
import { HIBANA } from "./harness/recorder.ts";
import { workloads } from "./workloads/rdd.ts";

const JAVASCRIPT = "JavaScript";
/** Plain JavaScript is to be beaten where there is more work than this. */
const WORTH_MILLIS = 50;
const RUNS = 3;

export const part: Part = {
  title: "RDDs",
  method:
    "2 executors, or local[2]. Each program makes its data itself, but for the text of the word count, which all read from a file; the file system gives it to Spark and Node, a server on the machine to the page. JavaScript is a plain program of one thread: a loop over a Map, a sort of an array, array methods. In the page and in Node, Hibana and JavaScript take turns. Spark is measured in the same session of the machine, warmed up by one run. Answers are compared.",
  async run(recorder, { outside, settings }) {
    const data = {
      words: new URL("/data/rdd/words.txt", location.href).href,
      readWords: async () => (await fetch("/data/rdd/words.txt")).text(),
    };
    const conf = new SparkConf().set("spark.master", "local[2]").set("spark.app.name", "benchmark");
    const sc = createSparkContext(conf);
    for (const { name, hibana, plain } of workloads) {
      const engines = [
        { engine: HIBANA, run: () => hibana(sc, data) },
        { engine: JAVASCRIPT, run: async () => plain(data) },
      ];
      const answers = await recorder.timeInTurns(name, { warmUp: 1, runs: RUNS }, engines);
      for (const [i, { engine }] of engines.entries()) recorder.check(name, engine, answers[i]);
    }
    await sc.stop();
    const figures: OutsideFigure[] = await outside("rdd", settings);
    for (const { program, engine, place, runs, answer } of figures) {
      const name = workloads.find((one) => one.program === program)?.name ?? program;
      recorder.check(name, `${engine} ${place}`, answer);
      recorder.record({ name: place === "" ? name : `${name}, ${place}`, engine, unit: "ms", runs });
    }
    const spark = new Set(figures.filter(({ place }) => place === "").map(({ engine }) => engine));
    for (const { name } of workloads) {
      for (const place of ["", ", in Node"]) {
        if (recorder.median(`${name}${place}`, JAVASCRIPT) > WORTH_MILLIS)
          recorder.ahead(`${name}${place}`, JAVASCRIPT, 1);
      }
      for (const engine of spark) recorder.ahead(name, engine, 1);
    }
  },
};
