// Files as views, before any statement runs.
import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { SparkSession } from "../index.node.ts";
import type { SqlOptions, ViewOption } from "./command-line.ts";

/** All views that the command line names. */
export async function findViews({ views, viewFolders }: SqlOptions): Promise<readonly ViewOption[]> {
  const found = await Promise.all(viewFolders.map(viewsOfFolder));
  return [...found.flat(), ...views];
}

/** The Parquet files of a folder, and those of its folders that hold some, at whatever depth. */
async function viewsOfFolder(folder: string): Promise<readonly ViewOption[]> {
  const views: ViewOption[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isView = isParquet(entry.name) || (entry.isDirectory() && (await holdsParquet(path)));
    if (isView) views.push({ name: basename(entry.name, ".parquet"), path, format: "parquet" });
  }
  return views;
}

async function holdsParquet(folder: string): Promise<boolean> {
  return (await readdir(folder, { recursive: true })).some(isParquet);
}

function isParquet(name: string): boolean {
  return extname(name) === ".parquet";
}

export async function registerViews(spark: SparkSession, views: readonly ViewOption[]): Promise<void> {
  for (const { name, path, format } of views) {
    const reader = spark.read.format(format);
    if (format === "csv") {
      reader.option("header", true).option("inferSchema", true);
      if (/\.tsv\b/i.test(path)) reader.option("sep", "\t");
    }
    await reader.load(path).createOrReplaceTempView(name);
  }
}
