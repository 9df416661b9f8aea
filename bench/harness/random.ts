// Random numbers from a seed, so that every run on every machine sees the same data.

/** Marsaglia's xorshift of 32 bits, in [0, 1). */
export function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
