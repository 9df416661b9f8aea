// The spill store against a plain model, its room being used again, and what a full disk becomes.
import { expect, test } from "vitest";
import { CorruptedBlockError } from "../../../../src/core/memory/memory-errors.ts";
import { type SpilledPiece, SpillStore } from "../../../../src/core/memory/spill-store.ts";
import { openBlobSpillFile } from "../../../../src/host/blob-spill-file.ts";
import { openNodeSpillFile } from "../../../../src/host/node-spill-file.ts";
import type { SpillFile } from "../../../../src/host/spill-file.ts";
import { random } from "../../../cluster/test-cluster.ts";
import { MemoryFile } from "./memory-file.ts";

const FILES: Readonly<Record<string, () => SpillFile>> = {
  "of memory": () => new MemoryFile(),
  "of Node": () => openNodeSpillFile(`hibana-test-${process.pid}`),
  "of blobs": () => {
    const blobs = new BlobsAsBytes();
    Object.assign(globalThis, {
      Blob: BytesBlob,
      FileReaderSync: function FileReaderSync() {
        return blobs;
      },
    });
    return openBlobSpillFile();
  },
};

/** What of Blob and FileReaderSync, which only workers of browsers have, the file needs. */
class BytesBlob {
  readonly bytes: Uint8Array;

  constructor([bytes = new Uint8Array(0)]: readonly Uint8Array[]) {
    this.bytes = bytes;
  }

  get size(): number {
    return this.bytes.length;
  }

  slice(from: number, to?: number): BytesBlob {
    return new BytesBlob([this.bytes.slice(from, to)]);
  }
}

class BlobsAsBytes {
  readAsArrayBuffer({ bytes }: BytesBlob): ArrayBuffer {
    return Uint8Array.from(bytes).buffer;
  }
}

test.each(Object.entries(FILES))("what is written is read until it is freed, in a file %s", async (_name, openFile) => {
  const store = new SpillStore(async () => openFile());
  await store.open();
  const next = random(7);
  const kept: { piece: SpilledPiece; bytes: Uint8Array }[] = [];
  let written = 0;
  for (let i = 0; i < 400; i++) {
    if (kept.length > 0 && next() < 0.45) {
      const [gone] = kept.splice(Math.floor(next() * kept.length), 1);
      if (gone !== undefined) store.free(gone.piece);
    } else {
      const bytes = Uint8Array.from({ length: Math.floor(next() * 50) }, () => Math.floor(next() * 256));
      const cut = Math.floor(next() * bytes.length);
      kept.push({ piece: store.write([bytes.subarray(0, cut), bytes.subarray(cut)], "test"), bytes });
      written += bytes.length;
    }
    for (const { piece, bytes } of kept) {
      const from = Math.floor(next() * bytes.length);
      const target = new Uint8Array(bytes.length - from);
      store.read(piece, from, target);
      expect(target).toEqual(bytes.slice(from));
    }
  }
  expect(store.bytesUsed).toBe(kept.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const furthest = Math.max(...kept.map(({ piece }) => piece.at + piece.size));
  expect(furthest).toBeLessThan(written / 2);
  for (const { piece } of kept) store.free(piece);
  expect(store.bytesUsed).toBe(0);
  expect(store.write([Uint8Array.of(1)], "test").at).toBe(0);
  await store.close();
});

test("a full disk is a typed error, and what did not fit leaves no trace", async () => {
  const store = new SpillStore(async () => new MemoryFile(10));
  await store.open();
  store.write([new Uint8Array(8)], "a sort");
  expect(() => store.write([new Uint8Array(8)], "A sort")).toThrow(
    expect.objectContaining({
      className: "SparkOutOfMemoryError",
      condition: "SPILL_OUT_OF_MEMORY",
      sqlState: "82003",
      parameters: { consumerToSpill: "A sort", message: "The disk is full." },
    }),
  );
  expect(store.bytesUsed).toBe(8);
});

test("a file that cannot be opened is tried again", async () => {
  let tries = 0;
  const store = new SpillStore(async () => {
    if (tries++ === 0) throw new Error("not yet");
    return new MemoryFile();
  });
  await expect(store.open()).rejects.toThrow("not yet");
  await store.open();
  expect(store.isOpen).toBe(true);
});

test("closing closes the file", async () => {
  const file = new MemoryFile();
  const store = new SpillStore(async () => file);
  await store.close();
  expect(file.isClosed).toBe(false);
  await store.open();
  await store.close();
  expect(file.isClosed).toBe(true);
});

test("what changes on disk is noticed where it is read whole, and a change under way is read again", async () => {
  const file = new MemoryFile();
  const store = new SpillStore(async () => file);
  await store.open();
  const bytes = Uint8Array.from({ length: 30 }, (_, i) => i);
  const piece = store.write([bytes.subarray(0, 12), bytes.subarray(12)], "test");
  const target = new Uint8Array(30);
  const { read } = MemoryFile.prototype;
  let reads = 0;
  file.read = (into, at) => {
    read.call(file, into, at);
    if (reads++ === 0) into[7] = 0;
  };
  store.read(piece, 0, target);
  expect([target, reads]).toEqual([bytes, 2]);
  file.write(Uint8Array.of(99), piece.at + 20);
  expect(() => store.read(piece, 0, target)).toThrow(CorruptedBlockError);
});
