// The options of the CSV source, with Spark's names and defaults.

import { SparkError } from "../../errors/spark-error.ts";
import { type Charset, lookupCharset } from "../text/charset.ts";
import type { SourceOptions } from "../text/source-options.ts";
import {
  characterOption,
  flagOption,
  integerOption,
  invalidOption,
  modeOption,
  type ParseMode,
  samplingRatioOption,
} from "../text/source-options.ts";
import { type TextFormats, textFormats } from "../text/text-formats.ts";

const UNESCAPED_QUOTE_HANDLINGS = ["STOP_AT_DELIMITER", "STOP_AT_CLOSING_QUOTE", "SKIP_VALUE", "RAISE_ERROR"] as const;
export type UnescapedQuoteHandling = (typeof UNESCAPED_QUOTE_HANDLINGS)[number];

export interface CsvOptions {
  readonly header: boolean;
  readonly inferSchema: boolean;
  readonly enforceSchema: boolean;
  readonly separator: Uint8Array;
  /** Byte of the character; −1: none. */
  readonly quote: number;
  readonly escape: number;
  /** What makes an escape stand for itself. */
  readonly escapeEscape: number;
  readonly comment: number;
  readonly unescapedQuoteHandling: UnescapedQuoteHandling;
  readonly multiLine: boolean;
  readonly lineSeparator: Uint8Array | undefined;
  readonly charset: Charset;
  readonly ignoreLeadingWhiteSpace: boolean;
  readonly ignoreTrailingWhiteSpace: boolean;
  readonly nullValue: string;
  readonly emptyValue: string;
  readonly nanValue: string;
  readonly positiveInf: string;
  readonly negativeInf: string;
  readonly preferDate: boolean;
  readonly samplingRatio: number;
  readonly maxColumns: number;
  /** −1: as many as there are. */
  readonly maxCharsPerColumn: number;
  readonly mode: ParseMode;
  readonly columnNameOfCorruptRecord: string;
  readonly formats: TextFormats;
}

export function csvOptions(options: SourceOptions): CsvOptions {
  const quote = byteOption(options, "quote", '"');
  const escapeByte = byteOption(options, "escape", "\\");
  const escapeEscape = options.chartoescapequoteescaping;
  return {
    header: flagOption(options, "header", false),
    inferSchema: flagOption(options, "inferSchema", false),
    enforceSchema: flagOption(options, "enforceSchema", true),
    separator: new TextEncoder().encode(separatorText(options)),
    quote,
    escape: escapeByte,
    escapeEscape:
      escapeEscape !== undefined
        ? byteOption(options, "charToEscapeQuoteEscaping", "")
        : escapeByte === quote
          ? -1
          : escapeByte,
    comment: byteOption(options, "comment", ""),
    unescapedQuoteHandling: unescapedQuoteHandling(options),
    multiLine: flagOption(options, "multiLine", false),
    lineSeparator: options.linesep === undefined ? undefined : lineSeparatorOption(options.linesep),
    charset: lookupCharset(options.encoding ?? options.charset ?? "UTF-8", "CSVOptions"),
    ignoreLeadingWhiteSpace: flagOption(options, "ignoreLeadingWhiteSpace", false),
    ignoreTrailingWhiteSpace: flagOption(options, "ignoreTrailingWhiteSpace", false),
    nullValue: options.nullvalue ?? "",
    emptyValue: options.emptyvalue ?? "",
    nanValue: options.nanvalue ?? "NaN",
    positiveInf: options.positiveinf ?? "Inf",
    negativeInf: options.negativeinf ?? "-Inf",
    preferDate: flagOption(options, "preferDate", true),
    samplingRatio: samplingRatioOption(options),
    maxColumns: integerOption(options, "maxColumns", 20480),
    maxCharsPerColumn: integerOption(options, "maxCharsPerColumn", -1),
    mode: modeOption(options),
    columnNameOfCorruptRecord: options.columnnameofcorruptrecord ?? "_corrupt_record",
    formats: textFormats(options),
  };
}

/** The words that stand for numbers. */
export function specialNumbers({ nanValue, positiveInf, negativeInf }: CsvOptions): readonly string[] {
  return [nanValue, positiveInf, negativeInf];
}

function byteOption(options: SourceOptions, name: string, otherwise: string): number {
  const text = characterOption(options, name, otherwise);
  const code = text === "" ? -1 : text.charCodeAt(0);
  if (code > 127) throw invalidOption(name, `${name} should be an ASCII character, not ${text}`);
  return code;
}

/** What stands between fields. */
export function separatorText(options: SourceOptions): string {
  const text = options.sep ?? options.delimiter ?? ",";
  if (text === "") throw new SparkError("SparkIllegalArgumentException", "INVALID_DELIMITER_VALUE.EMPTY_STRING");
  if (text === "\\") throw new SparkError("SparkIllegalArgumentException", "INVALID_DELIMITER_VALUE.SINGLE_BACKSLASH");
  return text.replace(/\\(u0000|.)/gs, unescapeCharacter);
}

const ESCAPES: Readonly<Record<string, string>> = {
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  '"': '"',
  "'": "'",
  "\\": "\\",
  u0000: "\u0000",
};

function unescapeCharacter(sequence: string, name: string): string {
  const character = ESCAPES[name];
  if (character !== undefined) return character;
  throw new SparkError("SparkIllegalArgumentException", "INVALID_DELIMITER_VALUE.UNSUPPORTED_SPECIAL_CHARACTER", {
    str: sequence,
  });
}

function lineSeparatorOption(text: string): Uint8Array {
  if (text === "") throw invalidOption("lineSep", "lineSep cannot be an empty string");
  if (text.length > 2) throw invalidOption("lineSep", "lineSep can contain only 2 characters at most");
  return new TextEncoder().encode(text);
}

function unescapedQuoteHandling(options: SourceOptions): UnescapedQuoteHandling {
  const wanted = (options.unescapedquotehandling ?? "STOP_AT_DELIMITER").toUpperCase();
  const known = UNESCAPED_QUOTE_HANDLINGS.find((handling) => handling === wanted);
  if (known !== undefined) return known;
  const names = UNESCAPED_QUOTE_HANDLINGS.join(", ");
  throw invalidOption("unescapedQuoteHandling", `unescapedQuoteHandling can be one of ${names}, not ${wanted}`);
}
