// Has the tasks of an application tell of the blocks that they write and read, and of some of their rows; each task becomes an
// event on the listener bus, and so a line of the event log.

import { TRACER_PROPERTY } from "../core/executor/task-context.ts";
import type { TaskTraceData } from "../core/executor/task-trace.ts";
import type { SparkContext } from "../core/spark-context.ts";
import { TASK_TRACED } from "./trace-events.ts";

export interface TracerOptions {
  /** Rows of each task that are kept, at each place where rows are seen. */
  readonly sampleRows?: number;
}

export interface Tracer {
  /** Jobs submitted from now on are not traced. */
  stop(): void;
}

const SAMPLE_ROWS = 24;

export function startTracer(context: SparkContext, { sampleRows = SAMPLE_ROWS }: TracerOptions = {}): Tracer {
  const callId = context.registerDriverCall(async (data) => {
    context.listenerBus.post({ Event: TASK_TRACED, ...(data as TaskTraceData) });
  });
  context.setLocalProperty(TRACER_PROPERTY, `${callId},${sampleRows}`);
  return {
    stop: () => context.setLocalProperty(TRACER_PROPERTY, undefined),
  };
}
