import fc from "fast-check";
import { expect, test } from "vitest";
import { compareValues } from "../../../../src/catalyst/expressions/ordering.ts";

test("strings have the order of their bytes in UTF-8", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "\uffee", "\ue000", "😀", "𝒳", ""), maxLength: 6 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareValues(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
    { numRuns: 1000 },
  );
});
