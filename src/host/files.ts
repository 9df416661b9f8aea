// Files as a host offers them: named by plain data that crosses workers, read at any place.

/** A file to read. Blobs and Files cross workers without being copied. */
export type FileReference =
  | { readonly kind: "url"; readonly url: string; readonly size?: number }
  | { readonly kind: "blob"; readonly blob: Blob; readonly name: string }
  | { readonly kind: "opfs"; readonly path: string }
  | { readonly kind: "path"; readonly path: string };

export interface RandomAccessFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly lastModified?: number;
  /** How many bytes are read in the time that it takes to ask for any; of network and disk when absent. */
  readonly requestBytes?: number;
  /** The bytes [start, end); shorter only when the file ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
  /** All bytes from `start` on. */
  stream(start?: number): ReadableStream<Uint8Array>;
  close(): Promise<void>;
}

/** A file that is being written; it appears under its name when closed, and not at all when aborted. */
export interface WritableFile {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** A file that grows, and can be read by others meanwhile. */
export interface AppendableFile {
  append(bytes: Uint8Array): Promise<void>;
  /** Makes what was written visible to those who open the file, where that is not so at once. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface FileStatus {
  /** As a user would write it. */
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly modificationTime?: number;
  readonly reference: FileReference;
}

/** Not every browser knows "brotli". */
export type CompressionFormat = "gzip" | "deflate" | "deflate-raw" | "brotli";
