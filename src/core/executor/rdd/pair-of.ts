// Records that have to be pairs.

export function pairOf(record: unknown): readonly unknown[] {
  if (Array.isArray(record) && record.length >= 2) return record as readonly unknown[];
  throw new TypeError(`A pair [key, value] is needed here, and ${describe(record)} is none.`);
}

function describe(record: unknown): string {
  try {
    return JSON.stringify(record) ?? String(record);
  } catch {
    return String(record);
  }
}
