// What goes wrong with files, as typed errors.

import { AnalysisException, SparkError, SparkException } from "../errors/spark-error.ts";

export function pathNotFound(path: string): AnalysisException {
  return new AnalysisException("PATH_NOT_FOUND", { path });
}

/** A file that exists no more, or any other failure to read it. */
export function readFileFailed(path: string, cause: unknown): SparkError {
  if (cause instanceof SparkError) return cause;
  if (isNotFound(cause)) {
    return new SparkError("SparkFileNotFoundException", "FAILED_READ_FILE.FILE_NOT_EXIST", { path }, { cause });
  }
  return new SparkException("FAILED_READ_FILE.NO_HINT", { path }, { cause });
}

function isNotFound(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "NotFoundError" || ("code" in error && error.code === "ENOENT");
}
