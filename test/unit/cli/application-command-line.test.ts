// The command lines of `hibana submit` and `hibana shell`, and the files of settings that they name.
import { describe, expect, test } from "vitest";
import { parseCommandLine } from "../../../src/cli/command-line.ts";
import { parseProperties } from "../../../src/cli/properties-file.ts";
import { UsageError } from "../../../src/cli/usage-error.ts";

describe("submit", () => {
  test("options before the program are ours, those after it the program's", () => {
    const line = "submit --master local[4] --name x -c a=1 --conf b=2=3 --properties-file f app.ts --master x -v";
    expect(parseCommandLine(line.split(" "))).toEqual({
      kind: "submit",
      program: "app.ts",
      programArguments: ["--master", "x", "-v"],
      options: {
        name: "x",
        master: "local[4]",
        executorMemory: undefined,
        confs: { a: "1", b: "2=3" },
        propertiesFile: "f",
        verbose: false,
      },
    });
  });

  test.each([
    ["submit", "Give the program to run."],
    ["submit --conf a app.ts", "--conf a is not of the form KEY=VALUE."],
    ["submit --nothing app.ts", "Unknown option '--nothing'"],
    ["submit --master", "argument missing"],
  ])("%s", (line, message) => {
    expect(() => parseCommandLine(line.split(" "))).toThrow(UsageError);
    expect(() => parseCommandLine(line.split(" "))).toThrow(message);
  });
});

test("shell", () => {
  expect(parseCommandLine(["shell", "--executor-memory", "2g", "--verbose"])).toMatchObject({
    kind: "shell",
    options: { executorMemory: "2g", verbose: true, confs: {} },
  });
  expect(parseCommandLine(["shell", "--help"])).toEqual({ kind: "help" });
  expect(() => parseCommandLine(["shell", "app.ts"])).toThrow(UsageError);
});

test("a properties file", () => {
  const text = `# a comment
spark.master   local[2]
spark.app.name=my app
! another
  spark.a : b=c
spark.long one \\
   two
spark.empty
spark.tab a\\tb\\u0041
other 1
`;
  expect(parseProperties(text)).toEqual({
    settings: {
      "spark.master": "local[2]",
      "spark.app.name": "my app",
      "spark.a": "b=c",
      "spark.long": "one two",
      "spark.empty": "",
      "spark.tab": "a\tbA",
    },
    ignored: ["other"],
  });
});
