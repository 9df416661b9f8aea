// Decoders of Parquet's encodings against plain encoders of them: what was encoded comes back, and cut bytes never do.

import fc from "fast-check";
import { expect, test } from "vitest";
import { kernelsUnderTest } from "./load-kernels.ts";

const kernels = await kernelsUnderTest();
const { exports } = kernels;
const SLACK = 32;
const DECODER = 32;

/** Runs `body` with the bytes in memory of their own. */
function withBytes<T>(bytes: Uint8Array, body: (address: number) => T): T {
  const address = kernels.allocate(bytes.length + SLACK);
  try {
    kernels.bytes(address, bytes.length + SLACK).fill(0xa5);
    kernels.write(address, bytes);
    return body(address);
  } finally {
    kernels.free(address);
  }
}

function withMemory<T>(size: number, body: (address: number) => T): T {
  return withBytes(new Uint8Array(size), body);
}

// ---- plain encoders ---------------------------------------------------------------------------------------------------

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  for (; value >= 128n; value >>= 7n) bytes.push(Number(value & 127n) | 128);
  return [...bytes, Number(value)];
}

function zigzag(value: bigint): number[] {
  return varint(BigInt.asUintN(64, (value << 1n) ^ (value >> 63n)));
}

/** Values of `bitWidth` bits one after another, least significant bit first. */
function bitPack(values: readonly bigint[], bitWidth: number): number[] {
  const bytes = new Array<number>(Math.ceil((values.length * bitWidth) / 8)).fill(0);
  values.forEach((value, i) => {
    for (let bit = 0; bit < bitWidth; bit++) {
      const place = i * bitWidth + bit;
      if ((value >> BigInt(bit)) & 1n) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
    }
  });
  return bytes;
}

type Run = { readonly value: number; readonly count: number } | { readonly packed: readonly number[] };

/** Packed runs are filled up to eights with zeros, which become values of their own. */
function encodeRuns(runs: readonly Run[], bitWidth: number): { bytes: Uint8Array; values: number[] } {
  const bytes: number[] = [];
  const values: number[] = [];
  for (const run of runs) {
    if ("packed" in run) {
      const groups = Math.ceil(run.packed.length / 8);
      const padded = Array.from({ length: groups * 8 }, (_, i) => run.packed[i] ?? 0);
      bytes.push(...varint(BigInt(groups * 2 + 1)), ...bitPack(padded.map(BigInt), bitWidth));
      values.push(...padded);
    } else {
      bytes.push(...varint(BigInt(run.count * 2)));
      for (let i = 0; i < Math.ceil(bitWidth / 8); i++) bytes.push(Math.floor(run.value / 2 ** (8 * i)) & 255);
      values.push(...new Array<number>(run.count).fill(run.value));
    }
  }
  return { bytes: Uint8Array.from(bytes), values };
}

function encodeDelta(values: readonly bigint[], blockSize: number, miniblocks: number): Uint8Array {
  const bytes = [...varint(BigInt(blockSize)), ...varint(BigInt(miniblocks)), ...varint(BigInt(values.length))];
  bytes.push(...zigzag(values[0] ?? 0n));
  const deltas = values.slice(1).map((value, i) => BigInt.asIntN(64, value - (values[i] ?? 0n)));
  for (let at = 0; at < deltas.length; at += blockSize) {
    const block = deltas.slice(at, at + blockSize);
    const min = block.reduce((a, b) => (b < a ? b : a));
    const rest = block.map((delta) => BigInt.asUintN(64, delta - min));
    const size = blockSize / miniblocks;
    const parts = Array.from({ length: miniblocks }, (_, i) => rest.slice(i * size, (i + 1) * size));
    const widths = parts.map((part) => Math.max(0, ...part.map((value) => value.toString(2).length * (value ? 1 : 0))));
    bytes.push(...zigzag(min), ...widths);
    parts.forEach((part, i) => {
      const padded = Array.from({ length: part.length === 0 ? 0 : size }, (_, j) => part[j] ?? 0n);
      bytes.push(...bitPack(padded, widths[i] ?? 0));
    });
  }
  return Uint8Array.from(bytes);
}

