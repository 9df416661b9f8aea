// The options of the JSON source, with Spark's names and defaults.

import { type Charset, lookupCharset } from "../text/charset.ts";
import type { SourceOptions } from "../text/source-options.ts";
import { flagOption, invalidOption, modeOption, type ParseMode, samplingRatioOption } from "../text/source-options.ts";
import { type TextFormats, textFormats } from "../text/text-formats.ts";

export interface JsonOptions {
  readonly multiLine: boolean;
  readonly lineSeparator: Uint8Array | undefined;
  /** undefined: UTF-8, or with `multiLine` what the text's first bytes tell. */
  readonly charset: Charset | undefined;
  readonly primitivesAsString: boolean;
  readonly prefersDecimal: boolean;
  readonly inferTimestamp: boolean;
  readonly dropFieldIfAllNull: boolean;
  readonly samplingRatio: number;
  readonly allowComments: boolean;
  readonly allowUnquotedFieldNames: boolean;
  readonly allowSingleQuotes: boolean;
  readonly allowNumericLeadingZeros: boolean;
  readonly allowNonNumericNumbers: boolean;
  readonly allowBackslashEscapingAnyCharacter: boolean;
  readonly allowUnquotedControlChars: boolean;
  readonly mode: ParseMode;
  readonly columnNameOfCorruptRecord: string;
  readonly formats: TextFormats;
}

export function jsonOptions(options: SourceOptions): JsonOptions {
  const multiLine = flagOption(options, "multiLine", false);
  const lineSeparator = options.linesep;
  if (lineSeparator === "") throw invalidOption("lineSep", "lineSep cannot be an empty string");
  return {
    multiLine,
    lineSeparator: lineSeparator === undefined ? undefined : new TextEncoder().encode(lineSeparator),
    charset: charsetOption(options, multiLine, lineSeparator),
    primitivesAsString: flagOption(options, "primitivesAsString", false),
    prefersDecimal: flagOption(options, "prefersDecimal", false),
    inferTimestamp: flagOption(options, "inferTimestamp", false),
    dropFieldIfAllNull: flagOption(options, "dropFieldIfAllNull", false),
    samplingRatio: samplingRatioOption(options),
    allowComments: flagOption(options, "allowComments", false),
    allowUnquotedFieldNames: flagOption(options, "allowUnquotedFieldNames", false),
    allowSingleQuotes: flagOption(options, "allowSingleQuotes", true),
    allowNumericLeadingZeros: flagOption(options, "allowNumericLeadingZeros", false),
    allowNonNumericNumbers: flagOption(options, "allowNonNumericNumbers", true),
    allowBackslashEscapingAnyCharacter: flagOption(options, "allowBackslashEscapingAnyCharacter", false),
    allowUnquotedControlChars: flagOption(options, "allowUnquotedControlChars", false),
    mode: modeOption(options),
    columnNameOfCorruptRecord: options.columnnameofcorruptrecord ?? "_corrupt_record",
    formats: textFormats(options),
  };
}

function charsetOption(
  options: SourceOptions,
  multiLine: boolean,
  lineSeparator: string | undefined,
): Charset | undefined {
  const name = options.encoding ?? options.charset;
  if (name === undefined) return undefined;
  const charset = lookupCharset(name, "JSONOptionsInRead");
  if (multiLine || charset.name === "UTF-8") return charset;
  if (charset.name === "UTF-16" || charset.name === "UTF-32") {
    throw invalidOption("encoding", `${charset.name} is not allowed for JSON lines. Set multiLine to true`);
  }
  if (lineSeparator === undefined) {
    throw invalidOption("lineSep", `lineSep must be given with the encoding ${charset.name}`);
  }
  return charset;
}
