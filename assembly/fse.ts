// Finite state entropy: the tables of Zstandard's codes, and bits that are read backwards. Shared by the kernels, not
// exported from the module.
//
// Entry of a table: u64 of base value (32 bits), next state (16), bits to add to the state (8), bits to add to the base (8)

/** How often each symbol is, in 16 bits; −1 is less than once. */
export const COUNTS_SIZE: usize = 2 * 256;

/** Where a description of counts ended. */
export let fseEnd: usize = 0;
/** How many symbols it had. */
export let fseSymbols: i32 = 0;

/** Reads counts into `counts`; returns the logarithm of the table's size, or −1 when they make no sense. */
export function fseReadCounts(source: usize, end: usize, maxSymbols: i32, maxLog: i32, counts: usize): i32 {
  if (end - source < 1 || <isize>(end - source) < 0) return -1;
  const log = <i32>(load<u8>(source) & 15) + 5;
  if (log > maxLog) return -1;
  const lastBit = <i64>(end - source) << 3;
  let bit: i64 = 4;
  let remaining = (1 << log) + 1;
  let threshold = 1 << log;
  let width = log + 1;
  let symbol = 0;
  let afterZero = false;
  while (remaining > 1) {
    if (bit > lastBit) return -1;
    if (afterZero) {
      let zeros: i32;
      do {
        if (bit > lastBit) return -1;
        zeros = <i32>((load<u64>(source + <usize>(bit >> 3)) >> (bit & 7)) & 3);
        bit += 2;
        if (symbol + zeros > maxSymbols) return -1;
        for (let i = 0; i < zeros; i++, symbol++) store<i16>(counts + (<usize>symbol << 1), 0);
      } while (zeros == 3);
    }
    if (symbol >= maxSymbols) return -1;
    const bits = <i32>(load<u64>(source + <usize>(bit >> 3)) >> (bit & 7));
    const most = 2 * threshold - 1 - remaining;
    let count = bits & (threshold - 1);
    if (count < most) bit += width - 1;
    else {
      count = bits & (2 * threshold - 1);
      if (count >= threshold) count -= most;
      bit += width;
    }
    count--;
    remaining -= count < 0 ? 1 : count;
    store<i16>(counts + (<usize>symbol << 1), <i16>count);
    symbol++;
    afterZero = count == 0;
    if (remaining < 1) return -1;
    while (remaining < threshold) {
      width--;
      threshold >>= 1;
    }
  }
  if (bit > lastBit) return -1;
  fseEnd = source + <usize>((bit + 7) >> 3);
  fseSymbols = symbol;
  return log;
}

/**
 * Makes the table of counts that add up to its size. `bases` has for each symbol its base value and the bits to add, as 32
 * bits each; without it the base is the symbol.
 */
export function fseBuildTable(counts: usize, symbols: i32, log: i32, bases: usize, table: usize): bool {
  const size = 1 << log;
  let high = size - 1;
  for (let symbol = 0; symbol < symbols; symbol++) {
    if (load<i16>(counts + (<usize>symbol << 1)) != -1) continue;
    store<u64>(table + (<usize>high << 3), <u64>symbol);
    high--;
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let place = 0;
  for (let symbol = 0; symbol < symbols; symbol++) {
    const address = counts + (<usize>symbol << 1);
    const count = <i32>load<i16>(address);
    for (let i = 0; i < count; i++) {
      store<u64>(table + (<usize>place << 3), <u64>symbol);
      do place = (place + step) & (size - 1);
      while (place > high);
    }
    // From here on the state that a symbol gets next.
    if (count == -1) store<i16>(address, 1);
  }
  if (place != 0) return false;
  for (let i = 0; i < size; i++) {
    const entry = table + (<usize>i << 3);
    const symbol = load<u32>(entry);
    const address = counts + (<usize>symbol << 1);
    const state = <i32>load<i16>(address);
    store<i16>(address, <i16>(state + 1));
    const width = log - (31 - clz(state));
    storeEntry(entry, symbol, (state << width) - size, width, bases);
  }
  return true;
}

/** A table of one entry, which gives one symbol again and again. */
export function fseBuildSingle(symbol: u32, bases: usize, table: usize): void {
  storeEntry(table, symbol, 0, 0, bases);
}

@inline
function storeEntry(entry: usize, symbol: u32, next: i32, width: i32, bases: usize): void {
  const base = bases == 0 ? symbol : load<u32>(bases + (<usize>symbol << 3));
  const extra = bases == 0 ? 0 : load<u32>(bases + (<usize>symbol << 3), 4);
  store<u64>(entry, <u64>base | (<u64>next << 32) | (<u64>width << 48) | (<u64>extra << 56));
}

/** How many bits a stream has that is read from its end, where the highest bit that is set marks it; 0 when it has none. */
@inline
export function backwardBits(source: usize, length: usize): i32 {
  if (length == 0) return 0;
  const last = <u32>load<u8>(source + length - 1);
  return last == 0 ? 0 : <i32>((length << 3) - (clz(last) - 24) - 1);
}

/** `count` ≤ 56 bits from bit `from` ≥ 0 on. */
@inline
export function bitsAt(source: usize, from: i32, count: i32): u64 {
  return (load<u64>(source + <usize>(from >> 3)) >> <u64>(from & 7)) & (((<u64>1) << <u64>count) - 1);
}
