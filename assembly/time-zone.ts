// Offsets of a time zone from a table that an executor fills as instants are met: a slot for every 24 days, in which a
// zone's offset changes once at most (where it changes twice, nothing is kept). src/catalyst/expressions/codegen/time-zone-code.ts
// calls these and has the evaluator make the entries.

/** An entry: which days it is of, the second in them from when on the later offset holds, the earlier and the later offset. */
const ENTRY: usize = 16;
const SLOT_MASK: i64 = 4095;
const SECONDS_BITS: i64 = 21;
const SECONDS_MASK: i64 = (1 << 21) - 1;
const MICROS_PER_SECOND: i64 = 1000000;
const MICROS_PER_DAY: i64 = 86400000000;
/** No offset: a zone's are of a few hours. */
const UNKNOWN: i32 = i32.MIN_VALUE;
/** In the place of a second: the offset changes more than once, so the entry is of one instant only. */
const IRREGULAR: i32 = -1;

@inline
function floorSeconds(micros: i64): i64 {
  const seconds = micros / MICROS_PER_SECOND;
  return seconds - i64(micros < seconds * MICROS_PER_SECOND);
}

/** Seconds that a wall clock is ahead of UTC at an instant; the least integer when the table does not tell. */
export function zoneOffset(table: usize, micros: i64): i32 {
  const seconds = floorSeconds(micros);
  const days = seconds >> SECONDS_BITS;
  const entry = table + <usize>(days & SLOT_MASK) * ENTRY;
  // Odd, so that an empty slot is of no days.
  if (load<i32>(entry) != <i32>((days << 1) | 1)) return UNKNOWN;
  return <i32>(seconds & SECONDS_MASK) < load<i32>(entry, 4) ? load<i32>(entry, 8) : load<i32>(entry, 12);
}

/** Keeps the entry at `made`, which the evaluator has made for an instant, and answers the offset at it. */
export function zoneRemember(table: usize, micros: i64, made: usize): i32 {
  const seconds = floorSeconds(micros);
  const days = seconds >> SECONDS_BITS;
  const change = load<i32>(made);
  if (change == IRREGULAR) return load<i32>(made, 8);
  const entry = table + <usize>(days & SLOT_MASK) * ENTRY;
  store<i32>(entry, <i32>((days << 1) | 1));
  store<i32>(entry, change, 4);
  store<i32>(entry, load<i32>(made, 4), 8);
  store<i32>(entry, load<i32>(made, 8), 12);
  return <i32>(seconds & SECONDS_MASK) < change ? load<i32>(made, 4) : load<i32>(made, 8);
}

/**
 * Writes the instant of a wall-clock time: in a gap the clock before it goes on, in an overlap the earlier instant counts.
 * 1; 2 when the offset changes within a day; 0 when the table does not tell.
 */
export function zoneInstant(table: usize, local: i64, target: usize): i32 {
  const before = zoneOffset(table, local - MICROS_PER_DAY);
  const after = zoneOffset(table, local + MICROS_PER_DAY);
  if (before == UNKNOWN || after == UNKNOWN) return 0;
  let instant = local - <i64>before * MICROS_PER_SECOND;
  if (before != after) {
    const offset = zoneOffset(table, instant);
    if (offset == UNKNOWN) return 0;
    if (offset != before) {
      const late = local - <i64>after * MICROS_PER_SECOND;
      const lateOffset = zoneOffset(table, late);
      if (lateOffset == UNKNOWN) return 0;
      if (lateOffset == after) instant = late;
    }
  }
  store<i64>(target, instant);
  return before == after ? 1 : 2;
}
