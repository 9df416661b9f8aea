// Writes structs as lines of CSV, as univocity's writer does under Spark's settings.

import type { CatalystValue } from "../../types/catalyst-value.ts";
import type { DataType, StructType } from "../../types/data-type.ts";
import { formatValue } from "../expressions/format-value.ts";
import { dateTimeFormat } from "../json/json-generator.ts";
import { characterOption, flagOption, type SourceOptions } from "../text/source-options.ts";
import { textFormats } from "../text/text-formats.ts";
import { separatorText } from "./csv-options.ts";

type Format = (value: CatalystValue) => string;

export class CsvGenerator {
  private readonly separator: string;
  private readonly quote: string;
  private readonly escapeCharacter: string;
  private readonly escapeEscape: string;
  private readonly nullValue: string;
  private readonly emptyValue: string;
  private readonly quoteAll: boolean;
  private readonly escapeQuotes: boolean;
  private readonly ignoreLeadingWhiteSpace: boolean;
  private readonly ignoreTrailingWhiteSpace: boolean;
  private readonly formats: readonly Format[];

  constructor(schema: StructType, options: SourceOptions, timeZone: string) {
    this.separator = separatorText(options);
    // Without a quote the writer has that of no text.
    this.quote = characterOption(options, "quote", '"') || "\0";
    this.escapeCharacter = characterOption(options, "escape", "\\");
    const escapeEscape = this.escapeCharacter === this.quote ? "" : this.escapeCharacter;
    this.escapeEscape = characterOption(options, "charToEscapeQuoteEscaping", escapeEscape);
    this.nullValue = options.nullvalue ?? "";
    this.emptyValue = options.emptyvalue ?? '""';
    this.quoteAll = flagOption(options, "quoteAll", false);
    this.escapeQuotes = flagOption(options, "escapeQuotes", true);
    this.ignoreLeadingWhiteSpace = flagOption(options, "ignoreLeadingWhiteSpace", true);
    this.ignoreTrailingWhiteSpace = flagOption(options, "ignoreTrailingWhiteSpace", true);
    const zone = options.timezone ?? timeZone;
    this.formats = schema.fields.map(({ dataType }) => valueFormat(dataType, options, zone));
  }

  line(values: readonly CatalystValue[]): string {
    return this.formats
      .map((format, i) => {
        const value = values[i] ?? null;
        return value === null ? this.nullValue : this.field(format(value));
      })
      .join(this.separator);
  }

  private field(text: string): string {
    let trimmed = text;
    if (this.ignoreLeadingWhiteSpace) trimmed = trimmed.replace(/^[\0- ]+/, "");
    if (this.ignoreTrailingWhiteSpace) trimmed = trimmed.replace(/[\0- ]+$/, "");
    if (trimmed === "") return this.emptyValue;
    return this.quoteAll || this.needsQuotes(trimmed) ? this.quoted(trimmed) : trimmed;
  }

  private needsQuotes(text: string): boolean {
    if (text.includes(this.separator) || /[\r\n]/.test(text)) return true;
    return this.escapeQuotes ? text.includes(this.quote) : text.startsWith(this.quote);
  }

  private quoted(text: string): string {
    let escaped = "";
    for (const character of text) {
      if (character === this.quote) escaped += this.escapeCharacter;
      else if (character === this.escapeCharacter) escaped += this.escapeEscape;
      escaped += character;
    }
    return `${this.quote}${escaped}${this.quote}`;
  }
}

function valueFormat(type: DataType, options: SourceOptions, timeZone: string): Format {
  if (type.kind === "date" || type.kind === "timestamp" || type.kind === "timestamp_ntz") {
    return dateTimeFormat(type.kind, textFormats(options), timeZone);
  }
  if (type.kind === "binary") return (value) => (value instanceof Uint8Array ? hexadecimal(value) : "");
  return (value) => formatValue(value, type, timeZone);
}

function hexadecimal(bytes: Uint8Array): string {
  return `[${Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ")}]`;
}
