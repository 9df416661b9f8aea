// Who sent how many rows and bytes to whom: the blocks of each shuffle, from the tasks that wrote them to the tasks that read
// them.

import type { TracedTask } from "./trace-model.ts";

export interface ShuffleCell {
  readonly mapTask: number;
  /** The reduce partition. */
  readonly partition: number;
  readonly bytes: number;
  readonly records: number;
}

export interface TracedShuffle {
  readonly shuffleId: number;
  readonly mapStage: string;
  /** The tasks whose output is there in the end, in the order of their partitions. */
  readonly mapTasks: readonly number[];
  /** Reduce partitions of which there is a block, or that a task reads. */
  readonly numPartitions: number;
  readonly cells: readonly ShuffleCell[];
  /** The tasks that read each reduce partition, whatever became of them. */
  readonly readers: readonly (readonly number[])[];
}

export function tracedShuffles(tasks: readonly TracedTask[]): readonly TracedShuffle[] {
  const written = new Map<number, TracedTask[]>();
  for (const task of tasks) {
    // Output of a task that did not succeed is nobody's.
    if (task.state !== "done") continue;
    for (const { shuffleId } of task.trace?.written ?? []) {
      const writers = written.get(shuffleId) ?? [];
      writers.push(task);
      written.set(shuffleId, writers);
    }
  }
  return [...written].sort(([a], [b]) => a - b).map(([shuffleId, writers]) => tracedShuffle(shuffleId, writers, tasks));
}

function tracedShuffle(shuffleId: number, writers: readonly TracedTask[], tasks: readonly TracedTask[]): TracedShuffle {
  // A partition that was computed again counts once: as it is in the end.
  const byPartition = new Map<number, TracedTask>();
  for (const task of [...writers].sort((a, b) => a.end - b.end || a.taskId - b.taskId)) {
    byPartition.set(task.index, task);
  }
  const mapTasks = [...byPartition].sort(([a], [b]) => a - b).map(([, task]) => task);
  const cells = mapTasks.flatMap(({ taskId, trace }) =>
    (trace?.written ?? [])
      .filter((one) => one.shuffleId === shuffleId)
      .flatMap(({ blocks }) =>
        blocks.map(([partition, bytes, records]) => ({ mapTask: taskId, partition, bytes, records })),
      ),
  );
  const reads = tasks.flatMap(({ taskId, trace }) =>
    (trace?.read ?? []).filter((one) => one.shuffleId === shuffleId).map(({ start, end }) => ({ taskId, start, end })),
  );
  const numPartitions = Math.max(0, ...cells.map(({ partition }) => partition + 1), ...reads.map(({ end }) => end));
  const readers = Array.from({ length: numPartitions }, (_, partition) => [
    ...new Set(reads.filter(({ start, end }) => start <= partition && partition < end).map(({ taskId }) => taskId)),
  ]);
  return {
    shuffleId,
    mapStage: mapTasks[0]?.stageKey ?? "",
    mapTasks: mapTasks.map(({ taskId }) => taskId),
    numPartitions,
    cells,
    readers,
  };
}
