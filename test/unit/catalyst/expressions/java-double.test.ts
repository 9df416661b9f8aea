// The text of floating point numbers against what Spark answered for CAST(… AS STRING).

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatDouble, formatFloat } from "../../../../src/catalyst/expressions/evaluators/java-double.ts";

const lines = readFileSync(new URL("../../../data/functions/floating-point-text.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");

test(`${lines.length} recorded numbers`, () => {
  for (const line of lines) {
    const [type, number, text] = line.split("\t");
    const value = Number(number);
    expect(type === "float" ? formatFloat(Math.fround(value)) : formatDouble(value), line).toBe(text);
  }
});
