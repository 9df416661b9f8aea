// KLL sketches of more items than they keep: their quantiles and ranks within the error that they promise.
import { describe, expect, test } from "vitest";
import { KllSketch } from "../../../../src/catalyst/functions/sketches/kll-sketch.ts";

const N = 20_000;
/** The promised error of a rank for k = 200 is 1.33 % in 99 of 100 cases; this is nearly three times as much. */
const ALLOWED = 0.035;

function filled(from: number, to: number): KllSketch {
  const sketch = new KllSketch("bigint");
  for (let i = from; i < to; i++) sketch.update(BigInt(i));
  return sketch;
}

describe.each([
  ["of one sketch", () => filled(0, N)],
  [
    "of merged ones",
    () => {
      const sketch = filled(0, N / 2);
      sketch.merge(filled(N / 2, N));
      return sketch;
    },
  ],
  ["read again", () => KllSketch.read(filled(0, N).serialize(), "bigint")],
])("%s", (_, make) => {
  const sketch = make();

  test("counts all items and keeps few", () => {
    expect(sketch.n).toBe(BigInt(N));
    expect(sketch.serialize().length).toBeLessThan(10_000);
  });

  test.each([0.01, 0.25, 0.5, 0.75, 0.99])("the quantile at %d", (rank) => {
    expect(Math.abs(Number(sketch.quantile(rank)) / N - rank)).toBeLessThan(ALLOWED);
  });

  test.each([0.1, 0.5, 0.9])("the rank of the item at %d", (share) => {
    expect(Math.abs(sketch.rank(BigInt(share * N)) - share)).toBeLessThan(ALLOWED);
  });
});
