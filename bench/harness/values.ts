// The table that the functions run on: a column for each form of value that they take, made from a seed.

import { type Data, type DataType, RecordBatch, Table, tableToIPC } from "apache-arrow";
import { dates, decimals, doubles, integers, longs, timestamps, utf8 } from "./arrow-columns.ts";
import { xorshift } from "./random.ts";

/** Rows of one Arrow batch: what DuckDB-Wasm takes in without trouble. */
const BATCH_ROWS = 100_000;

const WORDS =
  "carefully final deposits detect slyly the quickly express instructions nag furiously above ironic packages sleep according to pending accounts among regular theodolites boost".split(
    " ",
  );

const SECONDS_PER_DAY = 86_400;
/** 1992-01-01 and the days of seven years. */
const FIRST_DAY = 8035;
const DAYS = 2556;

/** One Arrow stream of so many rows. */
export function valuesAsArrow(rows: number): Uint8Array {
  const batches: RecordBatch[] = [];
  const random = xorshift(2463534242);
  for (let from = 0; from < rows; from += BATCH_ROWS) {
    batches.push(new RecordBatch(batchOf(random, from, Math.min(BATCH_ROWS, rows - from))));
  }
  return tableToIPC(new Table(batches), "stream");
}

function batchOf(random: () => number, from: number, rows: number): Record<string, Data<DataType>> {
  const upTo = (count: number) => Math.floor(random() * count);
  const word = () => WORDS[upTo(WORDS.length)] ?? "";
  const words = (count: number, separator: string) => Array.from({ length: count }, word).join(separator);
  const texts = (make: (row: number) => string) => utf8(Array.from({ length: rows }, (_, row) => make(row)));
  const day = () => FIRST_DAY + upTo(DAYS);
  return {
    id: integers(Int32Array.from({ length: rows }, (_, row) => from + row)),
    text: texts(() => words(3 + upTo(4), " ")),
    accented: texts(() => `${word()} Żółć ${word()} café ${word()}`),
    name: texts(() => `Cust#${upTo(100_000)}`),
    padded: texts(() => `${" ".repeat(upTo(4))}${words(2, " ")}${" ".repeat(upTo(6))}`),
    list: texts(() => words(5, ",")),
    url: texts(() => `https://www.${word()}.example.com/${word()}/${upTo(1000)}.html?q=${word()}`),
    whole_text: texts(() => String(upTo(2_000_000) - 1_000_000)),
    number_text: texts(() => String((upTo(2_000_000_000) - 1_000_000_000) / 10 ** upTo(6))),
    date_text: texts(() => new Date(day() * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10)),
    a: integers(Int32Array.from({ length: rows }, () => upTo(2_000_001) - 1_000_000)),
    b: integers(Int32Array.from({ length: rows }, () => 1 + upTo(1000))),
    sparse: integers(
      Int32Array.from({ length: rows }, () => upTo(1000)),
      (row) => row % 3 === 0,
    ),
    big: longs(BigInt64Array.from({ length: rows }, () => BigInt(upTo(2 ** 31)) * BigInt(upTo(2 ** 20)))),
    x: doubles(Float64Array.from({ length: rows }, () => random() * 1e6)),
    price: decimals(
      Int32Array.from({ length: rows }, () => upTo(10_000_000)),
      15,
      2,
    ),
    discount: decimals(
      Int32Array.from({ length: rows }, () => upTo(11)),
      15,
      2,
    ),
    day: dates(Int32Array.from({ length: rows }, day)),
    other_day: dates(Int32Array.from({ length: rows }, day)),
    time: timestamps(
      BigInt64Array.from(
        { length: rows },
        () => BigInt(day() * SECONDS_PER_DAY + upTo(SECONDS_PER_DAY)) * 1_000_000n + BigInt(upTo(1_000_000)),
      ),
    ),
  };
}
