// Accumulators against plain references: rows in random splits, each split's state serialised and merged.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { AccumulatorCall } from "../../../../src/catalyst/expressions/aggregates/accumulator.ts";
import type { CatalystValue } from "../../../../src/catalyst/expressions/expression.ts";
import { compareValues } from "../../../../src/catalyst/expressions/ordering.ts";
import type { AggregateRecord } from "../../../../src/catalyst/functions/aggregate-record.ts";
import { APPROXIMATE_PERCENTILE } from "../../../../src/catalyst/functions/approximate-percentile.ts";
import { BITMAP_AGGREGATES } from "../../../../src/catalyst/functions/bitmap-aggregates.ts";
import { COLLECT_AGGREGATES } from "../../../../src/catalyst/functions/collect-aggregates.ts";
import { MODE } from "../../../../src/catalyst/functions/mode-aggregate.ts";
import { PERCENTILE_AGGREGATES } from "../../../../src/catalyst/functions/percentile-aggregates.ts";
import { APPROX_COUNT_DISTINCT } from "../../../../src/catalyst/functions/sketches/hyper-log-log-plus-plus.ts";
import {
  ArrayType,
  type DataType,
  DoubleType,
  IntegerType,
  LongType,
  StringType,
} from "../../../../src/types/data-type.ts";

function recordOf(name: string): AggregateRecord {
  const record = [...COLLECT_AGGREGATES, ...PERCENTILE_AGGREGATES, ...BITMAP_AGGREGATES].find(({ names }) =>
    names.includes(name),
  );
  if (record === undefined) throw new Error(`no function ${name}`);
  return record;
}

function callOf(type: DataType, resultType: DataType, parameters: readonly CatalystValue[] = []): AccumulatorCall {
  return {
    columnTypes: [type],
    argumentTypes: [type],
    resultType,
    parameters: [null, ...parameters],
    orderings: [],
    isDistinct: false,
    options: { mode: "ansi", timeZone: "UTC" },
    prettyName: "f",
  };
}

/** The result of rows that come in splits: some are saved and taken up again, all are merged. */
function inSplits(
  record: AggregateRecord,
  call: AccumulatorCall,
  splits: readonly (readonly CatalystValue[])[],
): CatalystValue {
  const whole = record.accumulator(call);
  for (const split of splits) {
    const part = record.accumulator(call);
    const half = split.length >> 1;
    part.update([split.slice(0, half)]);
    const resumed = record.accumulator(call);
    const saved = (part.save?.() ?? part.serialize()).slice();
    if (resumed.restore !== undefined) resumed.restore(saved);
    else resumed.merge(saved);
    resumed.update([split.slice(half)]);
    whole.merge(resumed.serialize().slice());
  }
  return whole.evaluate();
}

const splitsOf = <T>(value: fc.Arbitrary<T>) => fc.array(fc.array(value, { maxLength: 20 }), { maxLength: 5 });
const smallNumbers = splitsOf(fc.integer({ min: -9, max: 9 }));
const ascending = (values: readonly CatalystValue[]): CatalystValue[] => [...values].sort(compareValues);

test("collect_list has all values in their order, collect_set each one once", () => {
  fc.assert(
    fc.property(splitsOf(fc.string()), (splits) => {
      const call = callOf(StringType, ArrayType(StringType, false));
      expect(inSplits(recordOf("collect_list"), call, splits)).toEqual(splits.flat());
      const set = inSplits(recordOf("collect_set"), call, splits);
      expect(ascending(set as CatalystValue[])).toEqual(ascending([...new Set(splits.flat())]));
      const joined = inSplits(recordOf("listagg"), callOf(StringType, StringType, ["-"]), splits);
      expect(joined).toBe(splits.flat().length === 0 ? null : splits.flat().join("-"));
    }),
  );
});

test("percentiles are those of the sorted values", () => {
  fc.assert(
    fc.property(smallNumbers, fc.double({ min: 0, max: 1, noNaN: true }), (splits, percentage) => {
      const sorted = splits.flat().sort((a, b) => a - b);
      const call = callOf(IntegerType, DoubleType, [percentage]);
      const result = inSplits(recordOf("percentile"), call, splits);
      if (sorted.length === 0) {
        expect(result).toBeNull();
        return;
      }
      const position = (sorted.length - 1) * percentage;
      const [low = 0, high = 0] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
      expect(result).toBeCloseTo(low + (position - Math.floor(position)) * (high - low), 9);
    }),
  );
});

test("the mode is a value that no other outnumbers", () => {
  fc.assert(
    fc.property(smallNumbers, (splits) => {
      const values = splits.flat();
      const count = (value: CatalystValue): number => values.filter((other) => other === value).length;
      const result = inSplits(MODE, callOf(IntegerType, IntegerType, [true]), splits);
      const most = Math.max(0, ...values.map(count));
      const least = ascending(values.filter((value) => count(value) === most))[0] ?? null;
      expect(result).toBe(least);
    }),
  );
});

test("counts of few different values are exact", () => {
  fc.assert(
    fc.property(splitsOf(fc.bigInt({ min: 0n, max: 20n })), (splits) => {
      const result = inSplits(APPROX_COUNT_DISTINCT, callOf(LongType, LongType), splits);
      expect(result).toBe(BigInt(new Set(splits.flat()).size));
    }),
  );
});

test("approximate percentiles are values whose rank is near enough", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), fc.double({ min: 0, max: 1, noNaN: true }), (size, percentage) => {
      const values = Array.from({ length: size }, (_, i) => (i * 7919) % 4001);
      const splits = [0, 1, 2].map((part) => values.filter((_, i) => i % 3 === part));
      const call = callOf(IntegerType, IntegerType, [percentage, 100]);
      const result = Number(inSplits(APPROXIMATE_PERCENTILE, call, splits));
      const rank = values.filter((value) => value <= result).length;
      expect(Math.abs(rank - Math.ceil(percentage * size))).toBeLessThanOrEqual(Math.ceil(size / 100) * 2 + 1);
    }),
    { numRuns: 50 },
  );
});

test("bitmaps have the bits of all splits", () => {
  fc.assert(
    fc.property(splitsOf(fc.bigInt({ min: 0n, max: 32767n })), (splits) => {
      const result = inSplits(recordOf("bitmap_construct_agg"), callOf(LongType, { kind: "binary" }), splits);
      const bits = result as Uint8Array;
      const set = Array.from({ length: 32768 }, (_, i) => i).filter((i) => ((bits[i >> 3] ?? 0) >> (i & 7)) & 1);
      expect(set).toEqual([...new Set(splits.flat().map(Number))].sort((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});
