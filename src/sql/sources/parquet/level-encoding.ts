// Definition and repetition levels as data pages have them: runs of equal levels, or levels packed into bits.

/** The levels with their length in bytes before them. */
export function encodeLevels(levels: readonly number[], largest: number): Uint8Array {
  const width = 32 - Math.clz32(largest);
  const runs = encodeRuns(levels);
  const packedSize = Math.ceil(levels.length / 8) * width + 5;
  const body = runs.length <= packedSize ? runs : packLevels(levels, width);
  const bytes = new Uint8Array(body.length + 4);
  new DataView(bytes.buffer).setInt32(0, body.length, true);
  bytes.set(body, 4);
  return bytes;
}

/** Levels are below 256, so that a run's level takes one byte. */
function encodeRuns(levels: readonly number[]): Uint8Array {
  const out: number[] = [];
  for (let start = 0; start < levels.length; ) {
    const level = levels[start] ?? 0;
    let end = start + 1;
    while (end < levels.length && levels[end] === level) end++;
    pushVarint(out, (end - start) * 2);
    out.push(level);
    start = end;
  }
  return Uint8Array.from(out);
}

function packLevels(levels: readonly number[], width: number): Uint8Array {
  const groups = Math.ceil(levels.length / 8);
  const out: number[] = [];
  pushVarint(out, groups * 2 + 1);
  let bits = 0;
  let buffer = 0;
  for (let i = 0; i < groups * 8; i++) {
    buffer |= (levels[i] ?? 0) << bits;
    bits += width;
    while (bits >= 8) {
      out.push(buffer & 0xff);
      buffer >>>= 8;
      bits -= 8;
    }
  }
  return Uint8Array.from(out);
}

function pushVarint(out: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    out.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}
