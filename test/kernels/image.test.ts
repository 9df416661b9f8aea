import fc from "fast-check";
import { expect, test } from "vitest";
import { imageOfRows } from "../../src/columnar/batch-builder.ts";
import { readBatch, readImageRows } from "../../src/columnar/batch-reader.ts";
import { readBatchImage, splitImages, writeBatchImage, writeBatchImages } from "../../src/columnar/block-image.ts";
import { BinaryType, IntegerType, StringType, StructField, StructType } from "../../src/types/data-type.ts";
import { kernelsUnderTest } from "./load-kernels.ts";
import { typedRows } from "./typed-rows.ts";

const kernels = await kernelsUnderTest();

test("rows survive the way into an image and out of it", () => {
  fc.assert(
    fc.property(typedRows(), ({ schema, rows }) => {
      expect(readImageRows(imageOfRows(schema, rows), schema)).toEqual(rows);
    }),
  );
});

test("an image becomes a batch, and a range of the batch an image", () => {
  fc.assert(
    fc.property(typedRows(), fc.nat(), fc.nat(), ({ schema, rows }, a, b) => {
      const [from = 0, to = 0] = [a % (rows.length + 1), b % (rows.length + 1)].sort((x, y) => x - y);
      kernels.withArena((arena) => {
        const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
        expect(readBatch(kernels.data, batch, schema)).toEqual(rows);
        const whole = writeBatchImage(kernels, batch);
        expect(readImageRows(whole, schema)).toEqual(rows);
        const image = writeBatchImage(kernels, batch, 0, from, to);
        expect(readImageRows(image, schema)).toEqual(rows.slice(from, to));
        const again = readBatchImage(kernels, image, arena);
        expect(readBatch(kernels.data, again, schema)).toEqual(rows.slice(from, to));
      });
    }),
  );
});

test("one image a partition, by indices", () => {
  const picks = fc.array(fc.array(fc.nat(), { maxLength: 40 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(typedRows(), picks, ({ schema, rows }, parts) => {
      const partitions = parts.map((part) => (rows.length === 0 ? [] : part.map((i) => i % rows.length)));
      const indices = partitions.flat();
      const offsets = [0];
      for (const part of partitions) offsets.push((offsets.at(-1) ?? 0) + part.length);
      kernels.withArena((arena) => {
        const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
        const address = kernels.exports.arenaAllocate(arena, indices.length * 4 + 4) >>> 0;
        kernels.integers(address, indices.length).set(indices);
        const { bytes, places } = writeBatchImages(kernels, batch, address, offsets);
        expect(splitImages(bytes).map((image) => readImageRows(image, schema))).toEqual(
          partitions.map((part) => part.map((i) => rows[i])),
        );
        expect(places.at(-1)).toBe(bytes.length);
      });
    }),
  );
});

test("a placed image can be moved: copied out and placed elsewhere", () => {
  fc.assert(
    fc.property(typedRows(), ({ schema, rows }) => {
      kernels.withArena((arena) => {
        const image = imageOfRows(schema, rows);
        const batch = readBatchImage(kernels, image, arena);
        const copy = kernels.bytes(batch - 16, image.length).slice();
        expect(readImageRows(copy, schema)).toEqual(rows);
        kernels.exports.arenaAllocate(arena, 1000);
        expect(readBatch(kernels.data, readBatchImage(kernels, copy, arena), schema)).toEqual(rows);
      });
    }),
  );
});

test("a small dictionary stays one, a large one becomes plain values", () => {
  const schema = StructType([StructField("s", StringType)]);
  const rows = Array.from({ length: 300 }, (_, i) => [i % 7 === 0 ? null : `a value of some length ${i % 3}`]);
  kernels.withArena((arena) => {
    const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
    const column = batch + 16;
    expect(kernels.exports.dictionaryEncode(column, 300, 2, column, arena)).toBe(-1);
    expect(kernels.exports.dictionaryEncode(column, 300, 3, column, arena)).toBe(3);
    const image = writeBatchImage(kernels, batch);
    expect(image.length).toBeLessThan(300 * 4 + 3 * 64 + 200);
    expect(readImageRows(image, schema)).toEqual(rows);
    expect(readImageRows(writeBatchImage(kernels, batch, 0, 10, 12), schema)).toEqual(rows.slice(10, 12));
  });
});

test("bytes that are no image are refused", () => {
  const image = imageOfRows(StructType([StructField("i", IntegerType)]), [[1]]);
  kernels.withArena((arena) => {
    expect(() => readBatchImage(kernels, image.subarray(0, image.length - 16), arena)).toThrow(/was cut to/);
    expect(() => readBatchImage(kernels, new Uint8Array(64), arena)).toThrow(/No block image at byte 0/);
  });
});

test("dictionary columns survive in images", () => {
  fc.assert(
    fc.property(typedRows([StringType, BinaryType]), fc.nat(20), ({ schema, rows }, extra) => {
      kernels.withArena((arena) => {
        const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
        schema.fields.forEach((_, i) => {
          const column = batch + 16 + 32 * i;
          kernels.exports.dictionaryEncode(column, rows.length, rows.length + extra, column, arena);
        });
        expect(readBatch(kernels.data, batch, schema)).toEqual(rows);
        expect(readImageRows(writeBatchImage(kernels, batch), schema)).toEqual(rows);
      });
    }),
  );
});
