// Functions are found at build time with what they use, and executors get them as exports of a module.
import { expect, test } from "vitest";
import { transformClosures } from "../../../src/plugin/transform-closures.ts";

/** The module of functions; notes refer to it by "url". */
function closuresOf(text: string, extension = "ts"): readonly string[] {
  const transformed = transformClosures(text, extension, '"url"');
  return transformed === undefined ? [] : transformed.closures.trim().split("\n");
}

test("a function takes the variables along that it uses", () => {
  const text = "const factor = 3;\nrdd.map((n) => n * factor);";
  expect(closuresOf(text)).toEqual(["export const c0 = ({ factor }) => ((n) => n * factor);"]);
  expect(transformClosures(text, "ts", '"url"')?.code).toContain(
    'rdd.map(noteClosure$((n) => n * factor, "c0", () => ({ factor })));',
  );
});

test("what is declared within, or known everywhere, is not taken along", () => {
  expect(
    closuresOf("rdd.map(({ a: [b], ...rest }, c = b) => { var d = Math.max(b, c); return { d, e: rest }; });"),
  ).toEqual([
    "export const c0 = () => (({ a: [b], ...rest }, c = b) => { var d = Math.max(b, c); return { d, e: rest }; });",
  ]);
  expect(closuresOf("rdd.map((n) => { for (const i of n) try { i(); } catch (e) { throw e; } });")).toHaveLength(1);
  expect(closuresOf("rdd.map((n) => { for (const i of n) try { i(); } catch (e) { throw e; } });")[0]).toContain(
    "c0 = ()",
  );
});

test("functions that functions use go along, imports are imported again", () => {
  const text = [
    'import { parse as read, type Line } from "./parse.ts";',
    'import * as all from "./all.ts";',
    "const twice = (n: number): number => 2 * n;",
    "function lengthOf(line: Line) { return twice(read(line).length) + all.one; }",
    "lines.map(lengthOf);",
  ].join("\n");
  expect(closuresOf(text)).toEqual([
    'import { parse as read } from "./parse.ts";',
    'import * as all from "./all.ts";',
    "export const c0 = () => ((n: number): number => 2 * n);",
    "export const c1 = ({ twice }) => (function lengthOf(line: Line) { return twice(read(line).length) + all.one; });",
  ]);
});

test("a function may call itself", () => {
  expect(closuresOf("const fact = (n) => (n < 2 ? 1 : n * fact(n - 1));\nrdd.map(fact);", "js")).toEqual([
    "export const c0 = () => { const fact = ((n) => (n < 2 ? 1 : n * fact(n - 1))); return fact; };",
  ]);
});

test("functions that a function makes, shorthand captures, classes of partitioners", () => {
  expect(closuresOf("const plus = (n) => (x) => x + n;\nrdd.map(plus(3));")).toEqual([
    "export const c0 = ({ n }) => ((x) => x + n);",
  ]);
  expect(
    closuresOf("const add = (a, b) => a + b;\nrdd.reduceByKey(closure((a, b) => add(a, b), { add }));"),
  ).toHaveLength(2);
  expect(
    closuresOf(
      'import { Partitioner } from "hibana";\nclass ByYear extends Partitioner { getPartition(y) { return y % 2; } }',
    ),
  ).toEqual([
    'import { Partitioner } from "hibana";',
    "export const c0 = () => (class ByYear extends Partitioner { getPartition(y) { return y % 2; } });",
  ]);
});

test("what closure() names is given by it, whatever the name means around it", () => {
  const text =
    "declare function plus(a: number): number;\nrdd.fold<number>(0, closure((a) => plus(a), { plus: twice }));";
  expect(closuresOf(text)).toEqual(["export const c0 = ({ plus }) => ((a) => plus(a));"]);
  expect(transformClosures(text, "ts", '"url"')?.code).toContain("() => ({  })");
});

test("this of a class around the function is taken along as it is", () => {
  expect(closuresOf("class Job { run(rdd) { return rdd.map((n) => n * this.factor); } }")).toEqual([
    "export const c0 = ({ self$ }) => ((n) => n * self$.factor);",
  ]);
});

test("the transformed text means what the text meant, and tells of its functions", async () => {
  const text = [
    "let factor = 2;",
    "export const scaled = [1, 2, 3].map((n) => n * factor);",
    "factor = 5;",
    "export const later = [(n) => n + factor].filter((f) => f !== undefined);",
    "export const made = [1].map(plus(1));",
    "function plus(k) { return (n) => n + k; }",
  ].join("\n");
  const transformed = transformClosures(text, "js", '"url"');
  const load = (code: string): Promise<Record<string, unknown>> =>
    import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  const main = await load(transformed?.code ?? "");
  expect(main).toMatchObject({ scaled: [2, 4, 6], made: [2] });
  expect(transformed?.code.split("\n")).toHaveLength(6);
});

test("modules without operations stay as they are", () => {
  expect(
    transformClosures("export const twice = (n) => 2 * n;\nconsole.log(twice(2));", "js", '"url"'),
  ).toBeUndefined();
});
