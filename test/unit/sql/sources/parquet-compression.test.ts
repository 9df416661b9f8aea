// Pages compressed with Brotli, which the host decompresses where it can, and with what nobody can.

import { randomBytes } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { SparkError } from "../../../../src/errors/index.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import { decompressPage, PAGE_SLACK } from "../../../../src/sql/sources/parquet/compression.ts";
import type { ParquetCodec } from "../../../../src/sql/sources/parquet/parquet-metadata.ts";
import { kernelsUnderTest } from "../../../kernels/load-kernels.ts";

const kernels = await kernelsUnderTest();
const host = createNodeHost();

async function decompressed(codec: ParquetCodec, source: Uint8Array, size: number, on = host): Promise<Uint8Array> {
  const target = kernels.allocate(size + PAGE_SLACK);
  try {
    await decompressPage(codec, source, target, size, { kernels, host: on });
    return kernels.bytes(target, size).slice();
  } finally {
    kernels.free(target);
  }
}

test("Brotli", async () => {
  const content = Buffer.concat([Buffer.from("the same words ".repeat(5000)), randomBytes(3000)]);
  const source = brotliCompressSync(content);
  expect(Buffer.from(await decompressed("BROTLI", source, content.length)).equals(content)).toBe(true);
  await expect(decompressed("BROTLI", source, content.length - 1)).rejects.toThrow("another size");
  await expect(decompressed("BROTLI", source.subarray(0, 100), content.length)).rejects.toThrow();
  await expect(decompressed("BROTLI", Buffer.from("no such stream"), 10)).rejects.toThrow();
});

test("a codec that the host does not know, and one that nobody knows", async () => {
  const older = {
    ...host,
    decompress: () => {
      throw new TypeError("Unsupported compression format");
    },
  };
  for (const codec of ["BROTLI", "LZO"] as const) {
    const error = await decompressed(codec, new Uint8Array(4), 4, older).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SparkError);
    expect(error).toMatchObject({ condition: "PARQUET_CODEC_NOT_SUPPORTED", parameters: { codec } });
  }
});
