// Finds and reads the footer of a Parquet file.

import { SparkError, SparkException } from "../../../errors/spark-error.ts";
import type { RandomAccessFile } from "../../../host/files.ts";
import { FormatError } from "../format-error.ts";
import { type FileMetadata, parseFileMetadata } from "./parquet-metadata.ts";

/** Footer length and magic. */
const TAIL_BYTES = 8;
/** What is read at first: most footers are within. */
const FIRST_READ_BYTES = 64 * 1024;

/** @throws SparkException when the file has no footer that can be read */
export async function readFooter(file: RandomAccessFile, path: string): Promise<FileMetadata> {
  try {
    return parseFileMetadata(await footerBytes(file));
  } catch (cause) {
    if (cause instanceof SparkError) throw cause;
    throw new SparkException("FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER", { path, format: "Parquet" }, { cause });
  }
}

async function footerBytes(file: RandomAccessFile): Promise<Uint8Array> {
  const { size } = file;
  if (size < 4 + TAIL_BYTES) throw new FormatError(`A file of ${size} bytes is too short to be a Parquet file`);
  const read = await file.read(Math.max(0, size - FIRST_READ_BYTES), size);
  const tail = new DataView(read.buffer, read.byteOffset + read.length - TAIL_BYTES, TAIL_BYTES);
  const magic = String.fromCharCode(...read.subarray(read.length - 4));
  if (magic === "PARE") throw new FormatError("The file is encrypted, which cannot be read");
  if (magic !== "PAR1") throw new FormatError("The file does not end as Parquet files do, with PAR1");
  const length = tail.getUint32(0, true);
  if (length > size - 4 - TAIL_BYTES) {
    throw new FormatError(`The footer is ${length} bytes long, more than the file of ${size} bytes has`);
  }
  const end = size - TAIL_BYTES;
  if (length + TAIL_BYTES > read.length) return await file.read(end - length, end);
  return read.subarray(read.length - TAIL_BYTES - length, read.length - TAIL_BYTES);
}
