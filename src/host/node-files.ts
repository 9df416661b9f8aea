// Files under Node: paths, folders and globs of the file system.

import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { pathNotFound, readFileFailed } from "./file-errors.ts";
import type { AppendableFile, FileStatus, RandomAccessFile, WritableFile } from "./files.ts";
import { globRoot, globToRegExp, isGlob, isHidden } from "./glob.ts";
import { streamByReading } from "./stream-by-reading.ts";

export async function openNodeFile(path: string): Promise<RandomAccessFile> {
  const handle = await open(path, "r").catch((error: unknown) => {
    throw readFileFailed(path, error);
  });
  const { size, mtimeMs } = await handle.stat();
  const read = async (start: number, end: number) => {
    try {
      return await readFully(handle, start, Math.min(end, size));
    } catch (error) {
      throw readFileFailed(path, error);
    }
  };
  return {
    name: path,
    size,
    lastModified: Math.round(mtimeMs),
    read,
    stream: (start = 0) => streamByReading(read, start, size),
    close: () => handle.close(),
  };
}

async function readFully(handle: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, end - start));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
    // The file has become shorter since it was opened.
    if (bytesRead === 0) return bytes.subarray(0, filled);
    filled += bytesRead;
  }
  return bytes;
}

export async function listNodeFiles(pathOrGlob: string): Promise<readonly FileStatus[]> {
  const path = pathOrGlob.replaceAll(sep, "/");
  const files: FileStatus[] = [];
  if (!isGlob(path)) {
    await collect(path, files, true);
  } else {
    const pattern = globToRegExp(path);
    for (const match of await matches(globRoot(path), pattern)) await collect(match, files, true);
  }
  if (files.length === 0 && (isGlob(path) || (await statOrUndefined(path)) === undefined))
    throw pathNotFound(path.startsWith("/") ? `file:${path}` : pathOrGlob);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files and folders below `root` whose whole path matches; what is inside a match is left to the caller. */
async function matches(root: string, pattern: RegExp): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(root || ".", { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    const path = root === "" ? entry.name : join(root, entry.name).replaceAll(sep, "/");
    if (pattern.test(path)) found.push(path);
    else if (entry.isDirectory()) found.push(...(await matches(path, pattern)));
  }
  return found;
}

async function collect(path: string, files: FileStatus[], named: boolean): Promise<void> {
  const name = basename(path);
  if (!named && isHidden(name)) return;
  const status = await statOrUndefined(path);
  if (status === undefined) return;
  if (status.isDirectory()) {
    for (const entry of (await readdir(path)).sort()) await collect(join(path, entry), files, false);
  } else {
    const modificationTime = Math.round(status.mtimeMs);
    files.push({ path, name, size: status.size, modificationTime, reference: { kind: "path", path } });
  }
}

async function statOrUndefined(path: string) {
  return await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw readFileFailed(path, error);
  });
}

/** Written beside its place and moved there when complete, so that nobody sees half a file. */
export async function createNodeFile(path: string): Promise<WritableFile> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${Date.now().toString(36)}.tmp`);
  const handle = await open(temporary, "w");
  return {
    async write(bytes) {
      let written = 0;
      while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten;
    },
    async close() {
      await handle.close();
      await rename(temporary, path);
    },
    async abort() {
      await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

export async function appendNodeFile(path: string): Promise<AppendableFile> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, "a");
  return {
    append: (bytes) => handle.appendFile(bytes),
    flush: async () => undefined,
    close: () => handle.close(),
  };
}

export async function renameNodeFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}

export async function removeNodeFile(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
