// Accumulators by themselves: arithmetic, copies, and what of a class of the program's own can be sent.
import { describe, expect, test } from "vitest";
import { AccumulatorV2 } from "../../../../src/core/accumulator/accumulator-v2.ts";
import { CollectionAccumulator } from "../../../../src/core/accumulator/collection-accumulator.ts";
import { describeAccumulated } from "../../../../src/core/accumulator/describe-accumulated.ts";
import { DoubleAccumulator } from "../../../../src/core/accumulator/double-accumulator.ts";
import { LongAccumulator } from "../../../../src/core/accumulator/long-accumulator.ts";
import { methodsText } from "../../../../src/core/accumulator/methods-text.ts";

describe("LongAccumulator", () => {
  test("sums that no number holds are exact, and wrap at 64 bits", () => {
    const long = new LongAccumulator();
    for (let i = 0; i < 5; i++) long.add(2 ** 52 - 1);
    expect(long.value).toBe(5n * (2n ** 52n - 1n));
    long.add(2 ** 60);
    expect(long.value).toBe(5n * (2n ** 52n - 1n) + 2n ** 60n);
    long.setValue(2n ** 63n - 1n);
    long.add(1);
    expect(long.value).toBe(-(2n ** 63n));
  });

  test("what is no whole number is refused", () => {
    expect(() => new LongAccumulator().add(1.5)).toThrow(RangeError);
  });

  test("zeros count", () => {
    const long = new LongAccumulator();
    expect(long.isZero).toBe(true);
    long.add(0);
    expect([long.isZero, long.count]).toEqual([false, 1n]);
  });

  test("merging, and what cannot be merged", () => {
    const [a, b] = [new LongAccumulator(), new LongAccumulator()];
    a.add(1n);
    b.add(2);
    a.merge(b);
    expect([a.value, a.count, b.value]).toEqual([3n, 2n, 2n]);
    expect(a.copy().value).toBe(3n);
    expect(a.copyAndReset().isZero).toBe(true);
    class Other extends LongAccumulator {}
    expect(() => new DoubleAccumulator().merge(new Collected())).toThrow(
      "Cannot merge DoubleAccumulator with Collected",
    );
    a.merge(new Other());
    expect(a.count).toBe(2n);
  });
});

class Collected extends AccumulatorV2<number, number> {
  readonly fields: number[] = [];
  get isZero() {
    return this.fields.length === 0;
  }
  get value() {
    return this.fields.reduce((sum, n) => sum + n, 0);
  }
  copy() {
    return new Collected();
  }
  reset() {
    this.fields.length = 0;
  }
  add(n: number) {
    this.fields.push(n);
  }
  merge(other: AccumulatorV2<number, number>) {
    this.add(other.value);
  }
}

describe("what is sent of a class", () => {
  test("its methods but for those of the driver", () => {
    const text = methodsText(new Collected(), AccumulatorV2.prototype, "Collected");
    expect(text).toContain("get isZero()");
    expect(text).toContain("add(n)");
    expect(text).not.toContain("copy()");
  });

  test("what a method takes from around it is named", () => {
    const limit = 3;
    class Limited extends Collected {
      override add(n: number) {
        if (n < limit) this.fields.push(n);
      }
    }
    expect(() => methodsText(new Limited(), AccumulatorV2.prototype, "Limited")).toThrow("Limited.add uses limit");
  });

  test("private fields cannot go along", () => {
    class Hidden extends Collected {
      #sum = 0;
      override add(n: number) {
        this.#sum += n;
      }
    }
    expect(() => methodsText(new Hidden(), AccumulatorV2.prototype, "Hidden")).toThrow("private fields");
  });
});

test("how values are shown", () => {
  expect(describeAccumulated(["a", [1, 2n]])).toBe("[a, [1, 2]]");
  const list = new CollectionAccumulator<string>();
  list.add("x");
  expect(String(list)).toBe("CollectionAccumulator(value: [x])");
});
