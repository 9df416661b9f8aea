// The Arrow source: IPC files, and streams that lie in files.

import { AnalysisException, SparkError, SparkException } from "../../../errors/spark-error.ts";
import type { FileFormat } from "../file-format.ts";
import { readArrowSchema } from "./arrow-messages.ts";
import { ArrowReader } from "./arrow-reader.ts";
import { schemaOfFields } from "./arrow-schema.ts";

export const arrowFormat: FileFormat = {
  isSplittable: () => true,

  createReader: (_options, requestedSchema) => new ArrowReader(requestedSchema),

  async inferSchema(files, _options, { host }) {
    const [first] = files.filter((file) => file.length > 0);
    if (first === undefined) throw new AnalysisException("UNABLE_TO_INFER_SCHEMA", { format: "Arrow" });
    const { path } = first;
    const file = await host.openFile(first.file);
    try {
      return schemaOfFields(await readArrowSchema(file));
    } catch (cause) {
      if (cause instanceof SparkError) throw cause;
      throw new SparkException("FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER", { path, format: "Arrow" }, { cause });
    } finally {
      await file.close();
    }
  },
};
