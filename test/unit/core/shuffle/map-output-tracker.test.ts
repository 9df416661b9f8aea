// Places and sizes of map outputs.
import { beforeEach, expect, test } from "vitest";
import { MapOutputTracker } from "../../../../src/core/shuffle/map-output-tracker.ts";
import type { MapStatus } from "../../../../src/rpc/messages.ts";

let tracker: MapOutputTracker;

beforeEach(() => {
  tracker = new MapOutputTracker();
  tracker.registerShuffle(7, 3, 2);
});

function status(executorId: string, mapId: number, sizes: number[], records?: number[]): MapStatus {
  return { executorId, mapId, sizes: Uint32Array.from(sizes), ...(records && { records: Uint32Array.from(records) }) };
}

test("a shuffle is available when every map output is", () => {
  expect(tracker.findMissingPartitions(7)).toEqual([0, 1, 2]);
  tracker.registerMapOutput(7, 1, status("a", 11, [1, 2]));
  expect(tracker.findMissingPartitions(7)).toEqual([0, 2]);
  tracker.registerMapOutput(7, 0, status("a", 10, [1, 2]));
  tracker.registerMapOutput(7, 2, status("b", 12, [1, 2]));
  expect(tracker.isAvailable(7)).toBe(true);
  expect(tracker.locations(7).statuses.map((one) => one?.executorId)).toEqual(["a", "a", "b"]);
});

test("registering twice keeps the outputs, and the newer output of a partition counts", () => {
  tracker.registerMapOutput(7, 0, status("a", 10, [1, 2]));
  tracker.registerShuffle(7, 3, 2);
  tracker.registerMapOutput(7, 0, status("b", 20, [1, 2]));
  expect(tracker.numAvailableOutputs(7)).toBe(1);
  tracker.unregisterMapOutput(7, 0, 10);
  expect(tracker.numAvailableOutputs(7)).toBe(1);
  tracker.unregisterMapOutput(7, 0, 20);
  expect(tracker.numAvailableOutputs(7)).toBe(0);
});

test("with an executor all its outputs go, of every shuffle", () => {
  tracker.registerShuffle(8, 1, 1);
  for (const [index, executorId] of ["a", "b", "a"].entries()) {
    tracker.registerMapOutput(7, index, status(executorId, index, [1, 2]));
  }
  tracker.registerMapOutput(8, 0, status("a", 9, [1]));
  tracker.removeOutputsOnExecutor("a");
  expect(tracker.findMissingPartitions(7)).toEqual([0, 2]);
  expect(tracker.findMissingPartitions(8)).toEqual([0]);
});

test("statistics add up bytes, and records where every task counted them", () => {
  tracker.registerMapOutput(7, 0, status("a", 10, [1, 2], [3, 4]));
  tracker.registerMapOutput(7, 1, status("a", 11, [10, 20], [30, 40]));
  expect(tracker.statistics(7)).toEqual({ shuffleId: 7, bytesByPartition: [11, 22], recordsByPartition: [33, 44] });
  tracker.registerMapOutput(7, 2, status("a", 12, [100, 200]));
  expect(tracker.statistics(7)).toEqual({ shuffleId: 7, bytesByPartition: [111, 222] });
});

test("executors that hold a fifth of the input are preferred, the fullest first", () => {
  tracker.registerMapOutput(7, 0, status("a", 10, [25, 0]));
  tracker.registerMapOutput(7, 1, status("b", 11, [70, 0]));
  tracker.registerMapOutput(7, 2, status("c", 12, [5, 0]));
  expect(tracker.preferredLocations(7, 0, 1)).toEqual(["b", "a"]);
  expect(tracker.preferredLocations(7, 1, 2)).toEqual([]);
  expect(tracker.preferredLocations(99, 0, 1)).toEqual([]);
});

test("an unregistered shuffle is unknown", () => {
  tracker.unregisterShuffle(7);
  expect(tracker.containsShuffle(7)).toBe(false);
  expect(tracker.isAvailable(7)).toBe(false);
  expect(tracker.findMissingPartitions(7)).toBeUndefined();
  tracker.registerMapOutput(7, 0, status("a", 10, [1, 2]));
  expect(tracker.numAvailableOutputs(7)).toBe(0);
});
