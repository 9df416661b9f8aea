// The RDDs that are larger than memory in Node. Prints a line of JSON for each: its name, how long it took, what it gave, and how
// much memory its executors came to hold.

import { createSparkContext, SparkConf } from "../src/index.node.ts";
import { peakMemory } from "./harness/peak-memory.ts";
import { limitsConf, rddLimits } from "./workloads/rdd-limits.ts";

const [scale = "1", only = ""] = process.argv.slice(2);
for (const { name, run, answer } of rddLimits(Number(scale))) {
  if (!name.includes(only)) continue;
  const sc = createSparkContext(new SparkConf(limitsConf));
  const start = performance.now();
  const [given, peak] = await peakMemory(sc, () => run(sc));
  const millis = performance.now() - start;
  if (String(given) !== answer) throw new Error(`${name}: ${given}, not ${answer}`);
  console.log(`@@${JSON.stringify({ name, millis, peak })}`);
  await sc.stop();
}
