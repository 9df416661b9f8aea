// What the table of a file is called: a name that SQL takes without quotes.

/** What the file chooser offers. */
export const FILE_TYPES = "csv tsv json jsonl ndjson parquet arrow arrows feather txt gz"
  .split(" ")
  .map((extension) => `.${extension}`)
  .join(",");

export function tableName(fileName: string): string {
  const stem = fileName.replace(/\.gz$/i, "").replace(/\.[^.]*$/, "");
  const name = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[a-z]/.test(name) ? name : `t_${name}`;
}
