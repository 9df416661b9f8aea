// Names of columns with dots and backticks.

import { describe, expect, test } from "vitest";
import { parseAttributeName } from "../../../../src/sql/api/attribute-name.ts";

describe("parseAttributeName", () => {
  test.each([
    ["a", ["a"]],
    ["a.b.c", ["a", "b", "c"]],
    ["`a.b`", ["a.b"]],
    ["t.`a.b`.c", ["t", "a.b", "c"]],
    ["`a``b`", ["a`b"]],
    ["count", ["count"]],
    ["two words", ["two words"]],
    ["sum(count)", ["sum(count)"]],
    ["größe", ["größe"]],
  ])("%s", (name, parts) => {
    expect(parseAttributeName(name)).toEqual(parts);
  });

  test.each(["", ".", "a.", ".a", "a..b", "`a", "a`", "`a`b", "a.`b`c"])("%s is no name", (name) => {
    expect(() => parseAttributeName(name)).toThrow("INVALID_ATTRIBUTE_NAME_SYNTAX");
  });
});
