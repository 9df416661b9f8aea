import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lz4Block, lzfBlock, snappyBlock } from "../../../../src/status/event-log/compressed-blocks.ts";
import { replayEventLog } from "../../../../src/status/index.ts";

const folder = new URL("../../../data/event-logs/codecs/", import.meta.url);
const CODECS = ["lz4", "snappy", "lzf"] as const;

/** A log in pieces of so many bytes. */
function fileOf(name: string, bytes: Uint8Array, size: number) {
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < bytes.length; i += size) controller.enqueue(bytes.slice(i, i + size));
        controller.close();
      },
    });
  return { name, size: bytes.length, stream };
}

describe.each(CODECS)("a log that Spark has compressed with %s", (codec) => {
  const bytes = readFileSync(new URL(`application.${codec}`, folder));

  test.each([1000, 17, 1 << 20])("is read whole in pieces of %i bytes", async (size) => {
    const { store, numProblems } = await replayEventLog([fileOf(`app.${codec}`, bytes, size)]);
    expect(numProblems).toBe(0);
    expect(store.applicationInfo).toMatchObject({ name: `codec-${codec}`, sparkVersion: "4.3.0" });
    expect(store.applicationInfo?.endTime).toBeGreaterThan(0);
    expect(store.jobs.values().every(({ status }) => status === "SUCCEEDED")).toBe(true);
    expect(store.executions.size).toBe(1);
  });

  test("that is cut short gives what stands before", async () => {
    const { numEvents } = await replayEventLog([fileOf("app", bytes, 4000)]);
    // Streams may follow one another, as they do when a log is gone on with.
    const twice = Uint8Array.from([...bytes, ...bytes]).subarray(0, 2 * bytes.length - 300);
    const read = await replayEventLog([fileOf("app", twice, 4000)]);
    expect(read.numEvents).toBeGreaterThanOrEqual(numEvents);
    expect(read.numEvents).toBeLessThan(2 * numEvents);
  });

  test("that is damaged tells so, and does no more", async () => {
    for (let at = 30; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const damaged = Uint8Array.from(bytes);
      damaged.fill(0xff, at, at + 12);
      const read = await replayEventLog([fileOf("app", damaged, 5000)]).then(
        ({ numProblems }) => numProblems,
        (error: { readonly condition?: string }) => error.condition,
      );
      expect(read).not.toBe(undefined);
    }
  });
});

describe("blocks", () => {
  test("copies may reach into what they make", () => {
    expect([...lz4Block(Uint8Array.of(0x1f, 7, 1, 0, 1, 0x00), 21)]).toEqual(Array.from({ length: 21 }, () => 7));
    expect([...snappyBlock(Uint8Array.of(6, 0, 7, 0x05, 1), 100)]).toEqual([7, 7, 7, 7, 7, 7]);
    expect([...lzfBlock(Uint8Array.of(0, 7, 0x60, 0), 6)]).toEqual([7, 7, 7, 7, 7, 7]);
  });

  test.each([
    ["a copy from before the beginning", () => lz4Block(Uint8Array.of(0x10, 7, 9, 0, 0), 5)],
    ["a copy from nowhere", () => lz4Block(Uint8Array.of(0x10, 7, 0, 0, 0), 5)],
    ["more than it says", () => lz4Block(Uint8Array.of(0x20, 7, 7), 1)],
    ["less than it says", () => lz4Block(Uint8Array.of(0x20, 7, 7), 3)],
    ["an end in the middle", () => snappyBlock(Uint8Array.of(6, 0), 100)],
    ["a size out of range", () => snappyBlock(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x7f), 100)],
    ["a copy from before the beginning, in lzf", () => lzfBlock(Uint8Array.of(0x20, 5), 3)],
  ])("%s is refused", (_, decode) => {
    expect(decode).toThrow("broken");
  });
});
