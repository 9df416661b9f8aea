// Kernels on text: which bytes are UTF-8, and floating point numbers against JavaScript's.

import fc from "fast-check";
import { expect, test } from "vitest";
import { kernelsUnderTest } from "./load-kernels.ts";

const kernels = await kernelsUnderTest();

function withText<T>(bytes: Uint8Array, body: (address: number) => T): T {
  const address = kernels.allocate(bytes.length + 16);
  try {
    kernels.write(address, bytes);
    return body(address);
  } finally {
    kernels.free(address);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const pieces = fc.oneof(
  fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 4 }),
  fc.constantFrom(
    ...["c080", "e08080", "e0a080", "eda080", "ed9fbf", "f0808080", "f0908080", "f48fbfbf", "f4908080", "f5808080"].map(
      (hex) => new Uint8Array(Buffer.from(hex, "hex")),
    ),
  ),
);

test("utf8IsValid agrees with a strict decoder", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const bytes = new Uint8Array(Buffer.concat(parts));
      expect(withText(bytes, (address) => kernels.exports.utf8IsValid(address, bytes.length)) === 1).toBe(
        isUtf8(bytes),
      );
    }),
    { numRuns: 2000 },
  );
});

/** The double that the kernel reads; undefined when it leaves the text to the caller. */
function parse(text: string): number | undefined {
  const bytes = new TextEncoder().encode(text);
  const scratch = kernels.allocate(96);
  try {
    return withText(bytes, (address) => {
      kernels.bytes(scratch, 96).fill(0);
      const [range, status, values, validity] = [scratch + 32, scratch + 48, scratch + 64, scratch + 80];
      kernels.integers(range, 2).set([address, bytes.length]);
      kernels.bytes(validity, 8).fill(0xff);
      kernels.integers(scratch, 8).set([range, 1, status, 0, 0, values, validity, 8]);
      kernels.exports.textColumnDoubles(scratch);
      return kernels.data.getUint8(status) === 0 ? kernels.data.getFloat64(values, true) : undefined;
    });
  } finally {
    kernels.free(scratch);
  }
}

const mantissas = fc.bigInt({ min: 0n, max: 9999999999999999999n });

test("textColumnDoubles rounds every number of up to 19 digits as JavaScript does", () => {
  fc.assert(
    fc.property(mantissas, fc.integer({ min: -360, max: 320 }), (mantissa, exponent) => {
      const text = `${mantissa}e${exponent}`;
      const value = parse(text);
      if (value !== undefined) expect(value).toBe(Number(text));
    }),
    { numRuns: 5000 },
  );
});

test("textColumnDoubles reads the shortest text of every double back", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parse(`${Object.is(value, -0) ? "-" : ""}${value.toExponential()}`)).toBe(value);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  "9007199254740993",
  "1.00000000000000011",
  "4.9406564584124654e-324",
  "2.4703282292062327e-324",
  "1.7976931348623159e308",
  "2.2250738585072011e-308",
  "8.5e-22",
  "9223372036854775807e-5",
])("textColumnDoubles rounds %s", (text) => {
  expect(parse(text)).toBe(Number(text));
});
