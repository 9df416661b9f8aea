// Looks for a simpler statement that still fails, by making choices fewer and smaller.

/** A list of choices from which `fails` still holds; it is asked at most `limit` times. */
export async function shrink(
  choices: readonly number[],
  fails: (choices: readonly number[]) => Promise<boolean>,
  limit: number,
): Promise<readonly number[]> {
  let smallest = choices;
  let asked = 0;
  const attempt = async (candidate: readonly number[]): Promise<boolean> => {
    if (asked >= limit) return false;
    asked++;
    if (!(await fails(candidate))) return false;
    smallest = candidate;
    return true;
  };
  for (
    let size = Math.ceil(choices.length / 2);
    size >= 1 && asked < limit;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let start = 0; start < smallest.length && asked < limit; ) {
      const end = start + size;
      const without = [...smallest.slice(0, start), ...smallest.slice(end)];
      const zeroed = smallest.map((choice, i) => (i >= start && i < end ? 0 : choice));
      if (await attempt(without)) continue;
      if (zeroed.some((choice, i) => choice !== smallest[i])) await attempt(zeroed);
      start = end;
    }
  }
  return smallest;
}
