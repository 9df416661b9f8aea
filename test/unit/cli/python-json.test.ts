import { expect, test } from "vitest";
import { floatJson, pythonJson } from "../../../src/cli/python-json.ts";

test("a space follows commas and colons; text other than ASCII stays", () => {
  expect(pythonJson({ a: [1, null, true], b: { c: 'é"\n\u0001' } })).toBe(
    '{"a": [1, null, true], "b": {"c": "é\\"\\n\\u0001"}}',
  );
  expect(pythonJson({})).toBe("{}");
  expect(pythonJson([])).toBe("[]");
});

// What Python's json.dumps writes for each.
test.each([
  [0, "0.0"],
  [-0, "-0.0"],
  [1, "1.0"],
  [-2.5, "-2.5"],
  [0.1, "0.1"],
  [Math.fround(0.1), "0.10000000149011612"],
  [0.0001, "0.0001"],
  [0.00001, "1e-05"],
  [1.5e-7, "1.5e-07"],
  [-1e-300, "-1e-300"],
  [5e-324, "5e-324"],
  [123456789012345.6, "123456789012345.6"],
  [9007199254740992, "9007199254740992.0"],
  [1e16, "1e+16"],
  [1.2345e22, "1.2345e+22"],
  [1.7976931348623157e308, "1.7976931348623157e+308"],
  [Number.NaN, '"NaN"'],
  [Number.POSITIVE_INFINITY, '"Infinity"'],
  [Number.NEGATIVE_INFINITY, '"-Infinity"'],
])("%d is %s", (value, text) => {
  expect(floatJson(value)).toBe(text);
});
