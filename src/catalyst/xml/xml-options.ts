// The options of XML, with Spark's names and defaults.

import { flagOption, modeOption, type ParseMode, type SourceOptions } from "../text/source-options.ts";
import { type TextFormats, textFormats } from "../text/text-formats.ts";

export interface XmlOptions {
  /** What the names of columns that are attributes begin with. */
  readonly attributePrefix: string;
  /** The name of the text of an element that has attributes or elements too. */
  readonly valueTag: string;
  readonly excludeAttribute: boolean;
  readonly ignoreSurroundingSpaces: boolean;
  readonly ignoreNamespace: boolean;
  readonly nullValue: string | undefined;
  readonly inferSchema: boolean;
  readonly prefersDecimal: boolean;
  readonly wildcardColumn: string;
  readonly rowTag: string;
  readonly arrayElementName: string;
  readonly indent: string;
  readonly mode: ParseMode;
  readonly columnNameOfCorruptRecord: string;
  readonly formats: TextFormats;
}

export function xmlOptions(options: SourceOptions): XmlOptions {
  return {
    attributePrefix: options.attributeprefix ?? "_",
    valueTag: options.valuetag ?? "_VALUE",
    excludeAttribute: flagOption(options, "excludeAttribute", false),
    ignoreSurroundingSpaces: flagOption(options, "ignoreSurroundingSpaces", true),
    ignoreNamespace: flagOption(options, "ignoreNamespace", false),
    nullValue: options.nullvalue,
    inferSchema: flagOption(options, "inferSchema", true),
    prefersDecimal: flagOption(options, "prefersDecimal", false),
    wildcardColumn: options.wildcardcolname ?? "xs_any",
    rowTag: options.rowtag ?? "ROW",
    arrayElementName: options.arrayelementname ?? "item",
    indent: options.indent ?? "    ",
    mode: modeOption(options),
    columnNameOfCorruptRecord: options.columnnameofcorruptrecord ?? "_corrupt_record",
    formats: textFormats(options),
  };
}

/** What XMLs call a thing, as columns call it. */
export function xmlName(name: string, { ignoreNamespace }: XmlOptions): string {
  return ignoreNamespace ? name.slice(name.indexOf(":") + 1) : name;
}
