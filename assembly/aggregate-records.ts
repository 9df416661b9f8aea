// The rows that a group of an aggregation keeps until an accumulator takes them: fixed-width records one after another,
// which grow in an arena. Generated code lays a record's fields out.
//
// Records, 32 bytes: 0 count, 4 capacity, 8 records, 12 capacity of the state's bytes, 16 view of the state's bytes

import { arenaAllocate } from "./arena";

const RECORDS_SIZE: usize = 32;
const COUNT: usize = 0;
const CAPACITY: usize = 4;
const RECORDS: usize = 8;

const FIRST_CAPACITY: u32 = 4;

/**
 * Adds a record to the records whose address stands at `place` (0: none yet, then they are made in `owner`) and returns its
 * address; its content is undefined. Records lie in `arena`.
 */
export function aggregateRecordsAppend(place: usize, recordSize: i32, owner: usize, arena: usize): usize {
  let records = load<usize>(place);
  if (records == 0) {
    records = arenaAllocate(owner, RECORDS_SIZE);
    memory.fill(records, 0, RECORDS_SIZE);
    store<usize>(place, records);
  }
  const count = load<u32>(records, COUNT);
  if (count == load<u32>(records, CAPACITY)) {
    const capacity = max(count * 2, FIRST_CAPACITY);
    const grown = arenaAllocate(arena, <usize>capacity * recordSize);
    memory.copy(grown, load<usize>(records, RECORDS), <usize>count * recordSize);
    store<u32>(records, capacity, CAPACITY);
    store<usize>(records, grown, RECORDS);
  }
  store<u32>(records, count + 1, COUNT);
  return load<usize>(records, RECORDS) + <usize>count * recordSize;
}
