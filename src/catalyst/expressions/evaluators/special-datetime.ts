// The words that stand for a time in typed literals and in casts of constants: epoch, now, today, yesterday and tomorrow.

import { floorDivide } from "../../../types/floor-divide.ts";
import { MICROS_PER_DAY } from "../../../types/interval.ts";
import { isZone, parseOffset, zonedMicros, zoneOffsetMicros } from "./time-zone.ts";

/** The wall clock that a word stands for; undefined of other texts. */
export function specialClock(text: string, zone: string): bigint | undefined {
  const [, written = "", wordZone] = WORD.exec(text) ?? [];
  const word = written.toLowerCase();
  if (wordZone !== undefined && parseOffset(wordZone) === undefined && !isZone(wordZone)) return undefined;
  if (word === "epoch") return 0n;
  if (word !== "now" && !SPECIAL_DAYS.has(word)) return undefined;
  const now = BigInt(Date.now()) * 1000n;
  const clock = now + zoneOffsetMicros(now, zone);
  const shift = SPECIAL_DAYS.get(word);
  return shift === undefined ? clock : (floorDivide(clock, MICROS_PER_DAY) + shift) * MICROS_PER_DAY;
}

/** A word, and a zone that changes nothing. */
const WORD = /^\s*(epoch|now|today|yesterday|tomorrow)(?:\s+(\S+))?\s*$/i;

/** Days from today. */
const SPECIAL_DAYS: ReadonlyMap<string, bigint> = new Map([
  ["yesterday", -1n],
  ["today", 0n],
  ["tomorrow", 1n],
]);

/** The instant that a word stands for. */
export function specialInstant(text: string, zone: string): bigint | undefined {
  const clock = specialClock(text, zone);
  if (clock === undefined || clock === 0n) return clock;
  return zonedMicros(clock, zone);
}
