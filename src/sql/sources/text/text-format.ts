// The text source: each line a row of one string column, or with `wholetext` each file.

import { UTF_8 } from "../../../catalyst/text/charset.ts";
import { flagOption, invalidOption } from "../../../catalyst/text/source-options.ts";
import { AnalysisException, SparkError } from "../../../errors/spark-error.ts";
import { StringType, StructField, StructType, sqlName } from "../../../types/data-type.ts";
import type { FileFormat, SourceOptions } from "../file-format.ts";
import { hasSplittableLines, type LineFormat } from "../line-chunks.ts";
import { TextReader } from "./text-reader.ts";

export const textFormat: FileFormat = {
  isSplittable: (path, options) => !isWholeText(options) && hasSplittableLines(path, lineFormat(options)),

  createReader(options, requestedSchema, fileSchema) {
    checkSchema(fileSchema);
    return new TextReader(lineFormat(options), isWholeText(options), requestedSchema);
  },

  inferSchema: () => Promise.resolve(StructType([StructField("value", StringType)])),
};

function isWholeText(options: SourceOptions): boolean {
  return flagOption(options, "wholetext", false);
}

function lineFormat({ linesep }: SourceOptions): LineFormat {
  if (linesep === "") throw invalidOption("lineSep", "lineSep cannot be an empty string");
  return { charset: UTF_8, lineSeparator: linesep === undefined ? undefined : new TextEncoder().encode(linesep) };
}

function checkSchema({ fields }: StructType): void {
  if (fields.length !== 1) {
    throw new AnalysisException("TEXT_SOURCE_HAS_ONE_COLUMN", { schemaSize: String(fields.length) });
  }
  for (const { name, dataType } of fields) {
    if (dataType.kind === "string") continue;
    throw new SparkError("AnalysisException", "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE", {
      columnName: `\`${name}\``,
      columnType: `"${sqlName(dataType)}"`,
      format: "Text",
    });
  }
}
