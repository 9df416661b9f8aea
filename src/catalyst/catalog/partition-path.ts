// The folders of partitions: `a=1/b=x%2Fy`, in Hive's way of escaping.

/** The folder of rows without a value. */
export const DEFAULT_PARTITION_NAME = "__HIVE_DEFAULT_PARTITION__";

/** What has a meaning in paths of some file system. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped, too
const ESCAPED = /[\u0000-\u001f"#%'*/:=?\\\u007f{[\]^]/g;

export function escapePathName(name: string): string {
  return name.replace(ESCAPED, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

export function unescapePathName(name: string): string {
  return name.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A folder below the table's. Rows with empty text have no value there, as Hive has it. */
export function partitionPath(spec: ReadonlyMap<string, string | null>): string {
  return [...spec].map(([name, value]) => `${escapePathName(name)}=${partitionFolderValue(value)}`).join("/");
}

function partitionFolderValue(value: string | null): string {
  return value === null || value === "" ? DEFAULT_PARTITION_NAME : escapePathName(value);
}

/** The columns and values that the folders between a root and a file name; undefined when they name none. */
export function parsePartitionPath(folders: readonly string[]): ReadonlyMap<string, string | null> {
  const spec = new Map<string, string | null>();
  for (const folder of folders) {
    const at = folder.indexOf("=");
    if (at <= 0) continue;
    const value = unescapePathName(folder.slice(at + 1));
    spec.set(unescapePathName(folder.slice(0, at)), value === DEFAULT_PARTITION_NAME ? null : value);
  }
  return spec;
}
