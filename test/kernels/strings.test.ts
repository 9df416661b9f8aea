import fc from "fast-check";
import { expect, test } from "vitest";
import { kernelsUnderTest } from "./load-kernels.ts";
import { anyString } from "./typed-rows.ts";

const kernels = await kernelsUnderTest();
const { arenaAllocate, arenaAllocateBytes, stringCompare, stringEquals, stringHash, stringRetain, stringView } =
  kernels.exports;

function viewOf(bytes: Uint8Array, arena: number): number {
  const view = arenaAllocate(arena, 16) >>> 0;
  const address = arenaAllocateBytes(arena, bytes.length) >>> 0;
  kernels.write(address, bytes);
  stringView(address, bytes.length, view);
  return view;
}

const bytes = fc.oneof(
  anyString.map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 40, size: "max" }),
);
/** Pairs that are often equal, or equal but for one byte. */
const pairs = fc.oneof(
  fc.tuple(bytes, bytes),
  bytes.map((a): [Uint8Array, Uint8Array] => [a, a.slice()]),
  fc.tuple(bytes, fc.nat(), fc.nat(255)).map(([a, at, value]): [Uint8Array, Uint8Array] => {
    const b = a.slice();
    if (b.length > 0) b[at % b.length] = value;
    return [a, b];
  }),
);

test("equality, order and hash go by the bytes", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      kernels.withArena((arena) => {
        const [x, y] = [viewOf(a, arena), viewOf(b, arena)];
        const order = Buffer.compare(a, b);
        expect(stringEquals(x, y)).toBe(order === 0 ? 1 : 0);
        expect(Math.sign(stringCompare(x, y))).toBe(order);
        if (order === 0) expect(stringHash(x)).toBe(stringHash(y));
      });
    }),
    { numRuns: 1000 },
  );
});

test("different strings rarely share a hash", () => {
  kernels.withArena((arena) => {
    for (const shape of [
      (i: number) => `${i}`,
      (i: number) => `customer number ${i}`,
      (i: number) => `${i} and so on, and on`,
    ]) {
      const hashes = Array.from({ length: 10_000 }, (_, i) => stringHash(viewOf(Buffer.from(shape(i)), arena)));
      expect(new Set(hashes).size).toBeGreaterThan(9_990);
      expect(new Set(hashes.map((hash) => hash & 0x3fff)).size).toBeGreaterThan(6_000);
    }
  });
});

test("a retained view outlives its bytes", () => {
  fc.assert(
    fc.property(bytes, (content) => {
      kernels.withArena((arena) => {
        const source = viewOf(content, arena);
        const kept = arenaAllocate(arena, 16) >>> 0;
        stringRetain(arena, source, kept);
        if (content.length > 12) kernels.viewBytes(source).fill(0);
        kernels.bytes(source, 16).fill(0);
        expect(Buffer.from(kernels.viewBytes(kept))).toEqual(Buffer.from(content));
      });
    }),
  );
});
