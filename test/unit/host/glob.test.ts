// Hadoop's globs as regular expressions.
import { describe, expect, test } from "vitest";
import { globRoot, globToRegExp, isGlob, isHidden } from "../../../src/host/glob.ts";

describe("matching", () => {
  test.each([
    ["a/*.csv", "a/b.csv", true],
    ["a/*.csv", "a/b/c.csv", false],
    ["a/*.csv", "a/bxcsv", false],
    ["a?c", "abc", true],
    ["a?c", "a/c", false],
    ["{a,b}/x", "b/x", true],
    ["{a,b}/x", "c/x", false],
    ["{a,{b,c}}.x", "c.x", true],
    ["[a-c]x", "bx", true],
    ["[!a-c]x", "bx", false],
    ["[^a-c]x", "dx", true],
    ["[!a]x", "/x", false],
    ["a,b", "a,b", true],
    ["a\\*b", "a*b", true],
    ["a\\*b", "axb", false],
    ["a+(b)$.^|", "a+(b)$.^|", true],
    ["[", "[", true],
    ["x]", "x]", true],
  ])("%s and %s: %s", (glob, path, matches) => {
    expect(globToRegExp(glob).test(path)).toBe(matches);
  });

  test("an open brace is refused", () => {
    expect(() => globToRegExp("a/{b,c")).toThrow("a/{b,c");
  });
});

test("the root of a glob", () => {
  expect(globRoot("/data/2024-*/x")).toBe("/data");
  expect(globRoot("/*.csv")).toBe("/");
  expect(globRoot("*.csv")).toBe("");
  expect(globRoot("a/b/{c,d}")).toBe("a/b");
});

test("what is a glob and what is hidden", () => {
  expect([isGlob("a/b.csv"), isGlob("a/*.csv"), isGlob("a/{b}")]).toEqual([false, true, true]);
  expect([isHidden("_SUCCESS"), isHidden(".crc"), isHidden("part-0")]).toEqual([true, true, false]);
});
