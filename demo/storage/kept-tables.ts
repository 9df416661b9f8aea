// The tables that were opened, so that they are there when the page is opened again: files are copied, samples noted.

import { sampleTable } from "../catalog/samples.ts";
import type { TableSource } from "../driver/protocol.ts";
import { privateFolder, readFiles, removeEntry, writeFile } from "./private-files.ts";

const FOLDER = "tables";
const LIST = "source.json";
/** Larger files are opened again by hand. */
const MAX_BYTES = 256 * 1024 * 1024;

export async function keepTable({ name, label, files }: TableSource): Promise<void> {
  const size = files.reduce((sum, file) => sum + (typeof file === "string" ? 0 : file.size), 0);
  if (size > MAX_BYTES) return;
  const tables = await privateFolder(FOLDER);
  if (tables === undefined) return;
  try {
    await removeEntry(tables, name);
    const folder = await tables.getDirectoryHandle(name, { create: true });
    for (const file of files) if (typeof file !== "string") await writeFile(folder, safeName(file.name), file);
    await writeFile(folder, LIST, JSON.stringify({ label }));
  } catch {
    // The browser keeps no more.
  }
}

export async function keptTables(): Promise<readonly TableSource[]> {
  const tables = await privateFolder(FOLDER);
  if (tables === undefined) return [];
  const sources: TableSource[] = [];
  for await (const folder of tables.values()) {
    if (!(folder instanceof FileSystemDirectoryHandle)) continue;
    const { name } = folder;
    const files = await readFiles(folder);
    const list = files.find((file) => file.name === LIST);
    const data = files.filter((file) => file !== list);
    const sample = sampleTable(name);
    if (data.length > 0) sources.push({ name, label: labelIn(await list?.text()) ?? name, files: data });
    else if (sample !== undefined) sources.push(sample);
  }
  return sources;
}

export async function forgetTable(name: string): Promise<void> {
  const tables = await privateFolder(FOLDER);
  if (tables !== undefined) await removeEntry(tables, name);
}

function labelIn(list = "{}"): string | undefined {
  try {
    const { label }: { readonly label?: unknown } = JSON.parse(list);
    return typeof label === "string" ? label : undefined;
  } catch {
    return undefined;
  }
}

/** Some names that files have elsewhere are none here. */
function safeName(name: string): string {
  return name.replace(/[^\w. -]/g, "_").replace(/^\.+/, "_");
}
