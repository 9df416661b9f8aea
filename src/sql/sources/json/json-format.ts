// The JSON source: lines of JSON, or files of it.

import { JsonTypeInference } from "../../../catalyst/json/json-infer-schema.ts";
import { jsonOptions } from "../../../catalyst/json/json-options.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { type DataType, NullType } from "../../../types/data-type.ts";
import { checkReadsMore } from "../corrupt-records.ts";
import type { FileFormat, ParallelInference } from "../file-format.ts";
import { hasSplittableLines } from "../line-chunks.ts";
import { JsonPartInference } from "./json-part-inference.ts";
import { JsonReader } from "./json-reader.ts";
import { jsonChunks, lineFormat } from "./json-records.ts";

export const jsonFormat: FileFormat & ParallelInference = {
  isSplittable(path, sourceOptions) {
    const options = jsonOptions(sourceOptions);
    return !options.multiLine && hasSplittableLines(path, lineFormat(options));
  },

  createReader(sourceOptions, requestedSchema) {
    const options = jsonOptions(sourceOptions);
    checkReadsMore(requestedSchema, options.columnNameOfCorruptRecord);
    return new JsonReader(options, requestedSchema);
  },

  async inferSchema(files, sourceOptions, context) {
    if (files.length === 0) throw new AnalysisException("UNABLE_TO_INFER_SCHEMA", { format: "JSON" });
    return this.mergeParts([await this.inferPart(files, sourceOptions, context)], sourceOptions, context);
  },

  async inferPart(splits, sourceOptions, { host, timeZone, kernels }) {
    const options = jsonOptions(sourceOptions);
    const inference = new JsonPartInference(options, timeZone, kernels);
    try {
      for (const split of splits) {
        for await (const bytes of jsonChunks(split, options, host)) inference.add(bytes);
      }
      return inference.type;
    } finally {
      inference.close();
    }
  },

  mergeParts(parts, sourceOptions, { timeZone }) {
    const inference = new JsonTypeInference(jsonOptions(sourceOptions), timeZone);
    const types = (parts as readonly (DataType | undefined)[]).filter((type) => type !== undefined);
    return inference.schemaOf(types.reduce((a, b) => inference.mergeRecords(a, b), NullType));
  },
};
