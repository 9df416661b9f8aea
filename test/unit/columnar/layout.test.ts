import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import * as layout from "../../../src/columnar/layout.ts";

test("the kernels' offsets are the ones of layout.ts", async () => {
  const source = await readFile(new URL("../../../assembly/layout.ts", import.meta.url), "utf8");
  const stated = Object.fromEntries(
    [...source.matchAll(/export const (\w+): \w+ = (\d+);/g)].map(([, name, value]) => [name, Number(value)]),
  );
  const expected = Object.fromEntries(Object.entries(layout).filter(([, value]) => typeof value === "number"));
  expect(stated).toEqual(expected);
});
