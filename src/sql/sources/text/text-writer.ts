// Writes text files: the one string column, a line for each row.

import type { FileWriterFactory } from "../file-writer.ts";
import { compressionExtension, TextLines } from "../text-lines.ts";

export const textWriter: FileWriterFactory = {
  extension: (options) => `.txt${compressionExtension(options)}`,
  supports: (type) => type.kind === "string",

  open({ file, options }) {
    const lines = new TextLines(file, options);
    return {
      async write(rows) {
        for (const [value] of rows) await lines.add(value === null || value === undefined ? "" : String(value));
      },
      finish: () => lines.finish(),
    };
  },
};
