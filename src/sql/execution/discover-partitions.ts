// The partitions that folders name (`year=2024/month=1`) below a path that is read: their columns, and each file's values.

import { findField } from "../../catalyst/catalog/default-columns.ts";
import { parsePartitionPath } from "../../catalyst/catalog/partition-path.ts";
import { Cast } from "../../catalyst/expressions/cast.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import type { SourceLocation } from "../../catalyst/plans/unresolved-data-source.ts";
import type { FileStatus } from "../../host/files.ts";
import type { CatalystValue } from "../../types/catalyst-value.ts";
import {
  type DataType,
  DateType,
  DoubleType,
  IntegerType,
  LongType,
  StringType,
  StructField,
  StructType,
  TimestampType,
} from "../../types/data-type.ts";
import type { PartitionedFile } from "../sources/file-splits.ts";

export interface DiscoveredPartitions {
  readonly partitionSchema: StructType;
  readonly files: readonly PartitionedFile[];
}

/** @param found the files of each location, in the order of `locations` */
export function discoverPartitions(
  found: readonly (readonly FileStatus[])[],
  locations: readonly SourceLocation[],
  userSchema: StructType | undefined,
  timeZone: string,
): DiscoveredPartitions {
  const specs = found.flatMap((files, i) => files.map((file) => ({ file, spec: specOf(file, locations[i]) })));
  const names = [...(specs[0]?.spec.keys() ?? [])];
  const isPartitioned =
    names.length > 0 && specs.every(({ spec }) => spec.size === names.length && names.every((name) => spec.has(name)));
  if (!isPartitioned) return { partitionSchema: StructType([]), files: specs.map(({ file }) => file) };
  const fields = names.map((name) => {
    const texts = specs.map(({ spec }) => spec.get(name) ?? null);
    return StructField(name, (userSchema && findField(userSchema, name)?.dataType) ?? inferType(texts, timeZone), true);
  });
  const files = specs.map(({ file, spec }) => {
    const partitionValues = fields.map(({ name, dataType }) =>
      partitionValue(spec.get(name) ?? null, dataType, timeZone),
    );
    return { ...file, partitionValues };
  });
  return { partitionSchema: StructType(fields), files };
}

/** The value of a folder's text. */
export function partitionValue(text: string | null, type: DataType, timeZone: string): CatalystValue {
  if (text === null || type.kind === "string") return text;
  return new Cast(new Literal(text, StringType), type, "ansi", timeZone).eval([]);
}

/** Folders below the path as it was given; all folders of a path with wildcards. */
function specOf({ path, name }: FileStatus, location: SourceLocation | undefined): ReadonlyMap<string, string | null> {
  if (typeof location !== "string") return new Map();
  const base = location.replace(/^file:(\/\/)?/, "").replace(/\/+$/, "");
  const plain = path.replace(/^file:(\/\/)?/, "");
  const below = plain.startsWith(`${base}/`) ? plain.slice(base.length + 1) : /[*?{[]/.test(base) ? plain : name;
  return parsePartitionPath(below.split("/").slice(0, -1));
}

const CANDIDATES: readonly { readonly type: DataType; readonly pattern: RegExp }[] = [
  { type: IntegerType, pattern: /^[+-]?\d{1,9}$|^[+-]?[12]\d{9}$/ },
  { type: LongType, pattern: /^[+-]?\d{1,18}$/ },
  { type: DoubleType, pattern: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/ },
  { type: DateType, pattern: /^\d{4}-\d{2}-\d{2}$/ },
  { type: TimestampType, pattern: /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/ },
];

/** The narrowest type that all texts are of: whole numbers, fractions, dates, timestamps, else text. */
function inferType(texts: readonly (string | null)[], timeZone: string): DataType {
  const given = texts.filter((text) => text !== null);
  if (given.length === 0) return StringType;
  const candidate = CANDIDATES.find(({ type, pattern }) =>
    given.every((text) => pattern.test(text) && isOf(text, type, timeZone)),
  );
  return candidate?.type ?? StringType;
}

function isOf(text: string, type: DataType, timeZone: string): boolean {
  return new Cast(new Literal(text, StringType), type, "legacy", timeZone).eval([]) !== null;
}
