// The upper 128 bits of the powers of five from −342 to 308, of negative ones rounded up: made when they are first
// needed, exactly, by long integers. Shared by the kernels, not exported from the module.

export const SMALLEST_POWER: i32 = -342;
export const LARGEST_POWER: i32 = 308;
/** Reciprocals from here on up are rounded up in their last bit, smaller ones far below it. */
const SMALLEST_ROUNDED: i32 = -27;

/** Words of 32 bits, the lowest first: room for the largest power, and for 128 bits of the smallest. */
const LIMBS: i32 = 31;
const number: usize = memory.data(124);

const TABLE_SIZE: usize = 10416;
/** For each power the upper and the lower 64 bits; allocated when it is made, and kept. */
let table: usize = 0;

/** The address of a power's bits: the upper 64, then the lower 64. */
export function powerOfFive(power: i32): usize {
  if (table == 0) {
    table = heap.alloc(TABLE_SIZE);
    makeTable();
  }
  return entryOf(power);
}

@inline
function entryOf(power: i32): usize {
  return table + (<usize>(power - SMALLEST_POWER) << 4);
}

function makeTable(): void {
  memory.fill(number, 0, LIMBS << 2);
  store<u32>(number, 1);
  for (let power = 0; power <= LARGEST_POWER; power++) {
    keepUpperBits(entryOf(power));
    multiplyByFive();
  }
  memory.fill(number, 0, LIMBS << 2);
  store<u32>(number + ((LIMBS - 1) << 2), 1);
  for (let power = -1; power >= SMALLEST_POWER; power--) {
    divideByFive();
    const entry = entryOf(power);
    keepUpperBits(entry);
    if (power < SMALLEST_ROUNDED) continue;
    const lower = load<u64>(entry, 8) + 1;
    store<u64>(entry, lower, 8);
    if (lower == 0) store<u64>(entry, load<u64>(entry) + 1);
  }
}

function multiplyByFive(): void {
  let carry: u64 = 0;
  for (let i = 0; i < LIMBS; i++) {
    const at = number + (<usize>i << 2);
    carry += <u64>load<u32>(at) * 5;
    store<u32>(at, <u32>carry);
    carry >>= 32;
  }
}

function divideByFive(): void {
  let remainder: u64 = 0;
  for (let i = LIMBS - 1; i >= 0; i--) {
    const at = number + (<usize>i << 2);
    const dividend = (remainder << 32) | <u64>load<u32>(at);
    store<u32>(at, <u32>(dividend / 5));
    remainder = dividend % 5;
  }
}

/** The word below an index; 0 below the lowest. */
@inline
function limb(index: i32): u64 {
  return index < 0 ? 0 : <u64>load<u32>(number + (<usize>index << 2));
}

function keepUpperBits(entry: usize): void {
  let top = LIMBS - 1;
  while (limb(top) == 0) top--;
  const shift = clz<u32>(<u32>limb(top));
  const high = (limb(top) << 32) | limb(top - 1);
  const middle = (limb(top - 2) << 32) | limb(top - 3);
  const low = limb(top - 4) << 32;
  if (shift == 0) {
    store<u64>(entry, high);
    store<u64>(entry, middle, 8);
    return;
  }
  store<u64>(entry, (high << shift) | (middle >> (64 - shift)));
  store<u64>(entry, (middle << shift) | (low >> (64 - shift)), 8);
}
