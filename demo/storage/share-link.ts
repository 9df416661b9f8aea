// A notebook in a link: compressed, in the part of the address that no server is sent. Nothing of it runs by itself.

import { fromIpynb, type NotebookDocument, toIpynb } from "./ipynb.ts";

const KEY = "notebook=";
/** A short text can become a very long one. */
const MAX_BYTES = 5_000_000;

export async function shareLink(document: NotebookDocument, address: string): Promise<string> {
  const stream = new Blob([toIpynb(document)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const url = new URL(address);
  url.hash = `${KEY}${toBase64Url(bytes)}`;
  return url.href;
}

/** The notebook of a link; undefined when it has none. */
export async function notebookOfLink(address: string): Promise<NotebookDocument | undefined> {
  const { hash } = new URL(address);
  if (!hash.startsWith(`#${KEY}`)) return undefined;
  try {
    return fromIpynb(await inflate(fromBase64Url(hash.slice(KEY.length + 1))));
  } catch (error) {
    throw new Error("The link's notebook cannot be read: it may have been cut short.", { cause: error });
  }
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel();
      throw new Error("The notebook is too large.");
    }
    text += decoder.decode(value, { stream: true });
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
