// Files of the origin private file system: folders and globs as under Node.

import { openBlob } from "./blob-file.ts";
import { pathNotFound, readFileFailed } from "./file-errors.ts";
import type { FileStatus, RandomAccessFile, WritableFile } from "./files.ts";
import { globRoot, globToRegExp, isGlob, isHidden } from "./glob.ts";

/** `opfs:/a/b.csv` and `opfs:a/b.csv` name the same file. */
export const OPFS_SCHEME = "opfs:";

export async function openOpfsFile(path: string): Promise<RandomAccessFile> {
  try {
    const { folder, name } = await parentOf(path, false);
    const file = await (await folder.getFileHandle(name)).getFile();
    return openBlob(file, path);
  } catch (error) {
    throw readFileFailed(path, error);
  }
}

export async function listOpfsFiles(pathOrGlob: string): Promise<readonly FileStatus[]> {
  const path = normalize(pathOrGlob);
  const files: FileStatus[] = [];
  const root = await navigator.storage.getDirectory();
  if (isGlob(path)) {
    const folder = await folderAt(root, globRoot(path)).catch(() => undefined);
    if (folder !== undefined) await collectMatches(folder, globRoot(path), globToRegExp(path), files);
    if (files.length === 0) throw pathNotFound(pathOrGlob);
  } else {
    await collectNamed(root, path, files).catch(() => {
      throw pathNotFound(pathOrGlob);
    });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export async function createOpfsFile(path: string): Promise<WritableFile> {
  const { folder, name } = await parentOf(path, true);
  // The stream writes to a copy, which takes the file's place when it is closed.
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  return {
    // The types ask for a view on an ArrayBuffer; on a SharedArrayBuffer it has to be copied anyway.
    write: (bytes) =>
      stream.write(
        bytes.buffer instanceof ArrayBuffer
          ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
          : bytes.slice(),
      ),
    close: () => stream.close(),
    abort: () => stream.abort(),
  };
}

/** A handle that can be moved, which not every browser's can. */
interface MovableHandle {
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

function isMovable(handle: object): handle is MovableHandle {
  return "move" in handle && typeof handle.move === "function";
}

export async function renameOpfsFile(from: string, to: string): Promise<void> {
  const source = await parentOf(from, false);
  const target = await parentOf(to, true);
  const handle = await source.folder.getFileHandle(source.name);
  if (isMovable(handle)) return await handle.move(target.folder, target.name);
  const copy = await createOpfsFile(to);
  try {
    const reader = (await handle.getFile()).stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) await copy.write(next.value);
    await copy.close();
  } catch (error) {
    await copy.abort();
    throw error;
  }
  await removeOpfsFile(from);
}

export async function removeOpfsFile(path: string): Promise<void> {
  try {
    const { folder, name } = await parentOf(path, false);
    await folder.removeEntry(name, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "NotFoundError")) throw readFileFailed(path, error);
  }
}

function normalize(path: string): string {
  const plain = path.startsWith(OPFS_SCHEME) ? path.slice(OPFS_SCHEME.length) : path;
  return plain
    .split("/")
    .filter((part) => part !== "")
    .join("/");
}

async function folderAt(
  root: FileSystemDirectoryHandle,
  path: string,
  create = false,
): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const part of path.split("/").filter((name) => name !== "")) {
    folder = await folder.getDirectoryHandle(part, { create });
  }
  return folder;
}

export async function parentOf(path: string, create: boolean) {
  const parts = normalize(path).split("/");
  const name = parts.pop() ?? "";
  const folder = await folderAt(await navigator.storage.getDirectory(), parts.join("/"), create);
  return { folder, name };
}

async function collectNamed(root: FileSystemDirectoryHandle, path: string, files: FileStatus[]): Promise<void> {
  const { folder, name } = await parentOf(path, false);
  if (name === "") return await collectFolder(root, "", files);
  const file = await folder.getFileHandle(name).catch(() => undefined);
  if (file !== undefined) await addFile(file, path, files);
  else await collectFolder(await folder.getDirectoryHandle(name), path, files);
}

async function collectFolder(folder: FileSystemDirectoryHandle, path: string, files: FileStatus[]): Promise<void> {
  for await (const [name, entry] of entriesOf(folder)) {
    if (isHidden(name)) continue;
    const child = path === "" ? name : `${path}/${name}`;
    if (entry.kind === "directory") await collectFolder(entry, child, files);
    else await addFile(entry, child, files);
  }
}

async function collectMatches(
  folder: FileSystemDirectoryHandle,
  path: string,
  pattern: RegExp,
  files: FileStatus[],
): Promise<void> {
  for await (const [name, entry] of entriesOf(folder)) {
    if (isHidden(name)) continue;
    const child = path === "" ? name : `${path}/${name}`;
    const matches = pattern.test(child);
    if (entry.kind === "file") {
      if (matches) await addFile(entry, child, files);
    } else if (matches) await collectFolder(entry, child, files);
    else await collectMatches(entry, child, pattern, files);
  }
}

type Entry = FileSystemFileHandle | FileSystemDirectoryHandle;

function entriesOf(folder: FileSystemDirectoryHandle): AsyncIterable<[string, Entry]> {
  return folder.entries() as AsyncIterable<[string, Entry]>;
}

async function addFile(handle: FileSystemFileHandle, path: string, files: FileStatus[]): Promise<void> {
  const { size, lastModified, name } = await handle.getFile();
  const reference = { kind: "opfs" as const, path };
  files.push({ path: `${OPFS_SCHEME}/${path}`, name, size, modificationTime: lastModified, reference });
}
