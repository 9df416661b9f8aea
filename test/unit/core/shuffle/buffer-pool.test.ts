// Buffers come back to be used again, within a bound.
import { expect, test } from "vitest";
import { BufferPool } from "../../../../src/core/shuffle/buffer-pool.ts";

const MB = 1024 * 1024;

test("a released buffer is given out again for sizes that it fits", () => {
  const pool = new BufferPool(8 * MB);
  const buffer = pool.acquire(700_000);
  expect(buffer.byteLength).toBe(MB);
  pool.release(buffer);
  expect(pool.freeBytes).toBe(MB);
  expect(pool.acquire(100_000)).not.toBe(buffer);
  expect(pool.acquire(600_000)).toBe(buffer);
  expect(pool.freeBytes).toBe(0);
});

test("no more is kept than the bound, and no buffer of another's making", () => {
  const pool = new BufferPool(2 * MB);
  for (const buffer of [pool.acquire(MB), pool.acquire(MB), pool.acquire(MB)]) pool.release(buffer);
  expect(pool.freeBytes).toBe(2 * MB);
  pool.release(new ArrayBuffer(3 * MB));
  pool.release(new ArrayBuffer(5000));
  pool.release(new ArrayBuffer(16));
  expect(pool.freeBytes).toBe(2 * MB);
});

test("sizes that are used push out those that are not", () => {
  const pool = new BufferPool(4 * MB);
  const large = pool.acquire(4 * MB);
  pool.release(large);
  const small = pool.acquire(MB);
  pool.release(small);
  expect(pool.freeBytes).toBe(MB);
  expect(pool.acquire(MB)).toBe(small);
});

test("of several sizes the one used the longest time ago goes first", () => {
  const pool = new BufferPool(4 * MB);
  const [a, b, c] = [pool.acquire(MB), pool.acquire(2 * MB), pool.acquire(MB / 2)];
  pool.release(b);
  pool.release(a);
  pool.release(c);
  pool.release(new ArrayBuffer(MB));
  expect(pool.freeBytes).toBe(2.5 * MB);
  expect(pool.acquire(2 * MB)).not.toBe(b);
  expect(pool.acquire(MB / 2)).toBe(c);
});
