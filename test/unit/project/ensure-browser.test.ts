// Finding a browser or installing one: each means in turn, until one has put a browser there.
import { expect, test } from "vitest";
import { ensureBrowser } from "../../../scripts/ensure-browser.mjs";

/** A machine on which the means named in `effective` install a browser; it notes what was tried. */
function machine({ installed = false, effective = [] as string[], impossible = [] as string[] } = {}) {
  const tried: string[] = [];
  let path = installed ? "/usr/bin/chromium" : undefined;
  const means = ["playwright", "apt"].map((name) => ({
    name,
    possible: () => !impossible.includes(name),
    run: () => {
      tried.push(name);
      if (effective.includes(name)) path = `/installed/by/${name}`;
      return effective.includes(name);
    },
  }));
  return { tried, ensure: () => ensureBrowser({ find: () => path, means, log: () => {} }) };
}

test("takes the browser that is there", () => {
  const { tried, ensure } = machine({ installed: true });
  expect(ensure()).toBe("/usr/bin/chromium");
  expect(tried).toEqual([]);
});

test("stops at the first means that works", () => {
  const { tried, ensure } = machine({ effective: ["playwright", "apt"] });
  expect(ensure()).toBe("/installed/by/playwright");
  expect(tried).toEqual(["playwright"]);
});

test("goes on to the next when one fails", () => {
  const { tried, ensure } = machine({ effective: ["apt"] });
  expect(ensure()).toBe("/installed/by/apt");
  expect(tried).toEqual(["playwright", "apt"]);
});

test("skips what the machine does not have and says what to do when nothing helps", () => {
  const { tried, ensure } = machine({ impossible: ["apt"] });
  expect(ensure).toThrow("Install one, or name one in CHROMIUM_PATH.");
  expect(tried).toEqual(["playwright"]);
});
