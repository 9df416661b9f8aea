// RDD kinds and task outputs that do nothing but what is measured: a task without work, a task that waits, map outputs
// of a given size, a reader that only looks at what it gets, and a count of what a scan gives.

import { BATCH_NUM_ROWS } from "../../src/columnar/layout.ts";
import type { ExecutorPlugin, OutputKind, RddKind } from "../../src/core/executor/executor-registry.ts";
import { KERNELS } from "../../src/sql/execution/executor/services.ts";

/** A partition without records. */
const empty: RddKind = { kind: "bench-empty", compute: () => [] };

/** A partition that takes its time: `payload` milliseconds. */
const busy: RddKind = {
  kind: "bench-busy",
  async *compute({ payload, context }) {
    const end = context.host.now() + (payload as number);
    while (context.host.now() < end) await context.yieldIfNeeded();
    yield* [];
  },
};

const discard: OutputKind = {
  kind: "bench-discard",
  async run(records) {
    for await (const _ of records);
    return { value: undefined };
  },
};

export interface WriteBlocks {
  readonly shuffleId: number;
  readonly numPartitions: number;
  readonly bytesPerBlock: number;
}

/** Writes blocks whose bytes tell the map partition. */
const writeBlocks: OutputKind = {
  kind: "bench-write-blocks",
  async run(_records, payload, context) {
    const { shuffleId, numPartitions, bytesPerBlock } = payload as WriteBlocks;
    const total = numPartitions * bytesPerBlock;
    const data = new Uint8Array(context.shuffle.allocate(total), 0, total).fill(context.partitionId + 1);
    const offsets = Array.from({ length: numPartitions + 1 }, (_, i) => i * bytesPerBlock);
    return { value: context.shuffle.write(shuffleId, data, offsets) };
  },
};

/** Reads its reduce partition; its one record is the bytes and the sum of the first and last bytes of the blocks. */
const readBlocks: RddKind = {
  kind: "bench-read-blocks",
  async *compute({ index, shuffleIds, context }) {
    let bytes = 0;
    let marks = 0;
    for (const shuffleId of shuffleIds) {
      for await (const block of context.shuffle.read(shuffleId, index, index + 1)) {
        bytes += block.length;
        marks += (block[0] ?? 0) + (block[block.length - 1] ?? 0);
      }
    }
    yield [bytes, marks];
  },
};

const collect: OutputKind = {
  kind: "bench-collect",
  async run(records) {
    const value: unknown[] = [];
    for await (const record of records) value.push(record);
    return { value };
  },
};

/** Reads batches and counts their rows, as any operator above a scan would ask for them. */
const countRows: OutputKind = {
  kind: "bench-count-rows",
  async run(batches, _payload, context) {
    const kernels = context.services.get(KERNELS);
    let rows = 0;
    for await (const batch of batches) rows += kernels.getI32((batch as number) + BATCH_NUM_ROWS);
    return { value: rows };
  },
};

export const benchmarkPlugin: ExecutorPlugin = {
  init({ registry }) {
    for (const kind of [empty, busy, readBlocks]) registry.registerRddKind(kind);
    for (const kind of [discard, writeBlocks, collect, countRows]) registry.registerOutputKind(kind);
  },
};
