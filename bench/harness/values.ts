// The table that the functions run on: a column for each form of value that they take, made from a seed.

import { type Data, type DataType, RecordBatch, Table, tableToIPC } from "apache-arrow";
import { dates, decimals, doubles, integers, timestamps, utf8 } from "./arrow-columns.ts";
import { xorshift } from "./random.ts";

/** Rows of one Arrow stream, and of one of its batches: what DuckDB-Wasm takes in without trouble. */
const STREAM_ROWS = 983_040;
const BATCH_ROWS = 122_880;

const WORDS =
  "carefully final deposits detect slyly the quickly express instructions nag furiously above ironic packages sleep according to pending accounts among regular theodolites boost".split(
    " ",
  );

const SECONDS_PER_DAY = 86_400;
/** 1992-01-01 and the days of seven years. */
const FIRST_DAY = 8035;
const DAYS = 2556;

type Batch = Record<string, Data<DataType>>;

/** Rows of texts, as Arrow streams. */
export function textsAsArrow(rows: number): Uint8Array[] {
  return streamsOf(rows, textBatch);
}

/** Rows of numbers, dates and timestamps, as Arrow streams. */
export function numbersAsArrow(rows: number): Uint8Array[] {
  return streamsOf(rows, numberBatch);
}

function streamsOf(rows: number, batchOf: (random: () => number, from: number, rows: number) => Batch): Uint8Array[] {
  const random = xorshift(2463534242);
  const streams: Uint8Array[] = [];
  for (let start = 0; start < rows; start += STREAM_ROWS) {
    const batches: RecordBatch[] = [];
    const end = Math.min(rows, start + STREAM_ROWS);
    for (let from = start; from < end; from += BATCH_ROWS) {
      batches.push(new RecordBatch(batchOf(random, from, Math.min(BATCH_ROWS, end - from))));
    }
    streams.push(tableToIPC(new Table(batches), "stream"));
  }
  return streams;
}

function textBatch(random: () => number, from: number, rows: number): Batch {
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
  };
}

function numberBatch(random: () => number, from: number, rows: number): Batch {
  const upTo = (count: number) => Math.floor(random() * count);
  const day = () => FIRST_DAY + upTo(DAYS);
  const numbers = (make: (row: number) => number) => Int32Array.from({ length: rows }, (_, row) => make(row));
  const moments = () => BigInt(day() * SECONDS_PER_DAY + upTo(SECONDS_PER_DAY)) * 1_000_000n + BigInt(upTo(1_000_000));
  return {
    id: integers(numbers((row) => from + row)),
    a: integers(numbers(() => upTo(2_000_001) - 1_000_000)),
    b: integers(numbers(() => 1 + upTo(1000))),
    sparse: integers(
      numbers(() => upTo(1000)),
      (row) => row % 3 === 0,
    ),
    x: doubles(Float64Array.from({ length: rows }, () => random() * 1e6)),
    price: decimals(
      numbers(() => upTo(10_000_000)),
      15,
      2,
    ),
    discount: decimals(
      numbers(() => upTo(11)),
      15,
      2,
    ),
    day: dates(numbers(day)),
    other_day: dates(numbers(day)),
    time: timestamps(BigInt64Array.from({ length: rows }, moments)),
  };
}
