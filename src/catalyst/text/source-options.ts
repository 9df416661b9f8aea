// Reads the options of the sources by their types, and says which option is wrong.

import { SparkError } from "../../errors/spark-error.ts";

/** Options of a reader by lower-case name. */
export type SourceOptions = Readonly<Record<string, string>>;

export type ParseMode = "PERMISSIVE" | "DROPMALFORMED" | "FAILFAST";

export function flagOption(options: SourceOptions, name: string, otherwise: boolean): boolean {
  const text = options[name.toLowerCase()]?.toLowerCase();
  if (text === undefined) return otherwise;
  if (text !== "true" && text !== "false") throw invalidOption(name, `${name} flag can be true or false, not ${text}`);
  return text === "true";
}

/** An option that is at most one character long; "" when it is empty or the character U+0000, which stand for none. */
export function characterOption(options: SourceOptions, name: string, otherwise: string): string {
  const text = options[name.toLowerCase()] ?? otherwise;
  if (text.length > 1) {
    throw new SparkError("SparkRuntimeException", "OPTION_VALUE_EXCEEDS_ONE_CHARACTER", {
      paramName: name,
      actualValue: text,
    });
  }
  return text === "\u0000" ? "" : text;
}

export function integerOption(options: SourceOptions, name: string, otherwise: number): number {
  const text = options[name.toLowerCase()];
  if (text === undefined) return otherwise;
  if (!/^-?\d{1,9}$/.test(text)) throw invalidOption(name, `${name} should be an integer, not ${text}`);
  return Number(text);
}

/** The share of records that inference looks at. */
export function samplingRatioOption(options: SourceOptions): number {
  const ratio = Number(options.samplingratio ?? 1);
  if (!(ratio > 0)) throw invalidOption("samplingRatio", `samplingRatio should be greater than 0, not ${ratio}`);
  return Math.min(1, ratio);
}

/** What to do with records that are malformed; unknown modes are PERMISSIVE, as in Spark. */
export function modeOption(options: SourceOptions): ParseMode {
  const mode = options.mode?.toUpperCase();
  return mode === "DROPMALFORMED" || mode === "FAILFAST" ? mode : "PERMISSIVE";
}

export function invalidOption(optionName: string, message: string): SparkError {
  return new SparkError("SparkIllegalArgumentException", "STDS_INVALID_OPTION_VALUE.WITH_MESSAGE", {
    optionName: `'${optionName}'`,
    message,
  });
}
