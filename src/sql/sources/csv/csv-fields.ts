// Fields of a tokenized record as text.

import type { CsvOptions } from "./csv-options.ts";
import type { CsvTokenizer } from "./csv-tokenizer.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of a field, null when it stands for null. */
export function fieldText(tokenizer: CsvTokenizer, field: number, options: CsvOptions): string | null {
  const start = tokenizer.starts[field] ?? 0;
  const end = tokenizer.ends[field] ?? 0;
  let text = options.emptyValue;
  if (start !== end) text = decoder.decode(tokenizer.bytes.subarray(start, end));
  else if (!tokenizer.quoted[field]) return null;
  return text === options.nullValue ? null : text;
}
