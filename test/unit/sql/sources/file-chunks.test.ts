// The bytes of splits: read ahead but not far behind a split's end, decompressed, with failures that name the file.

import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { RandomAccessFile } from "../../../../src/host/files.ts";
import type { Host } from "../../../../src/host/host.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import { fileChunks } from "../../../../src/sql/sources/file-chunks.ts";

const MEGABYTE = 1024 * 1024;
const node = createNodeHost();

/** A host whose one file notes what is asked of it, and fails to read from a place on. */
function watchedHost(size: number, failsAt = Number.POSITIVE_INFINITY) {
  const reads: [number, number][] = [];
  let isOpen = false;
  const file: RandomAccessFile = {
    name: "a.csv",
    size,
    read(start, end) {
      reads.push([start, end]);
      if (start >= failsAt) return Promise.reject(new Error("the disk is gone"));
      return Promise.resolve(new Uint8Array(end - start).fill(start / MEGABYTE));
    },
    stream: () => new Blob().stream(),
    close: () => {
      isOpen = false;
      return Promise.resolve();
    },
  };
  const openFile = () => {
    isOpen = true;
    return Promise.resolve(file);
  };
  const host: Host = { ...node, openFile };
  return { host, reads, isOpen: () => isOpen };
}

function split(length: number, start = 0, path = "a.csv") {
  return { file: { kind: "path" as const, path }, path, start, length };
}

test("all bytes come in order, and the file is closed", async () => {
  const { host, isOpen } = watchedHost(3.5 * MEGABYTE);
  const chunks = [];
  for await (const chunk of fileChunks(split(3.5 * MEGABYTE), host)) chunks.push([chunk[0], chunk.length / MEGABYTE]);
  expect(chunks).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 0.5],
  ]);
  expect(isOpen()).toBe(false);
});

test("a reader that leaves leaves no open file and reads not far behind its split", async () => {
  const { host, reads, isOpen } = watchedHost(100 * MEGABYTE);
  let size = 0;
  for await (const chunk of fileChunks(split(2 * MEGABYTE, 10 * MEGABYTE), host)) {
    size += chunk.length;
    if (size > 2 * MEGABYTE) break;
  }
  expect(isOpen()).toBe(false);
  expect(Math.max(...reads.map(([, end]) => end))).toBeLessThan(12.2 * MEGABYTE);
});

test("what fails while it is read ahead fails when it is its turn, and names the file", async () => {
  const { host, isOpen } = watchedHost(4 * MEGABYTE, 2 * MEGABYTE);
  const chunks: number[] = [];
  const reading = async () => {
    for await (const chunk of fileChunks(split(4 * MEGABYTE), host)) chunks.push(chunk.length);
  };
  await expect(reading()).rejects.toMatchObject({
    condition: "FAILED_READ_FILE.NO_HINT",
    parameters: { path: "a.csv" },
    cause: new Error("the disk is gone"),
  });
  expect(chunks).toEqual([MEGABYTE, MEGABYTE]);
  expect(isOpen()).toBe(false);
});

test("compressed bytes come in chunks of a megabyte", async () => {
  const content = new Uint8Array(2.5 * MEGABYTE).map((_, i) => i % 251);
  const blob = new Blob([new Uint8Array(gzipSync(content))]);
  const gzip = { file: { kind: "blob" as const, blob, name: "a.gz" }, path: "a.gz", start: 0, length: blob.size };
  const chunks = [];
  for await (const chunk of fileChunks(gzip, node)) chunks.push(chunk);
  expect(chunks.length).toBe(3);
  expect(Buffer.concat(chunks).equals(content)).toBe(true);
});
