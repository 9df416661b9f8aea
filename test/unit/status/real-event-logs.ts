// Real event logs of Spark, and what its History Server says of each.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const folder = new URL("../../data/event-logs/", import.meta.url);

/** The logs that are plain files, with what they hold. */
export const PLAIN_LOGS = [
  { name: "core-rdd", file: "core-rdd_local-1795228589469", jobs: 15, stages: 28, tasks: 90, executions: 0 },
  { name: "sql-joins", file: "sql-joins_local-1795228786105", jobs: 32, stages: 55, tasks: 51, executions: 16 },
  {
    name: "structured-streaming",
    file: "structured-streaming_local-1795229015198",
    jobs: 12,
    stages: 22,
    tasks: 41,
    executions: 26,
  },
  { name: "ml-pipeline", file: "ml-pipeline_local-1795229114102", jobs: 6, stages: 6, tasks: 6, executions: 5 },
  { name: "dstream", file: "dstream_local-1795229054730", jobs: 42, stages: 84, tasks: 69, executions: 0 },
] as const;

/** The one in Spark's default format: a folder of zstd parts. */
export const ROLLING_LOG = {
  name: "default-format",
  folder: "eventlog_v2_local-1795229161673",
  part: "events_1_local-1795229161673.zstd",
  jobs: 2,
  stages: 3,
  tasks: 3,
  executions: 1,
} as const;

export function readPlainLog(file: string): Uint8Array {
  return gunzipSync(readFileSync(new URL(`${file}.gz`, folder)));
}

export function readRollingPart(): Uint8Array {
  return readFileSync(new URL(`${ROLLING_LOG.folder}/${ROLLING_LOG.part}`, folder));
}

/** The History Server's answers, by path. */
export function readRest(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(gunzipSync(readFileSync(new URL(`rest/${name}.json.gz`, folder))).toString());
}
