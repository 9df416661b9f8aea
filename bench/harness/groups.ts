// The table that the group-by queries run on, of the shape that the h2o benchmark gives: made from a seed, so that every
// run on every machine sees the same rows.

import { Float64, Int32, makeData, RecordBatch, Table, tableToIPC } from "apache-arrow";
import { utf8 } from "./arrow-columns.ts";
import { xorshift } from "./random.ts";

/** 100 rows a group on average where a column has many values. */
const ROWS_PER_GROUP = 100;
const FEW = 100;

export interface Groups {
  /** One of 100 strings. */
  readonly id1: readonly string[];
  readonly id2: readonly string[];
  /** One of rows / 100 strings. */
  readonly id3: readonly string[];
  /** One of 100 numbers. */
  readonly id4: Int32Array;
  /** One of rows / 100 numbers. */
  readonly id6: Int32Array;
  readonly v1: Int32Array;
  readonly v2: Int32Array;
  readonly v3: Float64Array;
}

export function groupsTable(rows: number): Groups {
  const random = xorshift(108);
  const upTo = (count: number) => Int32Array.from({ length: rows }, () => 1 + Math.floor(random() * count));
  const named = (prefix: string, digits: number, count: number) => {
    const names = Array.from({ length: count + 1 }, (_, i) => prefix + String(i).padStart(digits, "0"));
    return Array.from(upTo(count), (i) => names[i] ?? "");
  };
  const many = rows / ROWS_PER_GROUP;
  return {
    id1: named("id", 3, FEW),
    id2: named("id", 3, FEW),
    id3: named("id", 10, many),
    id4: upTo(FEW),
    id6: upTo(many),
    v1: upTo(5),
    v2: upTo(15),
    v3: Float64Array.from({ length: rows }, () => Math.round(random() * 1e8) / 1e6),
  };
}

/** Rows of one Arrow stream, and of one of its batches: what DuckDB-Wasm takes in without trouble. */
const STREAM_ROWS = 983_040;
const BATCH_ROWS = 122_880;

export function groupsAsArrow(groups: Groups): Uint8Array[] {
  const rows = groups.v1.length;
  const streams: Uint8Array[] = [];
  for (let start = 0; start < rows; start += STREAM_ROWS) {
    const batches: RecordBatch[] = [];
    for (let from = start; from < Math.min(rows, start + STREAM_ROWS); from += BATCH_ROWS) {
      batches.push(batchOf(groups, from, Math.min(rows, start + STREAM_ROWS, from + BATCH_ROWS)));
    }
    streams.push(tableToIPC(new Table(batches), "stream"));
  }
  return streams;
}

function batchOf(groups: Groups, from: number, to: number): RecordBatch {
  const strings = (column: readonly string[]) => utf8(column.slice(from, to));
  const integers = (column: Int32Array) => makeData({ type: new Int32(), data: column.slice(from, to) });
  return new RecordBatch({
    id1: strings(groups.id1),
    id2: strings(groups.id2),
    id3: strings(groups.id3),
    id4: integers(groups.id4),
    id6: integers(groups.id6),
    v1: integers(groups.v1),
    v2: integers(groups.v2),
    v3: makeData({ type: new Float64(), data: groups.v3.slice(from, to) }),
  });
}
