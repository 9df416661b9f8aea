// Strings by code points, as Spark counts characters, and as UTF-8.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const SURROGATE = /[\ud800-\udfff]/;

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes; what is none becomes U+FFFD. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** The characters; a plain array of one-unit strings costs more than it gives when there are no surrogates. */
export function characters(text: string): ArrayLike<string> & Iterable<string> {
  return SURROGATE.test(text) ? Array.from(text) : text;
}

export function characterCount(text: string): number {
  return characters(text).length;
}

/** Characters from `start` to before `stop`. */
export function slice(text: string, start: number, stop: number): string {
  return SURROGATE.test(text) ? Array.from(text).slice(start, stop).join("") : text.slice(start, stop);
}

/** The number of characters before an index into the text. */
export function characterIndex(text: string, index: number): number {
  return SURROGATE.test(text) ? characterCount(text.slice(0, index)) : index;
}

/** The index into the text of a character. */
export function textIndex(text: string, character: number): number {
  return SURROGATE.test(text) ? Array.from(text).slice(0, character).join("").length : character;
}

/** SQL's substring bounds: positions count from 1, negative ones from the end. */
export function substringRange(length: number, position: number, count: number): readonly [number, number] {
  const start = position > 0 ? position - 1 : position < 0 ? length + position : 0;
  const stop = Math.min(start + count, length);
  return stop <= start ? [0, 0] : [Math.max(start, 0), Math.max(stop, 0)];
}
