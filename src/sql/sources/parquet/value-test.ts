// A pushed filter as a kernel that tests many values of one column. It may let values pass that do not meet the filter,
// never the other way round; nulls are the caller's.

import type { CatalystValue } from "../../../types/catalyst-value.ts";
import { type DataType, MAX_LONG_DIGITS } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { PushedFilter } from "../file-format.ts";

export interface ValueTest {
  /** Clears the bits of values that do not pass. Values may be read up to 16 bytes beyond the last. */
  keep(kernels: Kernels, values: number, count: number, bitmap: number): void;
}

/** What a value has to lie between, both included; undefined on a side that is open. */
interface Bounds<T> {
  readonly low: T | undefined;
  readonly high: T | undefined;
}

const MIN_INT = -(2 ** 31);
const MAX_INT = 2 ** 31 - 1;
const MIN_LONG = -(2n ** 63n);
const MAX_LONG = 2n ** 63n - 1n;
const VIEW_SIZE = 16;
/** Longer lists of strings cost more than they save. */
const MOST_STRINGS = 16;

/** Undefined when there is no kernel for it, or nulls may meet it. */
export function valueTest(filter: PushedFilter, type: DataType): ValueTest | undefined {
  switch (type.kind) {
    case "integer":
    case "date": {
      const bounds = boundsOf(filter, isNumber);
      if (bounds === undefined) return undefined;
      const { low = MIN_INT, high = MAX_INT } = bounds;
      return { keep: ({ exports }, values, count, bitmap) => exports.keepInts(values, count, low, high, bitmap) };
    }
    case "long":
    case "timestamp":
    case "timestamp_ntz":
      return longTest(filter);
    case "decimal":
      return type.precision <= MAX_LONG_DIGITS ? longTest(filter) : undefined;
    case "double": {
      const bounds = boundsOf(filter, isNumber);
      if (bounds === undefined) return undefined;
      const { low = -Infinity, high = Infinity } = bounds;
      return { keep: ({ exports }, values, count, bitmap) => exports.keepDoubles(values, count, low, high, bitmap) };
    }
    case "string":
      return type.collation === undefined ? stringTest(filter) : undefined;
    default:
      return undefined;
  }
}

function longTest(filter: PushedFilter): ValueTest | undefined {
  const bounds = boundsOf(filter, isBigInt);
  if (bounds === undefined) return undefined;
  const { low = MIN_LONG, high = MAX_LONG } = bounds;
  return { keep: ({ exports }, values, count, bitmap) => exports.keepLongs(values, count, low, high, bitmap) };
}

function stringTest(filter: PushedFilter): ValueTest | undefined {
  const wanted = valuesOf(filter)?.filter((value) => typeof value === "string");
  if (wanted === undefined || wanted.length > MOST_STRINGS) return undefined;
  const encoder = new TextEncoder();
  const texts = wanted.map((text) => encoder.encode(text));
  return { keep: (kernels, values, count, bitmap) => keepStrings(kernels, texts, values, count, bitmap) };
}

function keepStrings(
  kernels: Kernels,
  texts: readonly Uint8Array[],
  values: number,
  count: number,
  bitmap: number,
): void {
  const size = texts.reduce((total, { length }) => total + length, texts.length * VIEW_SIZE);
  const views = kernels.allocate(size);
  let bytes = views + texts.length * VIEW_SIZE;
  texts.forEach((text, i) => {
    kernels.write(bytes, text);
    kernels.exports.stringView(bytes, text.length, views + i * VIEW_SIZE);
    bytes += text.length;
  });
  kernels.exports.keepStrings(values, count, views, texts.length, bitmap);
  kernels.free(views);
}

/** What the column must be one of; undefined for other filters. */
function valuesOf(filter: PushedFilter): readonly CatalystValue[] | undefined {
  if (filter.op === "in") return filter.values;
  if (filter.op === "=") return [filter.value];
  return filter.op === "<=>" && filter.value !== null ? [filter.value] : undefined;
}

function boundsOf<T extends number | bigint>(
  filter: PushedFilter,
  isValue: (value: CatalystValue) => value is T,
): Bounds<T> | undefined {
  const values = valuesOf(filter)?.filter((value) => value !== null);
  if (values !== undefined) {
    if (values.length === 0 || !values.every(isValue)) return undefined;
    return {
      low: values.reduce((low, value) => (value < low ? value : low)),
      high: values.reduce((high, value) => (value > high ? value : high)),
    };
  }
  if (!("value" in filter) || !isValue(filter.value)) return undefined;
  switch (filter.op) {
    case "<":
    case "<=":
      return { low: undefined, high: filter.value };
    case ">":
    case ">=":
      return { low: filter.value, high: undefined };
    default:
      return undefined;
  }
}

function isNumber(value: CatalystValue): value is number {
  return typeof value === "number" && !Number.isNaN(value);
}

function isBigInt(value: CatalystValue): value is bigint {
  return typeof value === "bigint" && value >= MIN_LONG && value <= MAX_LONG;
}
