// The recorded cases of RDDs in Node, with one, two and four executors: values, errors, and how many jobs, stages and tasks ran.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSparkContext, SparkConf, type SparkContext } from "../../../src/index.node.ts";
import * as more from "./more.ts";
import * as pairs from "./pairs.ts";
import { type Answer, runCase } from "./run-case.ts";
import * as transformations from "./transformations.ts";

const FAMILIES = { transformations, pairs, more };

describe.each([1, 2, 4])("with %i executors", (executors) => {
  let sc: SparkContext;
  beforeAll(() => {
    const conf = new SparkConf().set("spark.master", `local[${executors}]`).set("spark.app.name", "recorded cases");
    sc = createSparkContext(conf);
  });
  afterAll(() => sc.stop());

  for (const [family, { cases }] of Object.entries(FAMILIES)) {
    const recorded = readFileSync(new URL(`${family}.jsonl`, import.meta.url), "utf8")
      .trim()
      .split("\n");
    const answers = recorded.map((line) => JSON.parse(line) as Answer);
    test(`${family}: every case is recorded, and every recorded one is here`, () => {
      expect(answers.map(({ name }) => name).sort()).toEqual(Object.keys(cases).sort());
    });
    test.each(answers)(`${family}: $name`, async (answer) => {
      const body = cases[answer.name];
      if (body === undefined) throw new Error(`There is no case ${answer.name}.`);
      expect(await runCase(sc, answer.name, body)).toEqual(answer);
    });
  }
});
