// Values come back as they were, whatever column they are written as.
import { describe, expect, test } from "vitest";
import { ClassRegistry } from "../../../../src/core/serializer/class-registry.ts";
import { decodeColumn, decodePairs, encodeColumn, encodePairs } from "../../../../src/core/serializer/column-codec.ts";

class Point {
  readonly x: number;
  readonly y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  get sum(): number {
    return this.x + this.y;
  }
}

const classes = new ClassRegistry();
classes.register("Point", Point);
const back = (values: readonly unknown[]): unknown[] => decodeColumn(encodeColumn(values, classes), classes);

describe("columns", () => {
  test.each<[string, unknown[]]>([
    ["nothing", []],
    ["ints", [1, -1, 2 ** 31 - 1, -(2 ** 31)]],
    ["doubles", [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, 3]],
    ["minus zero", [0, -0]],
    ["longs", [1n, -(2n ** 63n), 2n ** 63n - 1n]],
    ["larger bigints", [1n, 2n ** 80n, -(2n ** 100n)]],
    ["texts", ["", "abc", "日本", "𝄞", "\ud800 alone", "x".repeat(10_000)]],
    ["texts with a byte order mark", ["\ufeffa", "b"]],
    ["booleans", [true, false]],
    ["nulls", [null, null]],
    ["absent values", [undefined, null, undefined]],
    [
      "tuples",
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    [
      "tuples of tuples",
      [
        [
          [1, 2.5],
          ["a", null],
        ],
        [
          [3, 4],
          ["b", null],
        ],
      ],
    ],
    ["arrays of different lengths", [[1], [1, 2], []]],
    ["kinds mixed", [1, "a", null, true, 2n, [1], { a: 1 }, undefined]],
    ["objects", [{ a: 1, b: { c: [new Date(5)] } }, { a: "x" }]],
    ["collections", [new Map([[{ k: 1 }, new Set([1, "a"])]]), new Map()]],
    ["bytes", [new Uint8Array([1, 2, 3]), new Float64Array([1.5]), new ArrayBuffer(4)]],
    ["patterns", [/a+b/giu]],
  ])("%s", (_, values) => {
    expect(back(values)).toEqual(values);
  });

  test("minus zero stays minus zero", () => {
    expect(Object.is(back([0, -0])[1], -0)).toBe(true);
  });

  test("instances of registered classes are instances again", () => {
    const [point] = back([new Point(1, 2)]);
    expect(point).toBeInstanceOf(Point);
    expect((point as Point).sum).toBe(3);
  });

  test("an object that contains itself does again", () => {
    const loop: { self?: unknown; name: string } = { name: "loop" };
    loop.self = loop;
    const [read] = back([loop]) as [typeof loop];
    expect(read.self).toBe(read);
  });

  test("what cannot be written is named by the path to it", () => {
    expect(() => back([{ a: [1, { f: () => 1 }] }])).toThrow(/a function cannot leave .*value\.a\[1\]\.f/);
    expect(() => back([{ p: Promise.resolve() }])).toThrow(/a Promise cannot leave .*\.p/);
  });

  test("a property called __proto__ is one", () => {
    const [read] = back([JSON.parse('{"__proto__":{"bad":1}}')]);
    expect((read as { bad?: unknown }).bad).toBeUndefined();
    expect(Object.hasOwn(read as object, "__proto__")).toBe(true);
  });

  test("pairs", () => {
    const [keys, values] = [
      ["a", "b"],
      [[1, 2], [3]],
    ];
    expect(decodePairs(encodePairs(keys, values, classes), classes)).toEqual({ keys, values });
  });
});
