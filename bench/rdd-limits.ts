// RDDs that are larger than memory: a sort, a groupByKey and a join of eight times what the executors have, in the page and in
// Node, and how much memory executors come to hold meanwhile.

import { createSparkContext, SparkConf } from "../src/index.ts";
import type { Part } from "./harness/part.ts";
import { type PeakMemory, peakMemory } from "./harness/peak-memory.ts";
import { HIBANA, type Recorder } from "./harness/recorder.ts";
import { BUDGET, limitsConf, MEGABYTE, rddLimits, TOLERANCE } from "./workloads/rdd-limits.ts";

interface LimitFigure {
  readonly name: string;
  readonly millis: number;
  readonly peak: PeakMemory;
}

export const part: Part = {
  title: "RDDs out of core",
  method:
    "2 executors of 64 MB each, and data of eight times that, made on the way. Answers are checked by counts and sums. The peak is the most that an executor held at any look, ten times a second: kept and shuffle blocks, buffers and WebAssembly memory, and in Node its JavaScript objects as well, garbage included. Chromium does not tell of a worker's objects; V8 ends a worker there whose objects take more than 1.2 times the budget, and the same holds in Node.",
  async run(recorder, { outside, settings }) {
    for (const { name, run, answer } of rddLimits(Number(settings.sf))) {
      const sc = createSparkContext(new SparkConf(limitsConf));
      const start = performance.now();
      const [given, peak] = await peakMemory(sc, () => run(sc));
      const millis = performance.now() - start;
      await sc.stop();
      if (String(given) !== answer) throw new Error(`${name}: ${given}, not ${answer}`);
      record(recorder, { name, millis, peak });
    }
    for (const figure of await outside<LimitFigure>("rdd-limits", settings)) {
      record(recorder, { ...figure, name: `${figure.name}, in Node` });
    }
  },
};

function record(recorder: Recorder, { name, millis, peak }: LimitFigure): void {
  const held = peak.all ?? peak.buffers;
  recorder.record({ name, engine: HIBANA, unit: "ms", runs: [millis] });
  recorder.record({ name: `${name}: peak of an executor`, engine: HIBANA, unit: "MB", runs: [held / MEGABYTE] });
  recorder.record({ name: `${name}: spilled`, engine: HIBANA, unit: "MB", runs: [peak.spilled / MEGABYTE] });
  recorder.limit(`${name}: peak of an executor`, (BUDGET * TOLERANCE) / MEGABYTE);
}
