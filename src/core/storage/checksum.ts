// Checksums of blocks: whoever reads one that lay on disk, or came from another executor, sees whether it is what was written.

/** Odd, so that a word that changes always changes the sum (a constant of xxHash). */
const K = 0x9e3779b1 | 0;
const K2 = Math.imul(K, K);
const K3 = Math.imul(K2, K);
const K4 = Math.imul(K3, K);

/** What the sum of no bytes is. */
export const EMPTY_CHECKSUM = 1;

/**
 * The words of some bytes as the coefficients of a polynomial, modulo 2³². `before` is the sum of bytes that come before
 * these, a multiple of four of them; so bytes in several places have the sum of the same bytes in one.
 */
export function checksumOf(bytes: Uint8Array, before = EMPTY_CHECKSUM): number {
  const numWords = bytes.length >> 2;
  const words = wordsOf(bytes, numWords);
  let sum = before | 0;
  let i = 0;
  for (const end = numWords & ~3; i < end; i += 4) {
    const first = Math.imul(words[i] ?? 0, K3) + Math.imul(words[i + 1] ?? 0, K2);
    sum = (Math.imul(sum, K4) + first + Math.imul(words[i + 2] ?? 0, K) + (words[i + 3] ?? 0)) | 0;
  }
  for (; i < numWords; i++) sum = (Math.imul(sum, K) + (words[i] ?? 0)) | 0;
  if (bytes.length === numWords * 4) return sum;
  // How many there are tells apart what differs in zeroes at its end.
  let rest = bytes.length & 3;
  for (let at = numWords * 4; at < bytes.length; at++) rest = (rest << 8) | (bytes[at] ?? 0);
  return (Math.imul(sum, K) + rest) | 0;
}

function wordsOf(bytes: Uint8Array, numWords: number): Int32Array {
  if (bytes.byteOffset % 4 === 0) return new Int32Array(bytes.buffer, bytes.byteOffset, numWords);
  return new Int32Array(bytes.slice(0, numWords * 4).buffer);
}

/** The sums of several rows of parts, each of whole words; `before` are those of what comes before them. */
export function checksumsOfParts(rows: readonly (readonly Uint8Array[])[], before?: Int32Array): Int32Array {
  return Int32Array.from(rows, (parts, i) =>
    parts.reduce((sum, part) => checksumOf(part, sum), before?.[i] ?? EMPTY_CHECKSUM),
  );
}
