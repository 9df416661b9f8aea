// JSON text against JSON.parse, types inferred in one pass against types inferred record by record, and long text.

import fc from "fast-check";
import { expect, test } from "vitest";
import { readBatch } from "../../../../src/columnar/batch-reader.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import type { FileSplit } from "../../../../src/sql/sources/file-format.ts";
import { jsonFormat } from "../../../../src/sql/sources/json/json-format.ts";
import type { CatalystValue } from "../../../../src/types/catalyst-value.ts";
import { type DataType, simpleString } from "../../../../src/types/data-type.ts";
import { kernelsUnderTest } from "../../../kernels/load-kernels.ts";

const kernels = await kernelsUnderTest();
const context = { host: createNodeHost(), kernels, timeZone: "UTC" };

function fileOf(text: string): FileSplit {
  const blob = new Blob([text]);
  return { file: { kind: "blob", blob, name: "a.json" }, path: "a.json", start: 0, length: blob.size };
}

async function read(split: FileSplit, schema: Awaited<ReturnType<typeof jsonFormat.inferSchema>>) {
  const rows = [];
  for await (const batch of jsonFormat.createReader({}, schema, schema).read(split, context)) {
    rows.push(...readBatch(kernels.data, batch, schema));
  }
  return rows;
}

/** The value of a type as JSON has it, of fields that are absent null. */
function toJson(value: CatalystValue | undefined, type: DataType): unknown {
  if (value === null || value === undefined) return null;
  if (type.kind === "array") return (value as CatalystValue[]).map((element) => toJson(element, type.elementType));
  if (type.kind === "struct") {
    return Object.fromEntries(type.fields.map((f, i) => [f.name, toJson((value as CatalystValue[])[i], f.dataType)]));
  }
  return typeof value === "bigint" ? Number(value) : value;
}

const names = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((name) => name.trim() !== "");
const texts = fc.string({ unit: "grapheme", maxLength: 20 });
const KINDS: readonly fc.Arbitrary<unknown>[] = [
  texts,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0.5),
  fc.boolean(),
  fc.array(texts, { maxLength: 3 }),
  fc.record({ x: fc.integer(), y: fc.array(fc.boolean(), { maxLength: 2 }) }),
];
/** Records of one shape, so that the inferred type takes every value as it is. */
const records = fc.uniqueArray(names, { minLength: 1, maxLength: 5 }).chain((keys) => {
  const fieldValues = fc.tuple(...keys.map((_, i) => fc.option(KINDS[i % KINDS.length] ?? texts, { freq: 5 })));
  const record = fieldValues.map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i] ?? null])));
  return fc.array(record, { minLength: 1, maxLength: 10 });
});

test("reads what JSON.parse reads", async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.constantFrom(undefined, 1), async (objects, indent) => {
      fc.pre(objects.some((object) => Object.values(object).some((value) => value !== null)));
      // JSON.stringify breaks lines where it is told to indent.
      const lines = objects.map((object) => JSON.stringify(object, null, indent).replaceAll("\n", " "));
      const file = fileOf(lines.join("\n"));
      const schema = await jsonFormat.inferSchema([file], {}, context);
      const actual = (await read(file, schema)).map((row) => toJson(row, schema));
      const field = (object: Readonly<Record<string, unknown>>, name: string): unknown => object[name] ?? null;
      const kept = schema.fields.map(({ name }) => name);
      expect(actual).toEqual(
        objects.map((object) => Object.fromEntries(kept.map((name) => [name, field(object, name)]))),
      );
    }),
    { numRuns: 200 },
  );
});

test("types do not depend on how files are cut into parts", async () => {
  const value = fc.oneof(
    fc.constantFrom(null, true, "", "x", 1, 1.5, [], {}),
    fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
    fc.array(fc.constantFrom<unknown>(1, "x", null, [1], { a: 1 }), { maxLength: 2 }),
    fc.record({ a: fc.constantFrom<unknown>(1, "x", null), b: fc.constantFrom<unknown>(2, []) }, { requiredKeys: [] }),
  );
  const line = fc.record({ a: value, b: value, c: value }, { requiredKeys: [] }).map(stringify);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: fc.constant("{bad") })),
      async (lines) => {
        const whole = await jsonFormat.inferSchema([fileOf(lines.join("\n"))], {}, context);
        const parts = await Promise.all(lines.map((text) => jsonFormat.inferPart([fileOf(text)], {}, context)));
        expect(simpleString(jsonFormat.mergeParts(parts, {}, context))).toBe(simpleString(whole));
      },
    ),
    { numRuns: 300 },
  );
});

/** JSON with whole numbers of any length. */
function stringify(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(stringify).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, field]) => `${JSON.stringify(name)}:${stringify(field)}`)
    .join(",")}}`;
}

test("a file of many chunks, read in splits", async () => {
  const lines = Array.from({ length: 40_000 }, (_, i) =>
    JSON.stringify({ i, text: `long enough ${i}`, list: [i, i + 1] }),
  );
  const file = fileOf(`${lines.join("\n")}\n`);
  const schema = await jsonFormat.inferSchema([file], {}, context);
  const cuts = [0, 700_001, 1_500_000, file.length];
  const rows = [];
  for (const [i, start] of cuts.slice(0, -1).entries()) {
    rows.push(...(await read({ ...file, start, length: (cuts[i + 1] ?? 0) - start }, schema)));
  }
  expect(rows.length).toBe(lines.length);
  expect(
    rows.every(([i, list, text], row) => i === BigInt(row) && text === `long enough ${row}` && Array.isArray(list)),
  ).toBe(true);
});
