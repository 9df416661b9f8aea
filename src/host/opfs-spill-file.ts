// Spill files in the origin private file system, through sync access handles, which only workers have. A handle locks its
// file, so whatever is not locked belongs to nobody any more and is removed.

import type { SpillFile } from "./spill-file.ts";

const FOLDER = ".hibana-spill";

/** Another worker that clears up may take a file for a left one before it is locked. */
const ATTEMPTS = 5;

export async function openOpfsSpillFile(name: string): Promise<SpillFile> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const handle = await lockedFile(folder, name);
  await removeUnlocked(folder, name);
  return {
    write(bytes, at) {
      // A disk that is nearly full takes a part.
      const written = handle.write(bytes, { at });
      if (written < bytes.length) throw new DOMException(`${name} takes no more.`, "QuotaExceededError");
    },
    read(target, at) {
      const count = handle.read(target, { at });
      if (count < target.length) throw new Error(`${name} ends at ${at + count}.`);
    },
    truncate: (size) => handle.truncate(size),
    async close() {
      handle.close();
      await folder.removeEntry(name);
    },
  };
}

async function lockedFile(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemSyncAccessHandle> {
  for (let attempt = 1; ; attempt++) {
    try {
      const file = await folder.getFileHandle(name, { create: true });
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (attempt === ATTEMPTS || !isNotFound(error)) throw error;
    }
  }
}

async function removeUnlocked(folder: FileSystemDirectoryHandle, own: string): Promise<void> {
  for await (const name of folder.keys() as AsyncIterable<string>) {
    // A locked one refuses.
    if (name !== own) await folder.removeEntry(name).catch(() => undefined);
  }
}

/** Removes the spill file of a worker that is gone, once its lock is. */
export async function removeOpfsSpillFile(name: string): Promise<void> {
  const storage = navigator.storage as StorageManager | undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      const folder = await (await storage?.getDirectory())?.getDirectoryHandle(FOLDER);
      await folder?.removeEntry(name);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || isNotFound(error) || !isLocked(error)) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NotFoundError";
}

function isLocked(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NoModificationAllowedError";
}
