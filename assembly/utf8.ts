// Tells whether text is well-formed UTF-8.

const BLOCK: usize = 16;

/** 1 when the bytes are UTF-8 as Unicode defines it: shortest forms only, no surrogates, nothing cut off. */
export function utf8IsValid(text: usize, length: i32): i32 {
  const end = text + length;
  let at = text;
  while (at < end) {
    if (at + BLOCK <= end) {
      const high = i8x16.bitmask(v128.load(at));
      if (high == 0) {
        at += BLOCK;
        continue;
      }
      at += ctz(high);
    }
    const size = characterSize(at, end);
    if (size == 0) return 0;
    at += size;
  }
  return 1;
}

/** Bytes of the character, or 0 when it is malformed. */
function characterSize(at: usize, end: usize): usize {
  const first = <u32>load<u8>(at);
  if (first < 0x80) return 1;
  const size: usize = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4 || size > end - at) return 0;
  const second = <u32>load<u8>(at, 1);
  // After some first bytes the second has a smaller range.
  const least: u32 = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  const most: u32 = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i: usize = 2; i < size; i++) if ((load<u8>(at + i) & 0xc0) != 0x80) return 0;
  return size;
}
