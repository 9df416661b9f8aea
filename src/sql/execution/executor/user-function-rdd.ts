// The RDD kind "user-function": gives the rows of its parent to functions of the user's, and their results as batches. What
// the functions need is loaded when the first task calls one.

import { exportArrow } from "../../../columnar/arrow-block.ts";
import { imageOfRows } from "../../../columnar/batch-builder.ts";
import { columnReader } from "../../../columnar/batch-reader.ts";
import { readBatchImage } from "../../../columnar/block-image.ts";
import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_SIZE,
  columnOffset,
} from "../../../columnar/layout.ts";
import { CLOSURES } from "../../../core/executor/closures.ts";
import type { ParentPartition, RddKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { InternalRow } from "../../../types/catalyst-value.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { Evaluation, EvaluationInput } from "../user-functions/evaluation.ts";
import type { DriverFunctionRequest, FunctionCall, FunctionPayload } from "../user-functions/function-call.ts";
import { KERNELS } from "./services.ts";

/** Rows that one call to the functions is for; between two the task lets others have the thread. */
const ROWS_PER_CALL = 1024;
const OUTPUT_ROWS = 8192;

export const userFunctionRddKind: RddKind = {
  kind: "user-function",
  compute: ({ payload, parents, context }) => callFunctions(payload as FunctionPayload, parents.flat(), context),
};

async function* callFunctions(
  payload: FunctionPayload,
  parents: readonly ParentPartition[],
  context: TaskContext,
): AsyncGenerator<number> {
  const kernels = context.services.get(KERNELS);
  const { call } = payload;
  const partition = await openPartition(payload, context);
  const arena = kernels.exports.arenaCreate() >>> 0;
  try {
    let collected: InternalRow[] = [];
    for (const parent of parents) {
      for await (const batch of parent() as AsyncIterable<number>) {
        const results: InternalRow[] = [];
        for (const input of inputsOf(call, batch, kernels)) {
          for (const row of await partition.process(input)) results.push(row);
          await context.yieldIfNeeded();
        }
        if (call.appends) {
          yield appended(kernels, batch, call.output, results, arena);
          kernels.exports.arenaReset(arena);
          continue;
        }
        for (const row of results) collected.push(row);
        if (collected.length < OUTPUT_ROWS) continue;
        yield readBatchImage(kernels, imageOfRows(call.output, collected), arena);
        kernels.exports.arenaReset(arena);
        collected = [];
      }
    }
    for await (const row of partition.finish()) {
      collected.push(row);
      if (collected.length < OUTPUT_ROWS) continue;
      yield readBatchImage(kernels, imageOfRows(call.output, collected), arena);
      kernels.exports.arenaReset(arena);
      collected = [];
      await context.yieldIfNeeded();
    }
    if (collected.length > 0) yield readBatchImage(kernels, imageOfRows(call.output, collected), arena);
  } finally {
    kernels.exports.arenaDestroy(arena);
    await partition.close();
  }
}

/** The functions over one partition, wherever they run. */
interface OpenPartition {
  process(input: EvaluationInput): Promise<readonly InternalRow[]> | readonly InternalRow[];
  finish(): AsyncIterable<InternalRow> | Iterable<InternalRow>;
  close(): Promise<void>;
}

async function openPartition(
  { call, closures, driverCallId }: FunctionPayload,
  context: TaskContext,
): Promise<OpenPartition> {
  const loader = context.services.get(CLOSURES);
  const targets = await Promise.all(closures.map((closure) => loader.load(closure)));
  const loaded = targets.filter((target) => target !== undefined);
  if (loaded.length === targets.length) {
    const { createEvaluation } = await import("../user-functions/evaluation.ts");
    const evaluation: Evaluation = createEvaluation(call, loaded);
    return {
      process: (input) => evaluation.process(input),
      finish: () => evaluation.finish(),
      close: async () => undefined,
    };
  }
  const partition = `${context.stageId}_${context.taskAttemptId}`;
  const ask = (request: Omit<DriverFunctionRequest, "partition">): Promise<unknown> =>
    context.callDriver(driverCallId, { partition, ...request });
  return {
    process: async (input) => (await ask({ action: "process", input })) as readonly InternalRow[],
    finish: async function* () {
      yield* (await ask({ action: "finish" })) as readonly InternalRow[];
    },
    // A task that was killed has nobody to tell.
    close: async () => void (await ask({ action: "close" }).catch(() => undefined)),
  };
}

/** The columns that a call reads, some rows at a time; a whole batch for functions of vectors. */
function* inputsOf(call: FunctionCall, batch: number, kernels: Kernels): Generator<EvaluationInput> {
  const { fields } = call.input;
  const ordinals = call.kind === "scalar" ? call.ordinals : fields.map((_, i) => i);
  const numRows = kernels.getI32(batch + BATCH_NUM_ROWS);
  const wantsArrow = call.kind === "scalar" && call.calls.some(({ evaluation }) => evaluation === "arrow");
  const step = wantsArrow ? Math.max(1, numRows) : ROWS_PER_CALL;
  for (let from = 0; from < numRows; from += step) {
    // The memory may have moved since the last turn.
    const readers = fields.map(({ dataType }, i) =>
      columnReader(kernels.data, batch + columnOffset(ordinals[i] ?? i), dataType),
    );
    const length = Math.min(step, numRows - from);
    const rows = Array.from({ length }, (_, i): InternalRow => readers.map((read) => read(from + i)));
    yield wantsArrow ? { rows, arrow: arrowOf(call, batch, ordinals, kernels) } : { rows };
  }
}

function arrowOf(
  { input }: { readonly input: StructType },
  batch: number,
  ordinals: readonly number[],
  kernels: Kernels,
): ReturnType<typeof exportArrow> {
  const arena = kernels.exports.arenaCreate() >>> 0;
  try {
    const columns = ordinals.map((ordinal) => batch + columnOffset(ordinal));
    return exportArrow(kernels, batchOf(kernels, kernels.getI32(batch + BATCH_NUM_ROWS), columns, arena), input);
  } finally {
    kernels.exports.arenaDestroy(arena);
  }
}

/** The batch with the results as further columns; its own are not copied. */
function appended(
  kernels: Kernels,
  batch: number,
  schema: StructType,
  results: readonly InternalRow[],
  arena: number,
): number {
  const made = readBatchImage(kernels, imageOfRows(schema, results), arena);
  const numColumns = kernels.getI32(batch + BATCH_NUM_COLUMNS);
  const columns = [
    ...Array.from({ length: numColumns }, (_, i) => batch + columnOffset(i)),
    ...schema.fields.map((_, i) => made + columnOffset(i)),
  ];
  return batchOf(kernels, kernels.getI32(batch + BATCH_NUM_ROWS), columns, arena);
}

/** A batch of columns that lie elsewhere. */
function batchOf(kernels: Kernels, numRows: number, columns: readonly number[], arena: number): number {
  const batch = kernels.exports.arenaAllocate(arena, BATCH_COLUMNS + columns.length * COLUMN_SIZE) >>> 0;
  const { data } = kernels;
  const bytes = new Uint8Array(data.buffer);
  bytes.fill(0, batch, batch + BATCH_COLUMNS);
  data.setInt32(batch + BATCH_NUM_ROWS, numRows, true);
  data.setInt32(batch + BATCH_NUM_COLUMNS, columns.length, true);
  columns.forEach((column, i) => {
    bytes.copyWithin(batch + columnOffset(i), column, column + COLUMN_SIZE);
  });
  return batch;
}
