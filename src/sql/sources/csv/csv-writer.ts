// Writes CSV files: a header where the options ask for one, then a line for each row.

import { CsvGenerator } from "../../../catalyst/csv/csv-generator.ts";
import { flagOption } from "../../../catalyst/text/source-options.ts";
import type { DataType } from "../../../types/data-type.ts";
import { StringType, StructField, StructType } from "../../../types/data-type.ts";
import type { FileWriterFactory } from "../file-writer.ts";
import { compressionExtension, TextLines } from "../text-lines.ts";

const UNSUPPORTED = new Set(["void", "array", "map", "struct", "variant", "interval"]);

export const csvWriter: FileWriterFactory = {
  extension: (options) => `.csv${compressionExtension(options)}`,
  supports: (type: DataType) => !UNSUPPORTED.has(type.kind),

  async open({ file, schema, options, timeZone }) {
    const lines = new TextLines(file, options);
    const generator = new CsvGenerator(schema, options, timeZone);
    if (flagOption(options, "header", false)) {
      const names = StructType(schema.fields.map(({ name }) => StructField(name, StringType)));
      await lines.add(new CsvGenerator(names, options, timeZone).line(schema.fields.map(({ name }) => name)));
    }
    return {
      async write(rows) {
        for (const row of rows) await lines.add(generator.line(row));
      },
      finish: () => lines.finish(),
    };
  },
};
