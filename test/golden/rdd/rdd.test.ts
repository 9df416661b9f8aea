// The recorded cases of RDDs in Node, with one, two and four executors: values, errors, and how many jobs, stages and tasks ran.
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSparkContext, SparkConf, type SparkContext } from "../../../src/index.node.ts";
import { families } from "./families.ts";
import { type Answer, runCase } from "./run-case.ts";

const answersOf = (family: string): URL => new URL(`${family}.jsonl`, import.meta.url);

/** A family is run once Spark has been asked (scripts/rdd/record.mjs). */
const recordedFamilies = Object.entries(families).filter(([family]) => existsSync(answersOf(family)));

describe.each([1, 2, 4])("with %i executors", (executors) => {
  let sc: SparkContext;
  beforeAll(() => {
    const conf = new SparkConf().set("spark.master", `local[${executors}]`).set("spark.app.name", "recorded cases");
    sc = createSparkContext(conf);
  });
  afterAll(() => sc.stop());

  for (const [family, cases] of recordedFamilies) {
    const recorded = readFileSync(answersOf(family), "utf8").trim().split("\n");
    const answers = recorded.map((line) => JSON.parse(line) as Answer);
    test(`${family}: every case is recorded, and every recorded one is here`, () => {
      expect(answers.map(({ name }) => name).sort()).toEqual(Object.keys(cases).sort());
    });
    test.each(answers)(`${family}: $name`, async (answer) => {
      const body = cases[answer.name];
      if (body === undefined) throw new Error(`There is no case ${answer.name}.`);
      expect(await runCase(sc, answer.name, body)).toMatchObject(answer);
    });
  }
});
