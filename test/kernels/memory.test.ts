import { expect, test } from "vitest";
import { kernelsUnderTest } from "./load-kernels.ts";

const kernels = await kernelsUnderTest();
const { arenaAllocate, arenaAllocateBytes, arenaBytes, arenaCreate, arenaDestroy, arenaReset } = kernels.exports;

test("allocations are aligned, counted and returned", () => {
  const addresses = [1, 12, 13, 100, 5_000_000].map((size) => kernels.allocate(size));
  for (const address of addresses) expect(address % 16).toBe(0);
  expect(kernels.memoryUsed).toBeGreaterThan(5_000_126);
  for (const address of addresses) kernels.free(address);
  kernels.free(0);
});

test("views follow the memory when it grows", () => {
  const before = kernels.data;
  const address = kernels.allocate(64 << 20);
  kernels.setI32(address, 42);
  expect(before.buffer.byteLength).toBe(0);
  expect(kernels.getI32(address)).toBe(42);
  kernels.free(address);
});

test("an arena hands out distinct aligned pieces, small and large", () => {
  const arena = arenaCreate();
  const pieces: [number, number][] = [];
  for (let i = 0; i < 3000; i++) {
    const size = i % 100 === 0 ? i * 100 : (i * 7) % 900;
    const address = (i % 2 ? arenaAllocate(arena, size) : arenaAllocateBytes(arena, size)) >>> 0;
    if (i % 2) expect(address % 16).toBe(0);
    kernels.bytes(address, size).fill(i);
    pieces.push([address, size]);
  }
  pieces.forEach(([address, size], i) => {
    expect(kernels.bytes(address, size).every((byte) => byte === (i & 0xff))).toBe(true);
  });
  arenaDestroy(arena);
});

test("a reset arena keeps a bounded amount and is used again", () => {
  const arena = arenaCreate();
  for (let i = 0; i < 100; i++) arenaAllocate(arena, 100_000);
  expect(arenaBytes(arena)).toBeGreaterThan(10_000_000);
  arenaReset(arena);
  const kept = arenaBytes(arena);
  expect(kept).toBeLessThanOrEqual(1 << 20);
  for (let round = 0; round < 1000; round++) {
    for (let i = 0; i < 10; i++) arenaAllocate(arena, 20_000);
    arenaReset(arena);
  }
  expect(arenaBytes(arena)).toBeLessThanOrEqual(1 << 20);
  arenaDestroy(arena);
});
