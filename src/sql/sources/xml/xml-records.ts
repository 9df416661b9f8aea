// The records of an XML file: the outermost elements that have the name of the row tag.

import { lookupCharset } from "../../../catalyst/text/charset.ts";
import type { Host } from "../../../host/host.ts";
import { fileChunks } from "../file-chunks.ts";
import type { FileSplit, SourceOptions } from "../file-format.ts";

/** The texts of the file's records. */
export async function* xmlRecords(
  split: FileSplit,
  rowTag: string,
  options: SourceOptions,
  host: Host,
): AsyncGenerator<string, void, undefined> {
  let pending = "";
  for await (const piece of xmlText(split, options, host)) {
    pending += piece;
    const { records, rest } = cutRecords(pending, rowTag);
    pending = rest;
    yield* records;
  }
  // What begins and never ends is a malformed record.
  if (new Tokens(pending, rowTag).next()?.kind === "open") yield pending.trimEnd();
}

/** The file's text, piece by piece. */
export async function* xmlText(
  split: FileSplit,
  options: SourceOptions,
  host: Host,
): AsyncGenerator<string, void, undefined> {
  const charset = lookupCharset(options.encoding ?? options.charset ?? "UTF-8", "XmlOptions");
  const recode = charset.createDecoder();
  const decoder = new TextDecoder();
  for await (const chunk of fileChunks(split, host)) yield decoder.decode(recode(chunk, false), { stream: true });
  yield decoder.decode(recode(new Uint8Array(0), true));
}

/** The complete records of a text, and what follows them from the beginning of the next. */
function cutRecords(text: string, rowTag: string): { readonly records: readonly string[]; readonly rest: string } {
  const tokens = new Tokens(text, rowTag);
  const records: string[] = [];
  let depth = 0;
  let start = -1;
  let kept = 0;
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (token.kind === "open") {
      if (depth === 0) start = token.start;
      depth++;
    } else if (token.kind === "close") depth = Math.max(0, depth - 1);
    else if (depth === 0) start = token.start;
    if (depth > 0 || start < 0) continue;
    records.push(text.slice(start, token.end));
    kept = token.end;
    start = -1;
  }
  return { records, rest: text.slice(start < 0 ? Math.max(kept, tokens.certainEnd) : start) };
}

interface Token {
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
}

/** The tags of one name in a text, but for those in comments and character data. */
class Tokens {
  private readonly text: string;
  private readonly name: string;
  private at = 0;
  /** Up to here nothing that comes later can change what was found. */
  certainEnd = 0;

  constructor(text: string, name: string) {
    this.text = text;
    this.name = name;
  }

  next(): Token | undefined {
    for (;;) {
      const start = this.text.indexOf("<", this.at);
      if (start < 0) {
        this.certainEnd = this.text.length;
        return undefined;
      }
      const end = this.endOfMarkup(start);
      if (end < 0) {
        this.certainEnd = start;
        return undefined;
      }
      this.at = end;
      const kind = this.kindOf(start, end);
      if (kind !== undefined) return { kind, start, end };
    }
  }

  /** One after the last character of a tag, comment, section or instruction; −1 when the text ends before. */
  private endOfMarkup(start: number): number {
    const { text } = this;
    if (text.length - start < "<![CDATA[".length && !text.includes(">", start)) return -1;
    for (const [open, close] of [
      ["<!--", "-->"],
      ["<![CDATA[", "]]>"],
      ["<?", "?>"],
    ] as const) {
      if (!text.startsWith(open, start)) continue;
      const end = text.indexOf(close, start + open.length);
      return end < 0 ? -1 : end + close.length;
    }
    let quote = "";
    for (let i = start + 1; i < text.length; i++) {
      const character = text[i] ?? "";
      if (quote !== "") quote = character === quote ? "" : quote;
      else if (character === ">") return i + 1;
      else if (character === '"' || character === "'") quote = character;
    }
    return -1;
  }

  private kindOf(start: number, end: number): Token["kind"] | undefined {
    const { text, name } = this;
    const closes = text[start + 1] === "/";
    const from = start + (closes ? 2 : 1);
    if (!text.startsWith(name, from) || !/[\s/>]/.test(text[from + name.length] ?? "")) return undefined;
    if (closes) return "close";
    return text[end - 2] === "/" ? "empty" : "open";
  }
}
