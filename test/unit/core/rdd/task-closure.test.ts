// What functions take along to executors, and what they cannot.
import { describe, expect, test } from "vitest";
import { Partitioner } from "../../../../src/core/rdd/partitioner.ts";
import { closure, methodClosure, taskClosure } from "../../../../src/core/rdd/task-closure.ts";

describe("functions", () => {
  test("one that takes nothing along is its text", () => {
    const made = taskClosure((n: number) => n + 1);
    expect(made).toMatchObject({ kind: "text", captures: [] });
  });

  test("values go along by name", () => {
    const factor = 3;
    const made = taskClosure(closure((n: number) => n * factor, { factor }));
    expect(made).toMatchObject({ captures: [["factor", { type: "value", value: 3 }]] });
  });

  test("functions that are taken along are closures themselves", () => {
    const plus = (a: number, b: number): number => a + b;
    const made = taskClosure(closure((n: number) => plus(n, 1), { plus }));
    expect(made).toMatchObject({ captures: [["plus", { type: "function", closure: { kind: "text" } }]] });
  });

  test("a captured function still can be called here", () => {
    const factor = 3;
    expect(closure((n: number) => n * factor, { factor })(2)).toBe(6);
  });

  test("exports of modules go by their address", () => {
    const made = taskClosure({ url: "https://example.org/functions.js", exportName: "double" });
    expect(made).toEqual({ kind: "module", url: "https://example.org/functions.js", exportName: "double" });
  });
});

describe("Task not serializable", () => {
  const factor = 3;

  test("a name that is not taken along is told", () => {
    expect(() => taskClosure((n: number) => n * factor)).toThrow(/^Task not serializable: .*factor/);
  });

  test("of a captured value the path to the culprit is told", () => {
    const settings = { inner: [1, { socket: new WeakMap() }] };
    expect(() =>
      taskClosure(
        closure(() => settings, { settings }),
        "map's function",
      ),
    ).toThrow(/map's function → settings\.inner\[1\]\.socket is a WeakMap/);
  });

  test("so is that of a function within", () => {
    const helper = (n: number): number => n * factor;
    expect(() => taskClosure(closure((n: number) => helper(n), { helper }))).toThrow(/helper → factor/);
  });

  test("native and bound functions have no text", () => {
    expect(() => taskClosure(Math.abs)).toThrow(/native or bound/);
    expect(() => taskClosure(((n: number) => n).bind(null))).toThrow(/native or bound/);
  });

  test("values that contain themselves are refused", () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(() => taskClosure(closure(() => loop, { loop }))).toThrow(/loop\.self contains itself/);
  });
});

test("a method sees the fields of its object", () => {
  class ByLength extends Partitioner {
    readonly numPartitions = 3;
    override getPartition(key: unknown): number {
      return String(key).length % this.numPartitions;
    }
  }
  const partitioner = new ByLength();
  const made = methodClosure(partitioner, "getPartition", partitioner);
  expect(made).toMatchObject({ kind: "text", self: { type: "value", value: { numPartitions: 3 } } });
});

test("a function with a note of the build is an export of a module, and what that needs", () => {
  const noted = (target: object, captures: () => object) =>
    Object.defineProperty(target, Symbol.for("hibana.closure"), { value: { url: "u", exportName: "c0", captures } });
  const factor = 3;
  const times = (n: number) => n * factor;
  noted(times, () => ({ factor }));
  expect(taskClosure(times)).toEqual({
    kind: "module",
    url: "u",
    exportName: "c0",
    captures: [["factor", { type: "value", value: 3 }]],
  });
  const loop = (): unknown => loop;
  noted(loop, () => ({ loop }));
  expect(() => taskClosure(loop)).toThrow(/the function → loop contains itself/);
  class Halves extends Partitioner {
    readonly numPartitions = 2;
    override getPartition(key: unknown): number {
      return Number(key) % 2;
    }
  }
  noted(Halves, () => ({}));
  const halves = new Halves();
  const made = methodClosure(halves, "getPartition", { numPartitions: 2 });
  expect(made).toMatchObject({ kind: "module", exportName: "c0", captures: [], method: "getPartition" });
});
