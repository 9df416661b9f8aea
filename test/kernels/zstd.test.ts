// Zstandard's frames against those of the reference implementation (test/data/zstd/record.py).

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decompressZstd } from "../../src/sql/sources/zstd.ts";
import { kernelsUnderTest } from "./load-kernels.ts";

const kernels = await kernelsUnderTest();

interface RecordedFrame {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly frame: string;
}

const recordings = new URL("../data/zstd/frames.json", import.meta.url);
const frames = JSON.parse(readFileSync(recordings, "utf8")) as readonly RecordedFrame[];

/** The bytes of a frame, or undefined when it is broken. */
function decompressed(frame: Uint8Array, size: number): Uint8Array | undefined {
  const target = kernels.allocate(size + 64);
  kernels.bytes(target, size + 64).fill(0xee);
  try {
    const isRight = decompressZstd(kernels, frame, target, size);
    // No more than the slack behind the target is written.
    expect([...kernels.bytes(target + size + 32, 32)].every((byte) => byte === 0xee)).toBe(true);
    return isRight ? kernels.bytes(target, size).slice() : undefined;
  } finally {
    kernels.free(target);
  }
}

test.each(frames)("$name", ({ frame, size, sha256 }) => {
  const bytes = decompressed(Buffer.from(frame, "base64"), size);
  expect(bytes && createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
});

test("frames follow one another, with some to pass over between them", () => {
  const words = frames.find(({ name }) => name === "words, level 3");
  if (words === undefined) throw new Error("The frame is not there");
  const frame = Buffer.from(words.frame, "base64");
  const skippable = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
  const once = decompressed(frame, words.size);
  const twice = decompressed(Buffer.concat([frame, skippable, frame]), 2 * words.size);
  expect(twice?.subarray(words.size)).toEqual(once);
  expect(decompressed(frame, words.size - 1)).toBeUndefined();
  expect(decompressed(frame, words.size + 1)).toBeUndefined();
});

test("whatever is broken in a frame, it ends", () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 });
  const samples = fc.sample(fc.tuple(fc.nat(frames.length - 1), changes, fc.nat(9)), { numRuns: 1500, seed: 8 });
  for (const [index, changed, cut] of samples) {
    const { frame = "", size = 0 } = frames[index] ?? {};
    const bytes = Buffer.from(frame, "base64");
    // Headers and tables, at the beginning, are where most can go wrong.
    for (const [place, value] of changed) bytes[place % Math.min(bytes.length, place % 2 ? 120 : bytes.length)] = value;
    decompressed(cut === 0 ? bytes.subarray(0, bytes.length >> 1) : bytes, size);
  }
});
