// Sort keys from columns: for every row a u64 that orders as the values do when compared as unsigned integers, inverted
// for descending order. Null rows get 0, and a key of their own (normalizeNulls) that comes first. NaN is the greatest,
// −0.0 equals 0.0.

import { bitIsSet } from "./bits";
import { COLUMN_CODES, COLUMN_VALIDITY, COLUMN_VALUES } from "./layout";
import { viewPrefix } from "./sort-keys";

/** 0 and 1, so that nulls come first or last. */
export function normalizeNulls(column: usize, numRows: i32, nullsFirst: i32, keys: usize): void {
  const validity = load<usize>(column, COLUMN_VALIDITY);
  const ofNull: u64 = nullsFirst != 0 ? 0 : 1;
  for (let row = 0; row < numRows; row++) {
    const isNull = validity != 0 && !bitIsSet(validity, row);
    store<u64>(keys + (<usize>row << 3), isNull ? ofNull : ofNull ^ 1);
  }
}

/** The entry of a row among the column's values: its number, or its dictionary code. */
@inline
function entryOf(codes: usize, row: i32): usize {
  return codes != 0 ? load<usize>(codes + (<usize>row << 2)) : row;
}

@inline
function put(keys: usize, row: i32, key: u64, descending: i32): void {
  store<u64>(keys + (<usize>row << 3), descending != 0 ? ~key : key);
}

@inline
function isNull(validity: usize, row: i32): bool {
  return validity != 0 && !bitIsSet(validity, row);
}

export function normalizeBoolean(column: usize, numRows: i32, descending: i32, keys: usize): void {
  const values = load<usize>(column, COLUMN_VALUES);
  const codes = load<usize>(column, COLUMN_CODES);
  const validity = load<usize>(column, COLUMN_VALIDITY);
  for (let row = 0; row < numRows; row++) {
    if (isNull(validity, row)) store<u64>(keys + (<usize>row << 3), 0);
    else put(keys, row, <u64>bitIsSet(values, <i32>entryOf(codes, row)), descending);
  }
}

@inline
function normalizeIntegers<T>(column: usize, numRows: i32, descending: i32, keys: usize): void {
  const values = load<usize>(column, COLUMN_VALUES);
  const codes = load<usize>(column, COLUMN_CODES);
  const validity = load<usize>(column, COLUMN_VALIDITY);
  for (let row = 0; row < numRows; row++) {
    if (isNull(validity, row)) store<u64>(keys + (<usize>row << 3), 0);
    else put(keys, row, <u64>(<i64>load<T>(values + entryOf(codes, row) * sizeof<T>())) ^ SIGN, descending);
  }
}

const SIGN: u64 = 0x8000000000000000;

export function normalizeByte(column: usize, numRows: i32, descending: i32, keys: usize): void {
  normalizeIntegers<i8>(column, numRows, descending, keys);
}

export function normalizeShort(column: usize, numRows: i32, descending: i32, keys: usize): void {
  normalizeIntegers<i16>(column, numRows, descending, keys);
}

export function normalizeInt(column: usize, numRows: i32, descending: i32, keys: usize): void {
  normalizeIntegers<i32>(column, numRows, descending, keys);
}

export function normalizeLong(column: usize, numRows: i32, descending: i32, keys: usize): void {
  normalizeIntegers<i64>(column, numRows, descending, keys);
}

@inline
function orderedBits(value: f64): u64 {
  if (value != value) return ~0;
  // −0.0 + 0.0 is 0.0.
  const bits = reinterpret<u64>(value + 0.0);
  return bits & SIGN ? ~bits : bits | SIGN;
}

@inline
function normalizeFloats<T>(column: usize, numRows: i32, descending: i32, keys: usize): void {
  const values = load<usize>(column, COLUMN_VALUES);
  const codes = load<usize>(column, COLUMN_CODES);
  const validity = load<usize>(column, COLUMN_VALIDITY);
  for (let row = 0; row < numRows; row++) {
    if (isNull(validity, row)) store<u64>(keys + (<usize>row << 3), 0);
    else put(keys, row, orderedBits(<f64>load<T>(values + entryOf(codes, row) * sizeof<T>())), descending);
  }
}

export function normalizeFloat(column: usize, numRows: i32, descending: i32, keys: usize): void {
  normalizeFloats<f32>(column, numRows, descending, keys);
}

export function normalizeDouble(column: usize, numRows: i32, descending: i32, keys: usize): void {
  normalizeFloats<f64>(column, numRows, descending, keys);
}

/** A decimal of 16 bytes takes two keys: its upper half here, then its lower half. */
export function normalizeDecimalHigh(column: usize, numRows: i32, descending: i32, keys: usize): void {
  normalizeHalves(column, 8, SIGN, numRows, descending, keys);
}

export function normalizeDecimalLow(column: usize, numRows: i32, descending: i32, keys: usize): void {
  normalizeHalves(column, 0, 0, numRows, descending, keys);
}

@inline
function normalizeHalves(column: usize, half: usize, sign: u64, numRows: i32, descending: i32, keys: usize): void {
  const values = load<usize>(column, COLUMN_VALUES) + half;
  const codes = load<usize>(column, COLUMN_CODES);
  const validity = load<usize>(column, COLUMN_VALIDITY);
  for (let row = 0; row < numRows; row++) {
    if (isNull(validity, row)) store<u64>(keys + (<usize>row << 3), 0);
    else put(keys, row, load<u64>(values + (entryOf(codes, row) << 4)) ^ sign, descending);
  }
}

/** Prefixes of strings or binaries; ties need the views (of a decoded column), as sort-keys.ts says. */
export function normalizeView(column: usize, numRows: i32, descending: i32, keys: usize): void {
  const values = load<usize>(column, COLUMN_VALUES);
  const codes = load<usize>(column, COLUMN_CODES);
  const validity = load<usize>(column, COLUMN_VALIDITY);
  for (let row = 0; row < numRows; row++) {
    // A null row has the prefix of an empty string, which ends here in either direction.
    if (isNull(validity, row)) put(keys, row, 0, descending);
    else put(keys, row, viewPrefix(values + (entryOf(codes, row) << 4), 0), descending);
  }
}
