// Writes files of JSON lines, an object for each row.

import { JsonGenerator } from "../../../catalyst/json/json-generator.ts";
import type { DataType } from "../../../types/data-type.ts";
import { holdsKind } from "../../../types/holds-kind.ts";
import type { FileWriterFactory } from "../file-writer.ts";
import { compressionExtension, TextLines } from "../text-lines.ts";

export const jsonWriter: FileWriterFactory = {
  extension: (options) => `.json${compressionExtension(options)}`,
  supports: (type: DataType) => !holdsKind(type, "interval"),

  open({ file, schema, options, timeZone }) {
    const lines = new TextLines(file, options);
    const write = new JsonGenerator(options, timeZone).writer(schema);
    return {
      async write(rows) {
        for (const row of rows) await lines.add(write(row));
      },
      finish: () => lines.finish(),
    };
  },
};
