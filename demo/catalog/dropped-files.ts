// Files and folders that are dropped anywhere on the page. A folder's files of one format are one table.

import type { TableSource } from "../driver/protocol.ts";
import { tableName } from "./table-name.ts";

export function acceptDroppedFiles(target: HTMLElement, accept: (sources: readonly TableSource[]) => void): void {
  const mark = (isOver: boolean): void => {
    target.classList.toggle("dropping", isOver);
  };
  target.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    mark(true);
  });
  target.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  target.addEventListener("drop", (event) => {
    mark(false);
    const { dataTransfer } = event;
    if (dataTransfer === null || dataTransfer.files.length === 0) return;
    event.preventDefault();
    void tableSources(dataTransfer).then(accept);
  });
}

async function tableSources({ items, files }: DataTransfer): Promise<readonly TableSource[]> {
  // Entries are there only as long as the event is.
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const loose = [...files];
  const sources: TableSource[] = [];
  for (const entry of entries) {
    if (isDirectory(entry)) {
      const inside = (await filesUnder(entry)).filter(({ name }) => !/^[._]/.test(name));
      if (inside.length > 0) sources.push({ name: tableName(entry.name), label: `${entry.name}/`, files: inside });
    }
  }
  const folders = new Set(entries.filter((entry) => entry?.isDirectory).map((entry) => entry?.name));
  return [...sources, ...fileSources(loose.filter(({ name }) => !folders.has(name)))];
}

/** Each file is a table of its own. */
export function fileSources(files: readonly File[]): readonly TableSource[] {
  return files.map((file) => ({ name: tableName(file.name), label: file.name, files: [file] }));
}

// Not every browser that has entries has their classes by name.
function isDirectory(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function filesUnder(directory: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = directory.createReader();
  const files: File[] = [];
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return files;
    for (const entry of entries) {
      if (isDirectory(entry)) files.push(...(await filesUnder(entry)));
      else if (isFile(entry)) {
        files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
      }
    }
  }
}
