// Runs one task in an executor and makes its report, however it ends.

import { errorToData } from "../../errors/spark-error.ts";
import type { RddNode, StageBinary, TaskDescription, TaskEnd, TaskReport } from "../../rpc/messages.ts";
import { CorruptedBlockError } from "../memory/memory-errors.ts";
import { FetchFailedError } from "../shuffle/fetch-failed-error.ts";
import type { ExecutorRegistry, TaskOutputResult } from "./executor-registry.ts";
import { iterate, LineageNeededError } from "./rdd-iterator.ts";
import { TaskKilledError, TRACER_PROPERTY } from "./task-context.ts";
import type { TaskContextImpl } from "./task-context-impl.ts";
import { newTaskMetrics } from "./task-metrics.ts";

export interface CompletedTask {
  readonly report: TaskReport;
  readonly transfer: readonly Transferable[];
}

/** Undefined when the task has to be sent again with its whole lineage. */
export async function runTask(
  task: TaskDescription,
  binary: StageBinary,
  rdds: ReadonlyMap<number, RddNode>,
  registry: ExecutorRegistry,
  context: TaskContextImpl,
): Promise<CompletedTask | undefined> {
  const { metrics, host } = context;
  const start = host.now();
  let result: TaskOutputResult | undefined;
  let end: TaskEnd;
  let lineageNeeded = false;
  try {
    context.throwIfKilled();
    const traced = context.localProperties[TRACER_PROPERTY];
    if (traced !== undefined) {
      const { TaskTrace } = await import("./task-trace.ts");
      context.trace = new TaskTrace(context, traced);
    }
    const output = registry.outputKind(binary.output.kind);
    const records = iterate(rdds, task.partition, registry, context);
    result = await output.run(records, binary.output.payload, context);
    end = { state: "finished", value: result.value };
  } catch (error) {
    end = failedEnd(error, context);
    const madeAgain = error instanceof LineageNeededError || error instanceof CorruptedBlockError;
    lineageNeeded = madeAgain && end.state === "failed";
  }
  await context.trace?.send();
  const completionError = await context.complete();
  if (lineageNeeded) return undefined;
  if (completionError !== undefined && end.state === "finished") end = failedEnd(completionError, context);

  // As on Spark, making functions of what arrived and bytes of results is not running.
  const { executorDeserializeTime, resultSerializationTime } = metrics;
  const elapsed = Math.max(0, host.now() - start - executorDeserializeTime - resultSerializationTime);
  metrics.executorRunTime = Math.round(elapsed);
  metrics.executorDeserializeTime = Math.round(executorDeserializeTime);
  metrics.executorDeserializeCpuTime = Math.round(executorDeserializeTime * 1e6);
  metrics.resultSerializationTime = Math.round(resultSerializationTime);
  // No host tells a worker's CPU time; what it did not spend waiting for blocks comes closest.
  metrics.executorCpuTime = Math.round(Math.max(0, elapsed - metrics.shuffleRead.fetchWaitTime) * 1e6);
  metrics.updatedBlocks.push(...context.blocks.takeUpdates());
  const transfer = end.state === "finished" ? (result?.transfer ?? []) : [];
  for (const one of transfer) if (one instanceof ArrayBuffer) metrics.resultSize += one.byteLength;
  const accumulators = await context.accumulatorUpdates();
  return { report: { taskId: task.taskId, end, metrics, accumulators }, transfer };
}

/** The report of a task that was killed before it ran. */
export function killedReport(taskId: number, reason: string): TaskReport {
  return { taskId, end: { state: "killed", reason }, metrics: newTaskMetrics(), accumulators: [] };
}

function failedEnd(error: unknown, context: TaskContextImpl): TaskEnd {
  // Whatever a killed task throws, its kill is the reason.
  if (context.signal.aborted && context.signal.reason instanceof TaskKilledError) {
    return { state: "killed", reason: context.signal.reason.reason };
  }
  if (error instanceof TaskKilledError) return { state: "killed", reason: error.reason };
  if (error instanceof FetchFailedError) return { state: "fetch-failed", ...error.failure };
  return { state: "failed", error: errorToData(error) };
}
