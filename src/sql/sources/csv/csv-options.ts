// The options of the CSV source, with Spark's names and defaults.

import { SparkError } from "../../../errors/spark-error.ts";
import type { SourceOptions } from "../file-format.ts";

export interface CsvOptions {
  readonly header: boolean;
  readonly inferSchema: boolean;
  readonly separator: Uint8Array;
  /** Byte of the character; −1: none. */
  readonly quote: number;
  readonly escape: number;
  readonly comment: number;
  readonly multiLine: boolean;
  readonly ignoreLeadingWhiteSpace: boolean;
  readonly ignoreTrailingWhiteSpace: boolean;
  readonly nullValue: string;
  readonly emptyValue: string;
  readonly nanValue: string;
  readonly positiveInf: string;
  readonly negativeInf: string;
  readonly preferDate: boolean;
  readonly mode: "PERMISSIVE" | "DROPMALFORMED" | "FAILFAST";
  readonly columnNameOfCorruptRecord: string;
}

/** Options that would change the answer and that the source does not know yet. */
const UNKNOWN = ["dateformat", "timestampformat", "timestampntzformat", "linesep", "locale", "samplingratio"];

export function csvOptions(options: SourceOptions): CsvOptions {
  for (const name of UNKNOWN) if (name in options) throw invalidOption(name, options[name] ?? "");
  const encoding = options["encoding"] ?? options["charset"] ?? "UTF-8";
  if (!/^(utf-?8|us-ascii)$/i.test(encoding)) throw invalidOption("encoding", encoding);
  const separator = new TextEncoder().encode(unescapeSeparator(options["sep"] ?? options["delimiter"] ?? ","));
  if (separator.length === 0) throw invalidOption("sep", "");
  const mode = (options["mode"] ?? "PERMISSIVE").toUpperCase();
  return {
    header: flag(options, "header", false),
    inferSchema: flag(options, "inferschema", false),
    separator,
    quote: character(options, "quote", '"'),
    escape: character(options, "escape", "\\"),
    comment: character(options, "comment", ""),
    multiLine: flag(options, "multiline", false),
    ignoreLeadingWhiteSpace: flag(options, "ignoreleadingwhitespace", false),
    ignoreTrailingWhiteSpace: flag(options, "ignoretrailingwhitespace", false),
    nullValue: options["nullvalue"] ?? "",
    emptyValue: options["emptyvalue"] ?? "",
    nanValue: options["nanvalue"] ?? "NaN",
    positiveInf: options["positiveinf"] ?? "Inf",
    negativeInf: options["negativeinf"] ?? "-Inf",
    preferDate: flag(options, "preferdate", true),
    mode: mode === "DROPMALFORMED" || mode === "FAILFAST" ? mode : "PERMISSIVE",
    columnNameOfCorruptRecord: options["columnnameofcorruptrecord"] ?? "_corrupt_record",
  };
}

function flag(options: SourceOptions, name: string, otherwise: boolean): boolean {
  const text = options[name]?.toLowerCase();
  if (text === undefined) return otherwise;
  if (text !== "true" && text !== "false") throw invalidOption(name, text);
  return text === "true";
}

function character(options: SourceOptions, name: string, otherwise: string): number {
  const text = options[name] ?? otherwise;
  if (text === "" || text === "\u0000") return -1;
  const code = text.charCodeAt(0);
  if (text.length > 1 || code > 127) throw invalidOption(name, text);
  return code;
}

function unescapeSeparator(text: string): string {
  return text.replace(/\\t/g, "\t").replace(/\\\\/g, "\\");
}

function invalidOption(name: string, value: string): SparkError {
  return new SparkError("SparkIllegalArgumentException", "FAILED_READ_FILE.NO_HINT", {
    path: `with the CSV option ${name} = '${value}', which is not supported`,
  });
}
