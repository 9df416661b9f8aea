import { describe, expect, test } from "vitest";
import type { EventLogFile } from "../../../../src/status/event-log/event-log-files.ts";
import { replayEventLog } from "../../../../src/status/event-log/replay-event-log.ts";
import { ZstdEncoder } from "../../../../src/status/event-log/zstd-encoder.ts";
import { jobEnd, jobStart, stageCompleted, stageSubmitted, taskEnd, taskStart } from "../posted-events.ts";
import { PLAIN_LOGS, ROLLING_LOG, readPlainLog, readRollingPart } from "../real-event-logs.ts";

function fileOf(name: string, content: Uint8Array | string, chunk = 65_536): EventLogFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  let at = 0;
  const stream = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.subarray(at, at + chunk));
        at += chunk;
      },
    });
  return { name, size: bytes.length, stream };
}

const lines = (...events: readonly unknown[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join("");
const ONE_JOB = [jobStart(0, [0]), stageSubmitted(0), taskStart(0, 1), taskEnd(0, 1), stageCompleted(0), jobEnd(0)];

function counts(store: Awaited<ReturnType<typeof replayEventLog>>["store"]) {
  const stages = store.stages.values();
  return {
    jobs: store.jobs.size,
    stages: stages.length,
    tasks: stages.reduce((sum, s) => sum + s.numCompleteTasks + s.numFailedTasks + s.numKilledTasks, 0),
    executions: store.executions.size,
  };
}

describe("real logs", () => {
  test.each(PLAIN_LOGS)("$name has what the History Server counts", async ({ file, name, ...expected }) => {
    const { store, numProblems } = await replayEventLog([fileOf(file, readPlainLog(file))]);
    expect(numProblems).toBe(0);
    expect(counts(store)).toEqual(expected);
  });

  test("Spark's default format: a folder with a compressed part", async () => {
    const { folder, part, name, ...expected } = ROLLING_LOG;
    const files = [fileOf("appstatus_local-1795229161673", ""), fileOf(part, readRollingPart(), 5000)];
    const { store, numProblems } = await replayEventLog(files);
    expect(numProblems).toBe(0);
    expect(store.applicationInfo).toMatchObject({ name, id: folder.replace("eventlog_v2_", "") });
    expect(counts(store)).toEqual(expected);
  });
});

describe("the files of a log", () => {
  test("parts are read by their numbers, after the one that was compacted", async () => {
    const part = (name: string, ...events: readonly unknown[]) => fileOf(name, lines(...events));
    const files = [
      part("events_10_app", jobStart(10, [10])),
      part("events_2_app", jobStart(2, [2])),
      part("events_1_app", jobStart(1, [1])),
      part("events_2_app.compact", jobStart(22, [22])),
    ];
    const { store } = await replayEventLog(files);
    expect(store.jobs.values().map(({ jobId }) => jobId)).toEqual([22, 10]);
  });

  test("progress is told up to the end", async () => {
    const told: number[] = [];
    const file = fileOf("app", lines(...ONE_JOB), 500);
    await replayEventLog([file], { onProgress: (read, total) => told.push(read / total) });
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)).toBe(1);
  });

  test("reading can be stopped", async () => {
    const controller = new AbortController();
    const file = fileOf("app", lines(...Array.from({ length: 20_000 }, (_, i) => jobStart(i, [i]))));
    const reading = replayEventLog([file], { signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    await expect(reading).rejects.toThrow("aborted");
  });
});

describe("what is wrong in a log", () => {
  const read = (text: string) => replayEventLog([fileOf("app", text)]);

  test("a line that is no event is told with its number, and the others count", async () => {
    const broken = ["not json", "{}", "[1]", "null", '"text"', '{"Event":7}', '{"Event":"SparkListenerJobStart"}'];
    for (const line of broken) {
      const { store, problems } = await read(`${lines(ONE_JOB[0])}${line}\n${lines(...ONE_JOB.slice(1))}`);
      expect(problems.map(({ condition, parameters }) => [condition, parameters.line])).toEqual([
        ["MALFORMED_EVENT_LOG.EVENT", "2"],
      ]);
      expect(store.jobs.get(0)?.status).toBe("SUCCEEDED");
      expect(store.stageAttempts(0)[0]?.numCompleteTasks).toBe(1);
    }
  });

  test("parts of a wrong type are told by their place", async () => {
    const start = { ...jobStart(1, [1]), "Stage Infos": [{ "Stage ID": "one" }] };
    const { problems } = await read(lines(ONE_JOB[0], start));
    expect(problems[0]?.parameters.reason).toBe(".Stage Infos [0] .Stage ID is not a whole number");
  });

  test("every event of a real log survives any of its parts being replaced", async () => {
    const log = new TextDecoder().decode(readPlainLog(PLAIN_LOGS[0].file)).trimEnd().split("\n");
    const byName = new Map(log.map((line) => [String(JSON.parse(line).Event), line]));
    const hostile = [null, -1, 1e300, "x", [], {}, [[]], { a: { b: [] } }, true];
    for (const line of byName.values()) {
      const event = JSON.parse(line) as Record<string, unknown>;
      for (const key of Object.keys(event)) {
        for (const value of hostile) {
          if (key === "Event") continue;
          const { store } = await read(lines(ONE_JOB[0], { ...event, [key]: value }, ...ONE_JOB.slice(1)));
          expect(store.jobs.get(0)?.jobId).toBe(0);
        }
      }
    }
  });

  test("names that JavaScript's objects have are names like others", async () => {
    const properties = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z","spark.jobGroup.id":"__proto__"}');
    const { store } = await read(lines({ ...jobStart(0, [0]), Properties: properties }, jobEnd(0)));
    expect(store.jobs.get(0)?.jobGroup).toBe("__proto__");
    expect(Object.hasOwn(Object.prototype, "spark.jobGroup.id")).toBe(false);
  });

  test("a plan that is nested too deeply is told", async () => {
    const depth = 100_000;
    const plan = `${'{"nodeName":"Project","simpleString":"","children":['.repeat(depth)}${"]}".repeat(depth)}`;
    const event = `{"Event":"org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart","executionId":1,"sparkPlanInfo":${plan}}\n`;
    const { problems, store } = await read(lines(ONE_JOB[0]) + event);
    expect(problems[0]?.parameters.reason).toBe(".sparkPlanInfo is nested too deeply");
    expect(store.executions.size).toBe(0);
  });

  test("a last line that is cut off is left out", async () => {
    const text = lines(...ONE_JOB);
    const { store, numProblems } = await read(text.slice(0, -20));
    expect(numProblems).toBe(0);
    expect(store.jobs.get(0)?.status).toBe("RUNNING");
    expect((await read(text.trimEnd())).store.jobs.get(0)?.status).toBe("SUCCEEDED");
  });

  test("empty lines and carriage returns do not matter", async () => {
    const { store, numProblems } = await read(lines(...ONE_JOB).replaceAll("\n", "\r\n\r\n"));
    expect([numProblems, store.jobs.get(0)?.status]).toEqual([0, "SUCCEEDED"]);
  });

  test("what is no log at all is refused", async () => {
    await expect(read("")).rejects.toMatchObject({ condition: "MALFORMED_EVENT_LOG.NO_EVENTS" });
    await expect(read("hello\n")).rejects.toMatchObject({ condition: "MALFORMED_EVENT_LOG.EVENT" });
    await expect(replayEventLog([])).rejects.toMatchObject({ condition: "MALFORMED_EVENT_LOG.NO_EVENTS" });
  });

  test("compressed bytes that are broken end the log where they begin", async () => {
    const encoder = new ZstdEncoder();
    const good = encoder.encode(new TextEncoder().encode(lines(...ONE_JOB)));
    const bytes = Buffer.concat([good, Uint8Array.of(7, 0, 0, 1, 2, 3, 4, 5, 6, 7)]);
    const { store, problems } = await replayEventLog([fileOf("app.zstd", bytes)]);
    expect(store.jobs.get(0)?.status).toBe("SUCCEEDED");
    expect(problems[0]?.condition).toBe("MALFORMED_EVENT_LOG.COMPRESSION");
  });
});

test("100 MB are read in slices of less than 50 ms", async () => {
  const task = new TextEncoder().encode(lines(taskStart(0, 1), taskEnd(0, 1)));
  const repeats = Math.ceil(100_000_000 / task.length);
  const perChunk = 50;
  const chunk = new Uint8Array(task.length * perChunk);
  for (let i = 0; i < perChunk; i++) chunk.set(task, i * task.length);
  let sent = 0;
  const stream = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= repeats) controller.close();
        else controller.enqueue(chunk);
        sent += perChunk;
      },
    });
  const start = fileOf("events_1_app", lines(jobStart(0, [0]), stageSubmitted(0)));
  const rest = { name: "events_2_app", size: repeats * task.length, stream };
  const pauses: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    pauses.push(performance.now() - last);
    last = performance.now();
  }, 1);
  const { store, numEvents } = await replayEventLog([start, rest]);
  clearInterval(timer);
  expect(numEvents).toBeGreaterThan(2 * repeats);
  expect(store.jobs.get(0)?.numCompletedTasks).toBeGreaterThan(repeats - 1);
  const sorted = pauses.sort((a, b) => a - b);
  // One pause in a hundred may be the machine's or the garbage collector's.
  expect(sorted[Math.floor(sorted.length * 0.99)]).toBeLessThan(50);
}, 60_000);