// ---- run lengths ------------------------------------------------------------------------------------------------------

const encodedRuns = fc.integer({ min: 0, max: 32 }).chain((bitWidth) => {
  const value = fc.integer({ min: 0, max: 2 ** bitWidth - 1 });
  const run: fc.Arbitrary<Run> = fc.oneof(
    fc.record({ value, count: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ packed: fc.array(value, { minLength: 1, maxLength: 150, size: "max" }) }),
  );
  return fc.record({ bitWidth: fc.constant(bitWidth), runs: fc.array(run, { maxLength: 8 }) });
});
const steps = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 });

test("runs come back whole, however they are asked for", () => {
  fc.assert(
    fc.property(encodedRuns, steps, ({ bitWidth, runs }, [...counts]) => {
      const { bytes, values } = encodeRuns(runs, bitWidth);
      withBytes(bytes, (source) =>
        withMemory(DECODER + 300 * 4, (decoder) => {
          const target = decoder + DECODER;
          exports.rleStart(decoder, source, bytes.length, bitWidth);
          const decoded: number[] = [];
          for (let i = 0; decoded.length < values.length; i++) {
            const count = counts[i % counts.length] ?? 1;
            const done = exports.rleDecode(decoder, count, target);
            expect(done).toBe(Math.min(count, values.length - decoded.length));
            decoded.push(...Array.from(kernels.integers(target, done), (value) => value >>> 0));
          }
          expect(decoded).toEqual(values);
          expect(exports.rleDecode(decoder, 1, target)).toBe(0);
        }),
      );
    }),
    { numRuns: 300 },
  );
});

test("matches are bits, and bits around them stay", () => {
  fc.assert(
    fc.property(encodedRuns, fc.nat(40), ({ bitWidth, runs }, from) => {
      const { bytes, values } = encodeRuns(runs, bitWidth);
      const wanted = Math.max(0, ...values);
      withBytes(bytes, (source) =>
        withMemory(DECODER + (values.length + from) / 8 + 16, (decoder) => {
          const bitmap = decoder + DECODER;
          exports.rleStart(decoder, source, bytes.length, bitWidth);
          const expected = values.map((value) => value === wanted);
          const signed = wanted | 0;
          expect(exports.rleMatches(decoder, values.length, signed, bitmap, from)).toBe(
            expected.filter(Boolean).length,
          );
          const bits = Array.from({ length: values.length + from + 8 }, (_, i) => bitAt(bitmap, i));
          const none = (count: number) => new Array<boolean>(count).fill(false);
          expect(bits).toEqual([...none(from), ...expected, ...none(8)]);
          expect(exports.rleMatches(decoder, 1, signed, bitmap, 0)).toBe(-1);
        }),
      );
    }),
    { numRuns: 300 },
  );
});

test("an index outside the dictionary is told", () => {
  const { bytes } = encodeRuns([{ packed: [0, 1, 2, 3, 4, 5, 6, 7] }], 3);
  withBytes(bytes, (source) =>
    withMemory(DECODER + 64, (decoder) => {
      exports.rleStart(decoder, source, bytes.length, 3);
      expect(exports.rleIndices(decoder, 7, 7, decoder + DECODER)).toBe(7);
      expect(exports.rleIndices(decoder, 1, 7, decoder + DECODER)).toBe(-1);
    }),
  );
});

test("any bytes are decoded or refused, and nothing is written beyond what was asked for", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60, size: "max" }), fc.nat(32), (bytes, bitWidth) => {
      withBytes(bytes, (source) =>
        withMemory(DECODER + 100 * 4 + 8, (decoder) => {
          exports.rleStart(decoder, source, bytes.length, bitWidth);
          const target = decoder + DECODER;
          expect(exports.rleDecode(decoder, 100, target)).toBeLessThanOrEqual(100);
          expect(kernels.getI64(target + 400)).toBe(0n);
        }),
      );
    }),
    { numRuns: 1000 },
  );
});

function bitAt(bitmap: number, index: number): boolean {
  return ((kernels.data.getUint8(bitmap + (index >> 3)) >> (index & 7)) & 1) === 1;
}

