// The XML source: a row for each element of the row tag.

import { samplingRatioOption } from "../../../catalyst/text/source-options.ts";
import { XmlTypeInference } from "../../../catalyst/xml/xml-infer-schema.ts";
import { xmlOptions } from "../../../catalyst/xml/xml-options.ts";
import { XmlSyntaxError } from "../../../catalyst/xml/xml-parser.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { DataType } from "../../../types/data-type.ts";
import { checkReadsMore } from "../corrupt-records.ts";
import type { FileFormat, ParallelInference, SourceOptions } from "../file-format.ts";
import { Sampler } from "../sampler.ts";
import { XmlReader } from "./xml-reader.ts";
import { xmlRecords } from "./xml-records.ts";

export const xmlFormat: FileFormat & ParallelInference = {
  isSplittable: () => false,

  createReader(options, requestedSchema) {
    checkRowTag(options);
    checkReadsMore(requestedSchema, xmlOptions(options).columnNameOfCorruptRecord);
    return new XmlReader(options, requestedSchema);
  },

  async inferSchema(files, options, context) {
    checkRowTag(options);
    if (files.length === 0) throw new AnalysisException("UNABLE_TO_INFER_SCHEMA", { format: "XML" });
    return this.mergeParts([await this.inferPart(files, options, context)], options, context);
  },

  async inferPart(splits, sourceOptions, { host, timeZone }) {
    checkRowTag(sourceOptions);
    const options = xmlOptions(sourceOptions);
    const inference = new XmlTypeInference(options, timeZone);
    const sampler = new Sampler(samplingRatioOption(sourceOptions));
    let type: DataType | undefined;
    for (const split of splits) {
      for await (const record of xmlRecords(split, options.rowTag, sourceOptions, host)) {
        if (!sampler.accepts()) continue;
        try {
          type = inference.widen(type, record);
        } catch (error) {
          if (!(error instanceof XmlSyntaxError)) throw error;
          // Where a file is no XML any more it ends.
          type = inference.widenMalformed(type, record, error);
          break;
        }
      }
    }
    return type;
  },

  mergeParts(parts, sourceOptions, { timeZone }) {
    const inference = new XmlTypeInference(xmlOptions(sourceOptions), timeZone);
    return inference.schemaOf(parts as readonly (DataType | undefined)[]);
  },
};

/** @throws AnalysisException without the name of the elements that are rows */
function checkRowTag({ rowtag }: SourceOptions): void {
  if (rowtag === undefined || rowtag === "") throw new AnalysisException("XML_ROW_TAG_MISSING", { rowTag: "`rowTag`" });
}
