// Files behind URLs: by range requests where the server serves them, else fetched once as a whole.

import { openBlob } from "./blob-file.ts";
import { pathNotFound, readFileFailed } from "./file-errors.ts";
import type { FileStatus, RandomAccessFile } from "./files.ts";

/** Whether `path` is a URL, and which; a single letter before the colon is a drive, not a scheme. */
export function resolveUrl(path: string, base?: string): URL | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return new URL(path);
  return base === undefined ? undefined : new URL(path, base);
}

/** The file that a URL names. Servers have no folders to list. */
export async function listUrl(url: URL): Promise<readonly FileStatus[]> {
  const { href } = url;
  const { size, response } = await firstBytes(href).catch((error: unknown) => {
    throw isMissing(error) ? pathNotFound(href) : readFileFailed(href, error);
  });
  await response.body?.cancel();
  const name = decodeURIComponent(url.pathname.split("/").pop() ?? "") || href;
  const reference =
    size === undefined ? { kind: "url" as const, url: href } : { kind: "url" as const, url: href, size };
  return [{ path: href, name, size: size ?? 0, reference }];
}

export async function openUrl(url: string): Promise<RandomAccessFile> {
  try {
    const { response, size, ranges } = await firstBytes(url);
    if (ranges && size !== undefined) {
      await response.body?.cancel();
      return rangeFile(url, size);
    }
    // The answer is on its way already, so it is kept; reading it in parts would fetch all of it each time.
    return openBlob(await response.blob(), url);
  } catch (error) {
    throw isMissing(error) ? fileNotFound(url, error) : readFileFailed(url, error);
  }
}

interface FirstBytes {
  readonly response: Response;
  readonly size: number | undefined;
  readonly ranges: boolean;
}

/** Asks for one byte: the answer tells whether there are ranges, and with them the size. */
async function firstBytes(url: string): Promise<FirstBytes> {
  const response = await fetch(url, /^(blob|data):/.test(url) ? {} : { headers: { Range: "bytes=0-0" } });
  // An empty file has no first byte.
  if (response.status === 416) return { response: new Response(new Blob()), size: 0, ranges: false };
  if (!response.ok) throw new HttpError(response);
  const total = /\/(\d+)$/.exec(response.headers.get("Content-Range") ?? "")?.[1];
  if (response.status === 206 && total !== undefined) return { response, size: Number(total), ranges: true };
  // A partial answer without its place says nothing about the rest.
  if (response.status === 206) {
    await response.body?.cancel();
    const whole = await fetch(url);
    if (!whole.ok) throw new HttpError(whole);
    return { response: whole, size: undefined, ranges: false };
  }
  const length = response.headers.get("Content-Length");
  // Behind a content encoding the length is not that of the file.
  const plain = length !== null && response.headers.get("Content-Encoding") === null;
  return { response, size: plain ? Number(length) : undefined, ranges: false };
}

function rangeFile(url: string, size: number): RandomAccessFile {
  const request = async (start: number, end: number) => {
    const response = await fetch(url, { headers: { Range: `bytes=${start}-${end - 1}` } });
    if (!response.ok) throw new HttpError(response);
    return response;
  };
  return {
    name: url,
    size,
    async read(start, end) {
      const last = Math.min(end, size);
      if (start >= last) return new Uint8Array(0);
      try {
        const response = await request(start, last);
        const bytes = new Uint8Array(await response.arrayBuffer());
        // A server may answer a range request with everything after all.
        return response.status === 206 ? bytes : bytes.subarray(start, last);
      } catch (error) {
        throw isMissing(error) ? fileNotFound(url, error) : readFileFailed(url, error);
      }
    },
    stream: (start = 0) => lazyStream(async () => (start >= size ? new Blob().stream() : bodyFrom(start))),
    close: () => Promise.resolve(),
  };

  async function bodyFrom(start: number): Promise<ReadableStream<Uint8Array>> {
    try {
      const response = await request(start, size);
      if (response.status === 206 || start === 0) return response.body ?? new Blob().stream();
      return (await response.blob()).slice(start).stream();
    } catch (error) {
      throw isMissing(error) ? fileNotFound(url, error) : readFileFailed(url, error);
    }
  }
}

/** A stream whose source is made when it is first read. */
function lazyStream(open: () => Promise<ReadableStream<Uint8Array>>): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        reader ??= (await open()).getReader();
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel(reason) {
        await reader?.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;

  constructor(response: Response) {
    super(`The server answered ${response.status} ${response.statusText}`.trim());
    this.status = response.status;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 404 || error.status === 410);
}

function fileNotFound(url: string, cause: unknown) {
  return readFileFailed(url, Object.assign(new Error(String(cause)), { name: "NotFoundError" }));
}
