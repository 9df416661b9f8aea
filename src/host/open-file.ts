// Opens whatever a FileReference names.

import { openBlob } from "./blob-file.ts";
import { readFileFailed } from "./file-errors.ts";
import type { FileReference, RandomAccessFile } from "./files.ts";
import { openUrl } from "./url-file.ts";

/** The kinds of file that only some hosts have. */
export interface HostFileOpeners {
  openPath?(path: string): Promise<RandomAccessFile>;
  openOpfs?(path: string): Promise<RandomAccessFile>;
}

export async function openFile(reference: FileReference, openers: HostFileOpeners): Promise<RandomAccessFile> {
  switch (reference.kind) {
    case "url":
      return await openUrl(reference.url);
    case "blob":
      return openBlob(reference.blob, reference.name);
    case "path":
      return await required(openers.openPath, reference)(reference.path);
    case "opfs":
      return await required(openers.openOpfs, reference)(reference.path);
  }
}

function required(
  opener: ((path: string) => Promise<RandomAccessFile>) | undefined,
  reference: FileReference & { readonly path: string },
): (path: string) => Promise<RandomAccessFile> {
  if (opener !== undefined) return opener;
  throw readFileFailed(reference.path, new Error(`This host has no files of the kind ${reference.kind}.`));
}
