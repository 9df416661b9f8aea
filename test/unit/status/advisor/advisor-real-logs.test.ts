// What the advisor says of real event logs of Spark, whose programs are known.
import { expect, test } from "vitest";
import { advise } from "../../../../src/status/advisor/index.ts";
import { replayEventLog } from "../../../../src/status/index.ts";
import { PLAIN_LOGS, readPlainLog } from "../real-event-logs.ts";

async function adviceOf(name: string) {
  const log = PLAIN_LOGS.find((candidate) => candidate.name === name);
  const bytes = readPlainLog(log?.file ?? "");
  const file = { name: "local-1", size: bytes.length, stream: () => new Blob([Uint8Array.from(bytes)]).stream() };
  const { store } = await replayEventLog([file]);
  return advise(store);
}

test("the skewed groupByKey of the RDD log is found, and no other skew", async () => {
  const advice = await adviceOf("core-rdd");
  const skewed = advice.filter(({ rule }) => rule === "skew");
  expect(skewed.map(({ stage }) => stage?.stageId)).toEqual([20]);
  expect(skewed[0]?.evidence[0]).toBe("Task 50 (partition 0) took 2.5 s, 18.7 times the third quartile of 134 ms.");
});

test("the joins that were told to shuffle miss a broadcast; the one that has it does not", async () => {
  const advice = await adviceOf("sql-joins");
  const missing = advice.filter(({ rule }) => rule === "missing broadcast");
  expect(missing.map(({ executionId }) => executionId).sort()).toEqual([6, 8]);
  expect(missing.find(({ executionId }) => executionId === 8)?.evidence[1]).toBe(
    "spark.sql.autoBroadcastJoinThreshold is -1.",
  );
});

test("batches of streams are no repetition, and neither is take() of more and more partitions", async () => {
  for (const name of ["structured-streaming", "dstream", "ml-pipeline"]) expect(await adviceOf(name)).toEqual([]);
});

test("Python functions are named", async () => {
  const advice = await adviceOf("sql-joins");
  const functions = advice.filter(({ rule }) => rule === "user function");
  expect(functions.map(({ executionId }) => executionId)).toEqual([12, 12]);
  expect(functions.map(({ title }) => title).join()).toContain("half");
});

test.each(PLAIN_LOGS.map(({ name }) => name))(
  "what is said of %s has evidence, and the costliest is first",
  async (name) => {
    const advice = await adviceOf(name);
    for (const { title, evidence, reason } of advice) {
      expect([title, reason, ...evidence].every((text) => text.length > 10)).toBe(true);
      expect(evidence.length).toBeGreaterThan(0);
      expect(`${title} ${evidence.join(" ")}`).not.toMatch(/NaN|undefined|Infinity/);
    }
    const costs = advice.map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
  },
);
