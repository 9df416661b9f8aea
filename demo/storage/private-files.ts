// Files of the page's own, which stay when it is left: text and what people have opened, by folder and name.

/** The folder, which is made when it is not there; undefined where the browser keeps nothing. */
export async function privateFolder(...names: readonly string[]): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    let folder = await navigator.storage.getDirectory();
    for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
    return folder;
  } catch {
    return undefined;
  }
}

export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob | string,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(content);
  await writable.close();
}

export async function readFiles(folder: FileSystemDirectoryHandle): Promise<readonly File[]> {
  const files: File[] = [];
  for await (const handle of folder.values()) {
    if (handle instanceof FileSystemFileHandle) files.push(await handle.getFile());
  }
  return files;
}

export async function removeEntry(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "NotFoundError")) throw error;
  }
}
