import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMN_SIZE, COLUMN_VALIDITY, COLUMN_VALUES, COLUMN_WIDTH } from "../../src/columnar/layout.ts";
import { kernelsUnderTest } from "./load-kernels.ts";

const kernels = await kernelsUnderTest();
const { arenaAllocate, arenaCreate, arenaDestroy, columnNarrow, columnResized } = kernels.exports;

/** A column of eight-byte values in the arena; of undefined nothing is known but that it is null. */
function makeColumn(arena: number, values: readonly (bigint | undefined)[]): number {
  const column = arenaAllocate(arena, COLUMN_SIZE) >>> 0;
  kernels.bytes(column, COLUMN_SIZE).fill(0);
  const address = arenaAllocate(arena, values.length * 8) >>> 0;
  values.forEach((value, i) => {
    kernels.setI64(address + i * 8, value ?? 0x7eadbeef_7eadbeefn);
  });
  kernels.setI32(column + COLUMN_VALUES, address);
  kernels.setI32(column + COLUMN_WIDTH, 8);
  if (values.includes(undefined)) {
    const validity = arenaAllocate(arena, Math.ceil(values.length / 8)) >>> 0;
    const bits = kernels.bytes(validity, Math.ceil(values.length / 8)).fill(0);
    values.forEach((value, i) => {
      if (value !== undefined) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
    });
    kernels.setI32(column + COLUMN_VALIDITY, validity);
  }
  return column;
}

const fits = (value: bigint, width: number): boolean => BigInt.asIntN(width * 8, value) === value;

test("a column is narrowed to the least width of its values, and read in any width that they fit in", () => {
  const value = fc
    .constantFrom(8, 16, 32, 64)
    .chain((bits) => fc.bigInt({ min: -(2n ** BigInt(bits - 1)), max: 2n ** BigInt(bits - 1) - 1n }));
  fc.assert(
    fc.property(fc.array(fc.option(value, { nil: undefined, freq: 6 }), { minLength: 1, maxLength: 40 }), (values) => {
      const arena = arenaCreate();
      const column = makeColumn(arena, values);
      const known = values.filter((v) => v !== undefined);
      const least = [1, 2, 4, 8].find((width) => known.every((v) => fits(v, width)));
      expect(columnNarrow(column, values.length, arena)).toBe(least);
      expect(kernels.getI32(column + COLUMN_WIDTH)).toBe(least);
      for (const width of [1, 2, 4, 8]) {
        if (!known.every((v) => fits(v, width))) continue;
        const address = columnResized(column, values.length, width, arena) >>> 0;
        const view = new DataView(kernels.data.buffer, address, values.length * width);
        values.forEach((expected, i) => {
          if (expected === undefined) return;
          let found = 0n;
          for (let byte = width - 1; byte >= 0; byte--) found = (found << 8n) | BigInt(view.getUint8(i * width + byte));
          expect(BigInt.asIntN(width * 8, found)).toBe(expected);
        });
      }
      arenaDestroy(arena);
    }),
  );
});
