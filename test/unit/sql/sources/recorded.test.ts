// The text sources against what real Spark read from the same files (recorded/), whole and cut into splits.

import { expect, test } from "vitest";
import { createNodeHost } from "../../../../src/host/node.ts";
import { loadFileFormat } from "../../../../src/sql/sources/registry.ts";
import { kernelsUnderTest } from "../../../kernels/load-kernels.ts";
import { actualAnswer, expectedAnswer, filesOf, recordedCases } from "./recorded.ts";

const kernels = await kernelsUnderTest();
const context = { host: createNodeHost(), kernels };

for (const name of ["csv", "json", "text", "random"]) {
  const cases = recordedCases(name);

  test.each(cases)(`${name}: $name`, async (recorded) => {
    const expected = expectedAnswer(recorded);
    const actual = await actualAnswer(recorded, context);
    if (expected.error !== undefined) {
      // Some of Spark's exceptions have no condition, or none with a name; ours may say more of the cause.
      const named = expected.error.findIndex((condition) => condition.startsWith("_LEGACY"));
      const wanted = named < 0 ? expected.error : expected.error.slice(0, named);
      expect(actual.error?.length).toBeGreaterThan(0);
      expect(actual.error?.slice(0, wanted.length)).toEqual(wanted);
    } else if (expected.rows !== undefined && Object.keys(recorded.files).length > 1) {
      expect(sorted(actual)).toEqual(sorted(expected));
    } else {
      expect(actual).toEqual(expected);
    }
  });

  test(`${name}: every way to cut a file in two gives each row once`, async () => {
    for (const recorded of cases) {
      const [file] = filesOf(recorded);
      if (file === undefined || recorded.error !== undefined || file.length > 200) continue;
      const options = Object.fromEntries(Object.entries(recorded.options).map(([k, v]) => [k.toLowerCase(), v]));
      if (!(await loadFileFormat(recorded.format)).isSplittable(file.path, options)) continue;
      const whole = await actualAnswer(recorded, context, [file]);
      // A header is the first line of the file that is one; Spark too looks for it in the first split only.
      const content = Object.values(recorded.files)[0];
      const header = typeof content === "string" ? content.indexOf("a,b") : 0;
      for (let at = Math.max(1, header); at < file.length; at++) {
        const halves = [
          { ...file, length: at },
          { ...file, start: at, length: file.length - at },
        ];
        expect(await actualAnswer(recorded, context, halves), `${recorded.name} at ${at}`).toEqual(whole);
      }
    }
  });
}

function sorted({ schema, rows = [] }: Awaited<ReturnType<typeof actualAnswer>>) {
  return { schema, rows: rows.map((row) => row.map(String).join("|")).sort() };
}
