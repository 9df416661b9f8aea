// Times in the text of files, with and without a pattern.
import { expect, test } from "vitest";
import { dateTimeParsers } from "../../../../src/catalyst/text/text-formats.ts";

const DEFAULT = { date: undefined, timestamp: undefined, timestampNTZ: undefined, locale: "en-US" };

test("times past 64 bits of microseconds are none, those beyond a Date's years are read by the zone", () => {
  const parsers = dateTimeParsers(DEFAULT, "Asia/Kolkata");
  expect(parsers.timestamp("860900-01-01")).toBeUndefined();
  expect(parsers.timestamp("-290309-01-01")).toBeUndefined();
  expect(parsers.timestamp("290000-06-01 05:30:00")).toBe(parsers.timestampNTZ("290000-06-01"));
});

test("a pattern gives no times past 64 bits", () => {
  const parsers = dateTimeParsers(
    { ...DEFAULT, timestamp: "yyyyyy-MM-dd", timestampNTZ: "yyyyyy-MM-dd" },
    "Asia/Kolkata",
  );
  expect(parsers.timestamp("294248-01-01")).toBeUndefined();
  expect(parsers.timestampNTZ("294248-01-01")).toBeUndefined();
  expect(parsers.timestampNTZ("194248-01-01")).toBe(BigInt(Date.UTC(194248, 0, 1)) * 1000n);
});
