// What belongs to a choice: all that a stage, task, reduce partition or row came from, and all that came of it.

import type { TracedTask, TraceModel } from "./trace-model.ts";

export type TraceChoice =
  | { readonly kind: "stage"; readonly key: string }
  | { readonly kind: "task"; readonly taskId: number }
  | { readonly kind: "partition"; readonly shuffleId: number; readonly partition: number }
  | {
      readonly kind: "row";
      readonly taskId: number;
      readonly sample: number;
      readonly row: number;
    };

export interface Related {
  readonly stages: ReadonlySet<string>;
  readonly tasks: ReadonlySet<number>;
  /** `shuffle.partition` */
  readonly partitions: ReadonlySet<string>;
}

export function partitionKey(shuffleId: number, partition: number): string {
  return `${shuffleId}.${partition}`;
}

export function related(model: TraceModel, choice: TraceChoice): Related {
  const tasks = new Map(model.tasks.map((task) => [task.taskId, task]));
  const found = new Set<number>();
  const partitions = new Set<string>();
  const shuffles = new Map(model.shuffles.map((shuffle) => [shuffle.shuffleId, shuffle]));
  const writersOf = (shuffleId: number, partition: number): readonly number[] =>
    (shuffles.get(shuffleId)?.cells ?? []).filter((cell) => cell.partition === partition).map(({ mapTask }) => mapTask);
  const readersOf = (shuffleId: number, partition: number): readonly number[] =>
    shuffles.get(shuffleId)?.readers[partition] ?? [];

  const upwards = (taskId: number): void => {
    found.add(taskId);
    for (const [shuffleId, partition] of partitionsRead(tasks.get(taskId))) {
      partitions.add(partitionKey(shuffleId, partition));
      for (const writer of writersOf(shuffleId, partition)) if (!found.has(writer)) upwards(writer);
    }
  };
  const reached = new Set<number>();
  const downwards = (taskId: number): void => {
    reached.add(taskId);
    for (const [shuffleId, partition] of partitionsWritten(tasks.get(taskId))) into(shuffleId, partition);
  };
  const into = (shuffleId: number, partition: number): void => {
    partitions.add(partitionKey(shuffleId, partition));
    for (const reader of readersOf(shuffleId, partition)) if (!reached.has(reader)) downwards(reader);
  };

  for (const start of begins(model, choice, tasks)) {
    if ("taskId" in start) {
      upwards(start.taskId);
      if (start.partition === undefined) downwards(start.taskId);
      else into(start.shuffleId, start.partition);
    } else {
      partitions.add(partitionKey(start.shuffleId, start.partition));
      for (const writer of writersOf(start.shuffleId, start.partition)) upwards(writer);
      into(start.shuffleId, start.partition);
    }
  }
  const all = new Set([...found, ...reached]);
  const stages = new Set([...all].flatMap((taskId) => tasks.get(taskId)?.stageKey ?? []));
  if (choice.kind === "stage") stages.add(choice.key);
  return { stages, tasks: all, partitions };
}

type Begin =
  | { readonly taskId: number; readonly partition?: undefined }
  | { readonly taskId: number; readonly shuffleId: number; readonly partition: number }
  | { readonly shuffleId: number; readonly partition: number };

function begins(model: TraceModel, choice: TraceChoice, tasks: ReadonlyMap<number, TracedTask>): readonly Begin[] {
  switch (choice.kind) {
    case "stage":
      return model.tasks.filter((task) => task.stageKey === choice.key).map(({ taskId }) => ({ taskId }));
    case "task":
      return [{ taskId: choice.taskId }];
    case "partition":
      return [{ shuffleId: choice.shuffleId, partition: choice.partition }];
    case "row": {
      const { taskId } = choice;
      const sample = tasks.get(taskId)?.samples[choice.sample];
      const partition = sample?.rows[choice.row]?.partition;
      const shuffleId = Number(/^shuffle (\d+)$/.exec(sample?.name ?? "")?.[1] ?? Number.NaN);
      return partition === undefined || Number.isNaN(shuffleId) ? [{ taskId }] : [{ taskId, shuffleId, partition }];
    }
  }
}

function partitionsRead(task: TracedTask | undefined): readonly (readonly [shuffleId: number, partition: number])[] {
  return (task?.trace?.read ?? []).flatMap(({ shuffleId, start, end }) =>
    Array.from({ length: Math.max(0, end - start) }, (_, i) => [shuffleId, start + i] as const),
  );
}

function partitionsWritten(task: TracedTask | undefined): readonly (readonly [shuffleId: number, partition: number])[] {
  return (task?.trace?.written ?? []).flatMap(({ shuffleId, blocks }) =>
    blocks.map(([partition]) => [shuffleId, partition] as const),
  );
}
