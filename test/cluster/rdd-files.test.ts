// RDDs of files, and files of RDDs.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;
let folder: string;
beforeAll(() => {
  sc = startContext();
});
afterAll(() => sc.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hibana-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([1, 2, 3, 7, 30])("each line is read once, wherever files are cut (%i partitions)", async (partitions) => {
  const lines = Array.from({ length: 40 }, (_, i) => `${"é".repeat(i % 5)}line ${i}`);
  for (const [name, separator] of [
    ["lf", "\n"],
    ["crlf", "\r\n"],
    ["cr", "\r"],
  ] as const) {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, lines.join(separator) + (name === "lf" ? separator : ""));
    expect(await sc.textFile(path, partitions).collect()).toEqual(lines);
  }
});

test("globs, lists and compressed files", async () => {
  writeFileSync(join(folder, "a.txt"), "one\ntwo\n");
  writeFileSync(join(folder, "b.txt.gz"), gzipSync("three\n\nfour"));
  expect(await sc.textFile(`${folder}/*.txt*`).collect()).toEqual(["one", "two", "three", "", "four"]);
  expect(await sc.textFile(`${folder}/b.txt.gz,${folder}/a.txt`).count()).toBe(5);
  const whole = await sc
    .wholeTextFiles(folder)
    .mapValues((text) => text.length)
    .values()
    .collect();
  expect(whole).toEqual([8, 11]);
});

test("binary files are cut into records of one length", async () => {
  writeFileSync(join(folder, "a.bin"), Uint8Array.of(1, 2, 3, 4, 5, 6));
  writeFileSync(
    join(folder, "b.bin"),
    Uint8Array.from({ length: 6000 }, (_, i) => i % 251),
  );
  writeFileSync(join(folder, "odd.bin"), Uint8Array.of(1, 2, 3, 4));
  const few = await sc.binaryRecords(join(folder, "a.bin"), 3).collect();
  expect(few.map((record) => [...record])).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const sums = sc.binaryRecords(`${folder}/[ab].bin`, 3).map((record) => record.reduce((a, b) => a + b, 0));
  expect(await sums.count()).toBe(2002);
  expect((await sums.take(3)).slice(0, 2)).toEqual([6, 15]);
  await expect(sc.binaryRecords(join(folder, "odd.bin"), 3).count()).rejects.toThrow("fewer than 3 bytes");
});

test("what is saved as text is one file for each partition", async () => {
  const path = join(folder, "out");
  await sc
    .parallelize<[string, number]>(
      [
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ],
      2,
    )
    .saveAsTextFile(path);
  expect(
    readdirSync(path)
      .filter((name) => !name.startsWith("."))
      .sort(),
  ).toEqual(["_SUCCESS", "part-00000", "part-00001"]);
  expect(readFileSync(join(path, "part-00001"), "utf8")).toBe("(b,2)\n(c,3)\n");
  await expect(sc.parallelize([1]).saveAsTextFile(path)).rejects.toThrow(/Output directory .*out already exists/);
  await sc.parallelize(["x", "y"], 1).saveAsTextFile(join(folder, "zipped"), "gzip");
  expect(gunzipSync(readFileSync(join(folder, "zipped/part-00000.gz"))).toString()).toBe("x\ny\n");
});

test("objects and sequence files are read back equal", async () => {
  const records = Array.from({ length: 3000 }, (_, i) => ({ i, name: `n${i}`, tags: new Set([i]), when: new Date(i) }));
  await sc.parallelize(records, 3).saveAsObjectFile(join(folder, "objects"));
  expect(await sc.objectFile<(typeof records)[number]>(join(folder, "objects"), 5).collect()).toEqual(records);
  const pairs = records.map(({ i, name }): [string, number] => [name, i / 2]);
  await sc.parallelize(pairs, 2).saveAsSequenceFile(join(folder, "pairs"));
  expect(await sc.sequenceFile<string, number>(join(folder, "pairs"), 9).collect()).toEqual(pairs);
});
