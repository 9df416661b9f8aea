// The event log of an application over real worker threads: what is read back is what was followed live.
import { mkdtempSync, openAsBlob, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import type { EventLogFile } from "../../src/status/event-log/event-log-files.ts";
import { replayEventLog } from "../../src/status/event-log/replay-event-log.ts";
import { type AppStatusStore, AppStatusStore as Store, statusListeners } from "../../src/status/index.ts";

// A folder that is kept, for the check with Spark's own History Server.
const kept = process.env.HIBANA_EVENT_LOGS;
const folder = kept ?? mkdtempSync(join(tmpdir(), "hibana-event-log-"));

afterAll(() => {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
});

async function filesOf(path: string): Promise<readonly EventLogFile[]> {
  const names = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  return await Promise.all(
    names.map(async (name) => {
      const blob = await openAsBlob(name);
      return { name: name.slice(name.lastIndexOf("/") + 1), size: blob.size, stream: () => blob.stream() };
    }),
  );
}

/** Everything but what tells only how a store was filled. */
function contentOf(store: AppStatusStore) {
  return {
    application: store.applicationInfo,
    environment: store.environment,
    jobs: store.jobs.values(),
    stages: store.stages.values(),
    tasks: store.stages.values().map(({ stageId, attemptId }) => store.taskList(stageId, attemptId)),
    executors: store.executors.values(),
    executions: store.executions.values(),
  };
}

async function runApplication(confs: Readonly<Record<string, string>>) {
  let builder = SparkSession.builder().appName("event log").master("local[2]");
  for (const [key, value] of Object.entries(confs)) builder = builder.config(key, value);
  const spark = await builder
    .config("spark.eventLog.enabled", "true")
    .config("spark.eventLog.dir", folder)
    .config("spark.some.password", "hunter2")
    .getOrCreate();
  const store = new Store();
  for (const listener of statusListeners(store)) spark.sparkContext.listenerBus.addListener(listener);
  const id = spark.sparkContext.applicationId;
  await spark.range(0, 1000, 1, 4).createOrReplaceTempView("numbers");
  await spark.sql("SELECT id % 10 AS key, sum(id) AS total FROM numbers GROUP BY id % 10 ORDER BY key").collect();
  await spark.sql("SELECT a.id FROM numbers a JOIN numbers b ON a.id = b.id + 1 WHERE b.id < 50").collect();
  await expect(spark.sql("SELECT 1 / (id - id) FROM numbers").collect()).rejects.toMatchObject({
    condition: "DIVIDE_BY_ZERO",
  });
  spark.sparkContext.setJobGroup("named", "A job with a <b>name</b> \u{1f600}");
  await spark.sql("SELECT count(DISTINCT id % 7) FROM numbers").collect();
  const runningFiles = readdirSync(folder);
  await spark.stop();
  return { id, store, runningFiles };
}

describe.each([
  { kind: "plain", compress: "false", rolling: "false", path: (id: string) => id },
  { kind: "plain and compressed", compress: "true", rolling: "false", path: (id: string) => `${id}.zstd` },
  { kind: "rolling, as by default", compress: "true", rolling: "true", path: (id: string) => `eventlog_v2_${id}` },
])("$kind", ({ compress, rolling, path }) => {
  let application: Awaited<ReturnType<typeof runApplication>>;
  beforeAll(async () => {
    application = await runApplication({
      "spark.eventLog.compress": compress,
      "spark.eventLog.rolling.enabled": rolling,
    });
  });

  test("is named as Spark names it, and as in progress while the application runs", () => {
    const { id, runningFiles } = application;
    if (rolling === "false") expect(runningFiles).toContain(`${path(id)}.inprogress`);
    expect(readdirSync(folder)).toContain(path(id));
    if (rolling === "true") {
      expect(readdirSync(join(folder, path(id))).sort()).toEqual([`appstatus_${id}`, `events_1_${id}.zstd`]);
    }
  });

  test("gives the store that followed the application", async () => {
    const { id, store } = application;
    const { store: replayed, numProblems } = await replayEventLog(await filesOf(join(folder, path(id))));
    expect(numProblems).toBe(0);
    const live = contentOf(store);
    const read = contentOf(replayed);
    expect(live.jobs.length).toBeGreaterThan(3);
    expect(live.executions.length).toBe(4);
    for (const part of ["jobs", "stages", "tasks", "executions"] as const) expect(read[part]).toEqual(live[part]);
    expect(read.executors.map(({ completedTasks }) => completedTasks)).toEqual(
      live.executors.map(({ completedTasks }) => completedTasks),
    );
    expect(read.application).toMatchObject({ id, name: "event log", exitCode: 0, sparkVersion: "4.3.0" });
  });

  test("hides what settings with telling names hold", async () => {
    const { store } = await replayEventLog(await filesOf(join(folder, path(application.id))));
    expect(store.environment?.sparkProperties["spark.some.password"]).toBe("*********(redacted)");
    if (compress === "false") expect(readFileSync(join(folder, path(application.id)), "utf8")).not.toContain("hunter2");
  });
});

test("a codec that cannot be written is refused at the end, and disturbs nothing", async () => {
  const spark = await SparkSession.builder()
    .master("local[1]")
    .config("spark.eventLog.enabled", "true")
    .config("spark.eventLog.dir", folder)
    .config("spark.eventLog.compression.codec", "lz4")
    .getOrCreate();
  expect(await spark.range(3).count()).toBe(3n);
  await spark.stop();
});
