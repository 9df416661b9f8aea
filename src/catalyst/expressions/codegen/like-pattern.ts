// Constant patterns of LIKE as bytes for the kernels: 0xff for `%` and 0xfe for `_`, which are no bytes of UTF-8.

import type { KernelName } from "../../../wasm/index.ts";

const ANY_NUMBER = 0xff;
const ANY_ONE = 0xfe;

/** The compiled pattern; undefined when it is malformed, which is an error only where it is evaluated. */
export function compileLike(pattern: string, escapeCharacter: string): Uint8Array | undefined {
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  const characters = [...pattern];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? "";
    if (character === escapeCharacter) {
      const next = characters[++i];
      if (next !== "_" && next !== "%" && next !== escapeCharacter) return undefined;
      bytes.push(...encoder.encode(next));
    } else if (character === "_") bytes.push(ANY_ONE);
    else if (character !== "%") bytes.push(...encoder.encode(character));
    else if (bytes[bytes.length - 1] !== ANY_NUMBER) bytes.push(ANY_NUMBER);
  }
  return Uint8Array.from(bytes);
}

/** The kernel that decides a pattern: equality, beginning, end, or part where that is all it asks. */
export function likeKernel(pattern: Uint8Array): { readonly kernel: KernelName; readonly text: Uint8Array } {
  const wildcards = pattern.filter((byte) => byte >= ANY_ONE);
  const [open, close] = [pattern[0] === ANY_NUMBER, pattern[pattern.length - 1] === ANY_NUMBER];
  const only = wildcards.every((byte) => byte === ANY_NUMBER);
  if (wildcards.length === 0) return { kernel: "stringEquals", text: pattern };
  if (only && wildcards.length === 1 && close) return { kernel: "stringStartsWith", text: pattern.slice(0, -1) };
  if (only && wildcards.length === 1 && open) return { kernel: "stringEndsWith", text: pattern.slice(1) };
  if (only && wildcards.length === 2 && open && close) return { kernel: "stringContains", text: pattern.slice(1, -1) };
  return { kernel: "stringMatches", text: pattern };
}
