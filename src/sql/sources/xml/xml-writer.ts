// Writes XML files: an element for each row inside of one root.

import { XmlGenerator } from "../../../catalyst/xml/xml-generator.ts";
import { xmlOptions } from "../../../catalyst/xml/xml-options.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { FileWriterFactory } from "../file-writer.ts";
import { compressionExtension, TextLines } from "../text-lines.ts";

const DECLARATION = 'version="1.0" encoding="UTF-8" standalone="yes"';

export const xmlWriter: FileWriterFactory = {
  extension: (options) => `.xml${compressionExtension(options)}`,
  supports: (_type: DataType) => true,

  async open({ file, schema, options, timeZone }) {
    const lines = new TextLines(file, options);
    const generator = new XmlGenerator(options, timeZone);
    const { indent } = xmlOptions(options);
    const root = options.roottag ?? "ROWS";
    const [rootName = root] = root.split(/\s/, 1);
    const declaration = options.declaration ?? DECLARATION;
    if (declaration !== "") await lines.add(`<?xml ${declaration}?>`);
    await lines.add(`<${root}>`);
    return {
      async write(rows) {
        for (const row of rows) await lines.add(`${indent}${generator.write(row, schema, indent)}`);
      },
      async finish() {
        await lines.add(`</${rootName}>`);
        await lines.finish();
      },
    };
  },
};
