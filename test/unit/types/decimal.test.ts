import { expect, test } from "vitest";
import { Decimal } from "../../../src/types/decimal.ts";

test.each([
  ["0", 0n, 0],
  ["-1.50", -150n, 2],
  [" +12.345 ", 12345n, 3],
  [".5", 5n, 1],
  ["5.", 5n, 0],
  ["1e3", 1000n, 0],
  ["1.25E-3", 125n, 5],
])("parse %s", (text, unscaled, scale) => {
  expect(Decimal.parse(text)).toEqual(new Decimal(unscaled, scale));
});

test.each(["", ".", "abc", "1.2.3", "0x10", "1e", "NaN"])("%s is no decimal", (text) => {
  expect(Decimal.parse(text)).toBeUndefined();
});

test("text has all digits of the scale", () => {
  expect(new Decimal(5n, 3).toString()).toBe("0.005");
  expect(new Decimal(-5n, 1).toString()).toBe("-0.5");
  expect(new Decimal(-12300n, 2).toString()).toBe("-123.00");
  expect(new Decimal(12n, 0).toString()).toBe("12");
  expect(new Decimal(12n, -2).toString()).toBe("1200");
  expect(`${new Decimal(1n, 1)}`).toBe("0.1");
  expect(JSON.stringify({ d: new Decimal(99999999999999999999n, 2) })).toBe('{"d":"999999999999999999.99"}');
});

test("rescaling rounds half away from zero", () => {
  const rounded = (text: string, scale: number): string | undefined => Decimal.parse(text)?.setScale(scale).toString();
  expect(rounded("2.5", 0)).toBe("3");
  expect(rounded("-2.5", 0)).toBe("-3");
  expect(rounded("2.4999", 0)).toBe("2");
  expect(rounded("1.5", 3)).toBe("1.500");
});

test("numbers count by their value", () => {
  expect(new Decimal(10n, 1).equals(new Decimal(100n, 2))).toBe(true);
  expect(new Decimal(-1n, 0).compare(new Decimal(1n, 5))).toBeLessThan(0);
  expect(Decimal.of(0.1)?.toNumber()).toBe(0.1);
  expect(Decimal.of(Number.NaN)).toBeUndefined();
  expect(+new Decimal(-25n, 1)).toBe(-2.5);
  expect(new Decimal(-120n, 1).precision).toBe(3);
});
