// Shows some rows of a task's batches to the tracer: spread evenly over the first batch, as texts.

import { formatValue } from "../../../../catalyst/expressions/format-value.ts";
import { readBatch } from "../../../../columnar/batch-reader.ts";
import { BATCH_NUM_ROWS } from "../../../../columnar/layout.ts";
import { type SampledPlace, sampledText, type TaskTrace } from "../../../../core/executor/task-trace.ts";
import type { StructType } from "../../../../types/data-type.ts";
import type { Kernels } from "../../../../wasm/kernels.ts";

/** Rows that go into a shuffle: `indices` are in the order of the partitions, whose boundaries are `offsets`. */
export function sampleShuffled(trace: TaskTrace, name: string, schema: StructType) {
  let isTaken = false;
  return (kernels: Kernels, batch: number, indices: number, offsets: number): void => {
    const total = kernels.getI32(batch + BATCH_NUM_ROWS);
    if (isTaken || total === 0) return;
    isTaken = true;
    const positions = evenly(total, trace.sampleRows);
    const rowAt = (position: number): number => (indices === 0 ? position : kernels.getI32(indices + position * 4));
    const values = textsOf(kernels, batch, positions.map(rowAt), schema);
    let partition = 0;
    const rows = values.map((texts, i) => {
      while (kernels.getI32(offsets + (partition + 1) * 4) <= (positions[i] ?? 0)) partition++;
      return { partition, values: texts };
    });
    trace.rows({ place: "shuffle", name, columns: schema.fields.map((field) => field.name), rows, total });
  };
}

export function sampleBatch(
  trace: TaskTrace,
  kernels: Kernels,
  batch: number,
  { place, name, schema }: { readonly place: SampledPlace; readonly name: string; readonly schema: StructType },
): void {
  const total = kernels.getI32(batch + BATCH_NUM_ROWS);
  const texts = textsOf(kernels, batch, evenly(total, trace.sampleRows), schema);
  const columns = schema.fields.map((field) => field.name);
  trace.rows({ place, name, columns, rows: texts.map((values) => ({ values })), total });
}

/** All of few, else so many at the same distance. */
function evenly(total: number, wanted: number): readonly number[] {
  const count = Math.min(total, wanted);
  return Array.from({ length: count }, (_, i) => Math.floor((i * total) / count));
}

function textsOf(kernels: Kernels, batch: number, rows: readonly number[], schema: StructType): readonly string[][] {
  return kernels.withArena((arena) => {
    const indices = kernels.exports.arenaAllocate(arena, Math.max(1, rows.length) * 4) >>> 0;
    kernels.integers(indices, rows.length).set(rows);
    const gathered = kernels.exports.gatherBatch(batch, indices, rows.length, arena, 0) >>> 0;
    const data = new DataView(kernels.memory.buffer);
    return readBatch(data, gathered, schema).map((row) =>
      row.map((value, i) => {
        const type = schema.fields[i]?.dataType;
        return value === null || type === undefined ? "NULL" : sampledText(formatValue(value, type));
      }),
    );
  });
}
