// The tracer's own events: what a task wrote, read and had in its hands. They may live in an event log of Spark's, whose
// readers leave out what they do not know.

import type { SampledRows, TaskTraceData, TracedBlock } from "../core/executor/task-trace.ts";
import type { ListenerEvent } from "../core/scheduler/spark-listener-events.ts";

export type { SampledPlace, SampledRow, SampledRows, TaskTraceData, TracedBlock } from "../core/executor/task-trace.ts";

/** How queries are called that find out which rows made which: they are no runs of the program's. */
export const PROVENANCE_QUERY = "Which rows made which";

export const TASK_TRACED = "org.hibana.tracer.TaskTraced";

/** What the event tells; undefined for other events, and for what a log only claims to be one. */
export function readTaskTraced(event: ListenerEvent): TaskTraceData | undefined {
  if (event.Event !== TASK_TRACED) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...event };
  const { stageId, stageAttemptId, taskId, partitionId, written, read, samples } = fields;
  if (!isCount(stageId) || !isCount(stageAttemptId) || !isCount(taskId) || !isCount(partitionId)) return undefined;
  return {
    ...{ stageId, stageAttemptId, taskId, partitionId },
    written: list(written).flatMap((one) =>
      isRecord(one) && isCount(one.shuffleId)
        ? [{ shuffleId: one.shuffleId, blocks: list(one.blocks).filter(isBlock) }]
        : [],
    ),
    read: list(read).flatMap((one) =>
      isRecord(one) && isCount(one.shuffleId) && isCount(one.start) && isCount(one.end)
        ? [{ shuffleId: one.shuffleId, start: one.start, end: one.end }]
        : [],
    ),
    samples: list(samples).flatMap((one) => readSample(one) ?? []),
  };
}

function readSample(sample: unknown): SampledRows | undefined {
  if (!isRecord(sample)) return undefined;
  const { place, name, columns, rows, total } = sample;
  if ((place !== "input" && place !== "shuffle" && place !== "output") || typeof name !== "string") return undefined;
  return {
    place,
    name,
    columns: list(columns).map(String),
    total: isCount(total) ? total : 0,
    rows: list(rows).flatMap((row) => {
      if (!isRecord(row)) return [];
      const values = list(row.values).map(String);
      return [isCount(row.partition) ? { partition: row.partition, values } : { values }];
    }),
  };
}

function isBlock(block: unknown): block is TracedBlock {
  return Array.isArray(block) && block.length === 3 && block.every(isCount);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
