// Checksums tell apart what differs in one place, and do not depend on where bytes lie.
import { expect, test } from "vitest";
import { checksumOf, checksumsOfParts } from "../../../../src/core/storage/checksum.ts";

const bytes = Uint8Array.from({ length: 103 }, (_, i) => (i * 37) & 255);

test("every single bit counts", () => {
  const sum = checksumOf(bytes);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = bytes.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(checksumOf(changed)).not.toBe(sum);
  }
});

test("zeroes at the end and words that change places count", () => {
  const sums = [0, 1, 2, 3, 4, 5, 8, 16, 17].map((length) => checksumOf(new Uint8Array(length)));
  expect(new Set(sums).size).toBe(sums.length);
  expect(checksumOf(Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0))).not.toBe(checksumOf(Uint8Array.of(2, 0, 0, 0, 1, 0, 0, 0)));
});

test("bytes have one sum at every place in a buffer, and in parts of whole words", () => {
  for (let at = 0; at < 8; at++) {
    const moved = new Uint8Array(at + bytes.length);
    moved.set(bytes, at);
    expect(checksumOf(moved.subarray(at))).toBe(checksumOf(bytes));
  }
  for (let cut = 0; cut <= 100; cut += 4) {
    expect(checksumOf(bytes.subarray(cut), checksumOf(bytes.subarray(0, cut)))).toBe(checksumOf(bytes));
  }
  const parts = [bytes.subarray(0, 8), bytes.subarray(8, 20)];
  const before = checksumsOfParts([parts, []]);
  expect(checksumsOfParts([[bytes.subarray(20)], [bytes]], before)).toEqual(
    Int32Array.of(checksumOf(bytes), checksumOf(bytes)),
  );
});
