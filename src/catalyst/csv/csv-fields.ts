// Fields of a tokenized record as text.

import type { CsvOptions } from "./csv-options.ts";
import type { CsvTokenizer } from "./csv-tokenizer.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of a field, null when it stands for null. */
export function fieldText(tokenizer: CsvTokenizer, field: number, options: CsvOptions): string | null {
  const bytes = fieldBytes(tokenizer, field);
  let text = options.emptyValue;
  if (bytes.length > 0) text = decoder.decode(bytes);
  else if (!tokenizer.quoted[field]) return null;
  return text === options.nullValue ? null : text;
}

export function fieldBytes(tokenizer: CsvTokenizer, field: number): Uint8Array {
  return tokenizer.resolved[field] ?? tokenizer.bytes.subarray(tokenizer.starts[field], tokenizer.ends[field]);
}
