// A file of the origin private file system that grows. What is written shows when its stream is closed, which copies the
// file; so that is done each time the file has doubled.

import type { AppendableFile } from "./files.ts";
import { parentOf } from "./opfs.ts";

export async function appendOpfsFile(path: string): Promise<AppendableFile> {
  const { folder, name } = await parentOf(path, true);
  const handle = await folder.getFileHandle(name, { create: true });
  let committed = (await handle.getFile()).size;
  let size = committed;
  let stream: FileSystemWritableFileStream | undefined;
  const commit = async (): Promise<void> => {
    await stream?.close();
    stream = undefined;
    committed = size;
  };
  return {
    async append(bytes) {
      if (stream === undefined) {
        stream = await handle.createWritable({ keepExistingData: true });
        await stream.seek(size);
      }
      // The types ask for a view on an ArrayBuffer, which Uint8Array in general does not promise.
      await stream.write(bytes.slice());
      size += bytes.length;
    },
    async flush() {
      if (size >= 2 * committed) await commit();
    },
    close: commit,
  };
}
