// The recorded cases of RDDs in a page: bundled by the browser test, which calls these functions.
import { createSparkContext, SparkConf, type SparkContext } from "../../../src/index.ts";
import { families } from "./families.ts";
import { type Answer, runCase } from "./run-case.ts";

/** The answers of all cases of these families, on an application of its own. */
async function answers(executors: number, names: readonly string[]): Promise<Readonly<Record<string, Answer[]>>> {
  const conf = new SparkConf().set("spark.master", `local[${executors}]`).set("spark.app.name", "recorded cases");
  const sc: SparkContext = createSparkContext(conf);
  try {
    const all: Record<string, Answer[]> = {};
    for (const name of names) {
      const answered: Answer[] = [];
      for (const [one, body] of Object.entries(families[name] ?? {})) answered.push(await runCase(sc, one, body));
      all[name] = answered;
    }
    return all;
  } finally {
    await sc.stop();
  }
}

const page = { answers };
declare global {
  var recordedRdds: typeof page;
}
globalThis.recordedRdds = page;
