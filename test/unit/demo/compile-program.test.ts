import { expect, test } from "vitest";
import { compileProgram } from "../../../demo/programs/compile-program.ts";
import { ProgramError } from "../../../demo/programs/program-error.ts";

const bodyOf = (code: string): string => code.slice(code.indexOf("$cell.define(")).replace(/^.*?\}\); /, "");

test("types go, and lines stay where they are", () => {
  const { code, declared } = compileProgram(
    "interface A {\n  b: number;\n}\nconst a: A = { b: 1 };\nlet c = a!.b as number;",
    [],
  );
  expect(code.split("\n")).toHaveLength(5);
  expect(declared).toEqual(["a", "c"]);
  expect(code).not.toContain("number");
});

test("what is declared is told, in every form", () => {
  const source =
    "const { x, y: [z], ...rest } = f(), w = (q) => q;\nasync function g() {}\nclass C {}\nexport const e = 1;\nif (true) { var inside = 1 }";
  expect(compileProgram(source, []).declared).toEqual(["x", "z", "rest", "w", "g", "C", "e"]);
});

test("imports of hibana become variables", () => {
  const { code, declared } = compileProgram(
    'import {\n  sum as total,\n  desc,\n} from "hibana";\nimport * as H from "hibana";',
    [],
  );
  expect(declared).toEqual(["total", "desc", "H"]);
  expect(bodyOf(code)).toBe("const { sum: total, desc } = $cell.hibana;\n\n\n\nconst H = $cell.hibana;");
});

test("another module is refused, where it stands", () => {
  expect(() => compileProgram('1;\nimport fs from "fs";', [])).toThrow(ProgramError);
});

test("the last expression is shown, a last statement is not", () => {
  expect(bodyOf(compileProgram("spark.range(3); // three", []).code)).toBe(
    "await $cell.show(spark.range(3)); // three",
  );
  expect(compileProgram("const a = 1;", []).code).not.toContain("$cell.show(");
});

test("variables of earlier cells are there, unless the cell declares them anew", () => {
  const { code } = compileProgram("let a = b;", ["a", "b"]);
  expect(code).toContain("const { spark, display, b } = $cell.given;");
});

test("a mistake has its place", () => {
  const error = (() => {
    try {
      return compileProgram("const a = 1;\nconst b: = 2;", []);
    } catch (caught) {
      return caught;
    }
  })();
  expect(error).toBeInstanceOf(ProgramError);
  expect(error).toMatchObject({ from: 22 });
});
