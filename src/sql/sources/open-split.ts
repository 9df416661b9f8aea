// Opens the file of a split for as long as it is read, and tells of whatever goes wrong as Spark does.

import { SparkError, SparkException } from "../../errors/spark-error.ts";
import type { RandomAccessFile } from "../../host/files.ts";
import type { Host } from "../../host/host.ts";
import type { FileSplit } from "./file-format.ts";

/** What `read` gives of the split's file, which is closed when it ends, fails or is not read on. */
export async function* openSplit<T>(
  split: FileSplit,
  host: Host,
  read: (file: RandomAccessFile) => AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  try {
    const file = await host.openFile(split.file);
    try {
      yield* read(file);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof SparkError && cause.condition.startsWith("FAILED_READ_FILE")) throw cause;
    throw new SparkException("FAILED_READ_FILE.NO_HINT", { path: split.path }, { cause });
  }
}
