import fc from "fast-check";
import { expect, test } from "vitest";
import { imageOfRows } from "../../src/columnar/batch-builder.ts";
import { readBatch } from "../../src/columnar/batch-reader.ts";
import { readBatchImage } from "../../src/columnar/block-image.ts";
import { columnOffset } from "../../src/columnar/layout.ts";
import { BinaryType, type DataType, StringType, type StructType } from "../../src/types/data-type.ts";
import { kernelsUnderTest } from "./load-kernels.ts";
import { ALL_TYPES, type TypedRows, typedRows } from "./typed-rows.ts";

const kernels = await kernelsUnderTest();
const { arenaAllocate, arenaCreate, arenaDestroy, batchConcat, decodeColumn, dictionaryEncode, gatherBatch } =
  kernels.exports;

/** A batch of the rows; string columns dictionary encoded when asked for. */
function batchOf({ schema, rows }: TypedRows, arena: number, encode: boolean): number {
  const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
  if (encode) {
    stringOrdinals(schema).forEach((ordinal) => {
      const column = batch + columnOffset(ordinal);
      dictionaryEncode(column, rows.length, rows.length + 1, column, arena);
    });
  }
  return batch;
}

function stringOrdinals(schema: StructType): number[] {
  const isView = (type: DataType): boolean => type === StringType || type === BinaryType;
  return schema.fields.flatMap(({ dataType }, i) => (isView(dataType) ? [i] : []));
}

function integersAt(values: readonly number[], arena: number): number {
  const address = arenaAllocate(arena, values.length * 4 + 4) >>> 0;
  kernels.integers(address, values.length).set(values);
  return address;
}

/** Overwrites an arena's memory before freeing it, so that what still points there reads garbage. */
function destroyScrambled(arena: number, addresses: readonly (readonly [number, number])[]): void {
  for (const [address, length] of addresses) kernels.bytes(address, length).fill(0xaa);
  arenaDestroy(arena);
}

const picks = fc.array(fc.option(fc.nat(), { freq: 5 }), { maxLength: 200, size: "max" });

test.each([
  ["shared", 0],
  ["retained", 1],
])("gather picks rows, %s, with nulls where the index is negative", (_, retain) => {
  fc.assert(
    fc.property(typedRows(ALL_TYPES), picks, fc.boolean(), fc.boolean(), (typed, picked, outer, encode) => {
      const { schema, rows } = typed;
      const indices = picked.flatMap((i) =>
        i === null ? (outer ? [-1] : []) : rows.length > 0 ? [i % rows.length] : [],
      );
      kernels.withArena((arena) => {
        const source = arenaCreate();
        const image = imageOfRows(schema, rows);
        const batch = batchOf(typed, source, encode);
        const result = gatherBatch(batch, integersAt(indices, arena), indices.length, arena, retain) >>> 0;
        if (retain) destroyScrambled(source, [[batch - 16, image.length]]);
        expect(readBatch(kernels.data, result, schema)).toEqual(
          indices.map((i) => (i < 0 ? schema.fields.map(() => null) : rows[i])),
        );
        if (!retain) arenaDestroy(source);
      });
    }),
    { numRuns: 200 },
  );
});

test("gather without indices copies the batch", () => {
  fc.assert(
    fc.property(typedRows(ALL_TYPES), fc.boolean(), (typed, encode) => {
      kernels.withArena((arena) => {
        const source = arenaCreate();
        const batch = batchOf(typed, source, encode);
        const result = gatherBatch(batch, 0, typed.rows.length, arena, 1) >>> 0;
        destroyScrambled(source, [[batch - 16, imageOfRows(typed.schema, typed.rows).length]]);
        expect(readBatch(kernels.data, result, typed.schema)).toEqual(typed.rows);
      });
    }),
  );
});

test("decoding a dictionary column gives plain values", () => {
  fc.assert(
    fc.property(typedRows([StringType, BinaryType]), (typed) => {
      kernels.withArena((arena) => {
        const batch = batchOf(typed, arena, true);
        for (const ordinal of stringOrdinals(typed.schema)) {
          const column = batch + columnOffset(ordinal);
          expect(kernels.getAddress(column + 8) !== 0 || typed.rows.length === 0).toBe(true);
          decodeColumn(column, typed.rows.length, column, arena);
          expect(kernels.getAddress(column + 8)).toBe(0);
        }
        expect(readBatch(kernels.data, batch, typed.schema)).toEqual(typed.rows);
      });
    }),
  );
});

test("batches one after another make one", () => {
  const cuts = fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 5 });
  fc.assert(
    fc.property(typedRows(ALL_TYPES), cuts, ({ schema, rows }, places) => {
      const cut = places.map(([place, encode]) => ({ place: place % (rows.length + 1), encode }));
      cut.sort((a, b) => a.place - b.place);
      kernels.withArena((arena) => {
        const source = arenaCreate();
        let from = 0;
        const spans: [number, number][] = [];
        const batches = [...cut, { place: rows.length, encode: false }].map(({ place, encode }) => {
          const part = rows.slice(from, place);
          from = place;
          const batch = batchOf({ schema, rows: part }, source, encode);
          spans.push([batch - 16, imageOfRows(schema, part).length]);
          return batch;
        });
        const result = batchConcat(integersAt(batches, arena), batches.length, arena, 1) >>> 0;
        destroyScrambled(source, spans);
        expect(readBatch(kernels.data, result, schema)).toEqual(rows);
      });
    }),
    { numRuns: 200 },
  );
});