// ---- nulls ------------------------------------------------------------------------------------------------------------

test("values are spread over the rows that are not null", () => {
  const rows = fc.array(fc.boolean(), { maxLength: 200, size: "max" });
  fc.assert(
    fc.property(rows, fc.constantFrom(1, 2, 4, 8, 16), fc.nat(20), (present, width, from) => {
      const total = present.filter(Boolean).length;
      withMemory(64 + present.length * width, (bitmap) => {
        const values = bitmap + 64;
        present.forEach((isPresent, i) => {
          const at = bitmap + ((from + i) >> 3);
          if (isPresent) kernels.data.setUint8(at, kernels.data.getUint8(at) | (1 << ((from + i) & 7)));
        });
        for (let i = 0; i < total * width; i++) kernels.data.setUint8(values + i, (i % 251) + 1);
        exports.parquetSpread(values, width, bitmap, from, present.length);
        let dense = 0;
        const expected = present.flatMap((isPresent) =>
          Array.from({ length: width }, () => (isPresent ? (dense++ % 251) + 1 : 0)),
        );
        expect(Array.from(kernels.bytes(values, present.length * width))).toEqual(expected);
      });
    }),
    { numRuns: 300 },
  );
});

test("bits are spread over the rows that are not null", () => {
  const rows = fc.array(fc.option(fc.boolean()), { maxLength: 150, size: "max" });
  fc.assert(
    fc.property(rows, fc.nat(20), (values, from) => {
      withMemory(128, (bitmap) => {
        const bits = bitmap + 64;
        const set = (at: number, i: number) =>
          kernels.data.setUint8(at + (i >> 3), kernels.data.getUint8(at + (i >> 3)) | (1 << (i & 7)));
        values.forEach((value, i) => {
          if (value !== null) set(bitmap, from + i);
        });
        values
          .filter((value) => value !== null)
          .forEach((value, i) => {
            if (value) set(bits, from + i);
          });
        exports.parquetSpreadBits(bits, bitmap, from, values.length);
        expect(values.map((_, i) => bitAt(bits, from + i))).toEqual(values.map((value) => value === true));
      });
    }),
    { numRuns: 300 },
  );
});

// ---- delta ------------------------------------------------------------------------------------------------------------

const longs = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.bigInt({ min: -50n, max: 50n }));
const blocks = fc.constantFrom([128, 4] as const, [32, 1] as const, [256, 8] as const);

test("deltas come back, whatever their width", () => {
  fc.assert(
    fc.property(fc.array(longs, { maxLength: 300, size: "max" }), blocks, (values, [blockSize, miniblocks]) => {
      const bytes = encodeDelta(values, blockSize, miniblocks);
      withBytes(bytes, (source) =>
        withMemory(values.length * 8 + 8, (target) => {
          const end = source + bytes.length;
          expect(exports.deltaCount(source, end)).toBe(values.length);
          expect(exports.deltaDecode(source, end, 8, target) >>> 0).toBe(end);
          expect(values.map((_, i) => kernels.getI64(target + i * 8))).toEqual(values);
          expect(exports.deltaDecode(source, end, 4, target) >>> 0).toBe(end);
          const low = values.map((value) => Number(BigInt.asIntN(32, value)));
          expect(Array.from(kernels.integers(target, values.length))).toEqual(low);
        }),
      );
    }),
    { numRuns: 300 },
  );
});

test("deltas that are cut off are refused", () => {
  const values = Array.from({ length: 129 }, (_, i) => BigInt(i * i * i));
  const bytes = encodeDelta(values, 128, 4);
  for (let length = 0; length < bytes.length; length++) {
    withBytes(bytes.subarray(0, length), (source) =>
      withMemory(values.length * 8, (target) => {
        expect(exports.deltaDecode(source, source + length, 8, target)).toBe(0);
      }),
    );
  }
});

// ---- compression ------------------------------------------------------------------------------------------------------

