import { describe, expect, test } from "vitest";
import { layoutTimeline } from "../../../demo/execution/timeline-layout.ts";
import type { TaskData } from "../../../src/index.ts";

const START = 1_700_000_000_000;

function task(taskId: number, executorId: string, from: number, duration: number | undefined, stageId = 0): TaskData {
  return {
    taskId,
    stageId,
    stageAttemptId: 0,
    index: taskId,
    attempt: 0,
    partitionId: taskId,
    launchTime: START + from,
    ...(duration !== undefined && { duration }),
    executorId,
    host: "localhost",
    status: duration === undefined ? "RUNNING" : "SUCCESS",
    taskLocality: "PROCESS_LOCAL",
    speculative: false,
    accumulatorUpdates: [],
  };
}

const executors = [
  { id: "0", totalCores: 1 },
  { id: "1", totalCores: 1 },
];

describe("layoutTimeline", () => {
  test("tasks lie in the lane of their executor, to scale", () => {
    const tasks = [task(0, "0", 0, 50), task(1, "1", 20, 80), task(2, "0", 50, 50)];
    const { lanes, duration } = layoutTimeline(tasks, executors, { width: 200, now: 0 });
    expect(duration).toBe(100);
    const places = lanes.map(({ bars }) => bars.map(({ x, width }) => [x, width]));
    expect(places).toEqual([
      [
        [0, 100],
        [100, 100],
      ],
      [[40, 160]],
    ]);
  });

  test("an executor without tasks has an empty lane; one of two cores has two", () => {
    const tasks = [task(0, "0", 0, 50), task(1, "0", 10, 50)];
    const { lanes } = layoutTimeline(
      tasks,
      [
        { id: "0", totalCores: 2 },
        { id: "1", totalCores: 1 },
      ],
      { width: 200, now: 0 },
    );
    expect(lanes.map(({ executorId, bars }) => [executorId, bars.length])).toEqual([
      ["0", 1],
      ["0", 1],
      ["1", 0],
    ]);
  });

  test("a task that is launched before the end of the last is told stays in the one lane", () => {
    const { lanes } = layoutTimeline([task(0, "0", 0, 51), task(1, "0", 50, 50)], executors.slice(0, 1), {
      width: 100,
      now: 0,
    });
    expect(lanes[0]?.bars.map(({ x, width }) => [x, width])).toEqual([
      [0, 50],
      [50, 50],
    ]);
  });

  test("thousands of short tasks become no more bars than there is room for", () => {
    const tasks = Array.from({ length: 5000 }, (_, i) => task(i, "0", i, 1));
    const { lanes } = layoutTimeline(tasks, executors.slice(0, 1), { width: 400, now: 0 });
    const bars = lanes[0]?.bars ?? [];
    expect(bars.length).toBeLessThanOrEqual(101);
    expect(bars.reduce((sum, bar) => sum + bar.tasks.length, 0)).toBe(5000);
  });

  test("short tasks of different stages stay apart", () => {
    const tasks = [task(0, "0", 0, 0, 1), task(1, "0", 0, 0, 2), task(2, "0", 0, 1000, 3)];
    const { lanes } = layoutTimeline(tasks, executors.slice(0, 1), { width: 400, now: 0 });
    expect(lanes[0]?.bars.map(({ tasks: [first] }) => first?.stageId)).toEqual([1, 2, 3]);
  });

  test("a running task is drawn up to now, and ticks are at round times", () => {
    const { duration, ticks } = layoutTimeline([task(0, "0", 0, undefined)], executors, {
      width: 100,
      now: START + 240,
    });
    expect(duration).toBe(240);
    expect(ticks.map(({ milliseconds }) => milliseconds)).toEqual([0, 50, 100, 150, 200]);
  });
});