/** Literals and copies, as every compressor makes them; what they give stands beside. */
const sequences = fc.array(
  fc.oneof(
    fc.record({ literal: fc.uint8Array({ minLength: 1, maxLength: 80, size: "max" }) }),
    fc.record({ back: fc.integer({ min: 1, max: 90 }), count: fc.integer({ min: 4, max: 60 }) }),
  ),
  { maxLength: 20 },
);

function snappy(parts: readonly ({ literal: Uint8Array } | { back: number; count: number })[]) {
  const output: number[] = [];
  const body: number[] = [];
  for (const part of parts) {
    if ("literal" in part) {
      const length = part.literal.length - 1;
      if (length < 60) body.push(length << 2);
      else body.push(60 << 2, length);
      body.push(...part.literal);
      output.push(...part.literal);
    } else {
      const { count } = part;
      const offset = Math.min(part.back, output.length);
      if (offset === 0) continue;
      if (count <= 11) body.push(1 | ((count - 4) << 2) | ((offset >> 8) << 5), offset & 255);
      else body.push(2 | ((count - 1) << 2), offset & 255, offset >> 8);
      for (let i = 0; i < count; i++) output.push(output[output.length - offset] ?? 0);
    }
  }
  return { bytes: Uint8Array.from([...varint(BigInt(output.length)), ...body]), output };
}

function lz4(parts: readonly ({ literal: Uint8Array } | { back: number; count: number })[]) {
  const output: number[] = [];
  const bytes: number[] = [];
  const lengthBytes = (length: number) => {
    for (let left = length - 15; left >= 0; left -= 255) bytes.push(Math.min(left, 255));
  };
  let literals: number[] = [];
  const sequence = (offset: number, count: number) => {
    const match = count === 0 ? 0 : count - 4;
    bytes.push((Math.min(literals.length, 15) << 4) | Math.min(match, 15));
    lengthBytes(literals.length);
    bytes.push(...literals);
    literals = [];
    if (count === 0) return;
    bytes.push(offset & 255, offset >> 8);
    lengthBytes(match);
  };
  for (const part of parts) {
    if ("literal" in part) {
      literals.push(...part.literal);
      output.push(...part.literal);
      continue;
    }
    const offset = Math.min(part.back, output.length);
    if (offset === 0) continue;
    sequence(offset, part.count);
    for (let i = 0; i < part.count; i++) output.push(output[output.length - offset] ?? 0);
  }
  if (literals.length > 0 || bytes.length === 0) sequence(0, 0);
  return { bytes: Uint8Array.from(bytes), output };
}

test.each([
  ["Snappy", snappy, exports.snappyDecompress],
  ["LZ4", lz4, exports.lz4Decompress],
] as const)("%s blocks come back whole, and cut ones are refused", (_, compress, decompress) => {
  fc.assert(
    fc.property(sequences, fc.nat(), (parts, cut) => {
      const { bytes, output } = compress(parts);
      withMemory(output.length + SLACK, (target) => {
        withBytes(bytes, (source) => {
          expect(decompress(source, bytes.length, target, output.length)).toBe(1);
          expect(Array.from(kernels.bytes(target, output.length))).toEqual(output);
          expect(decompress(source, bytes.length, target, output.length + 1)).toBe(0);
          if (output.length > 0) expect(decompress(source, bytes.length, target, output.length - 1)).toBe(0);
        });
        const length = cut % bytes.length;
        if (output.length > 0) {
          withBytes(bytes.slice(0, length), (source) => {
            expect(decompress(source, length, target, output.length)).toBe(0);
          });
        }
      });
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["Snappy", exports.snappyDecompress],
  ["LZ4", exports.lz4Decompress],
] as const)("%s: any bytes are decompressed or refused within their bounds", (_, decompress) => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80, size: "max" }), fc.nat(200), (bytes, size) => {
      withBytes(bytes, (source) =>
        withMemory(size + SLACK + 8, (target) => {
          kernels.setI64(target + size + SLACK, 77n);
          expect([0, 1]).toContain(decompress(source, bytes.length, target, size));
          expect(kernels.getI64(target + size + SLACK)).toBe(77n);
        }),
      );
    }),
    { numRuns: 1000 },
  );
});
