import { describe, expect, test } from "vitest";
import { type CommandLine, parseCommandLine, type SqlOptions } from "../../../src/cli/command-line.ts";
import { UsageError } from "../../../src/cli/usage-error.ts";

function options(...args: string[]): SqlOptions {
  const command: CommandLine = parseCommandLine(["sql", ...args]);
  if (command.kind !== "sql") throw new Error(command.kind);
  return command.options;
}

describe("parseCommandLine", () => {
  test("statements, with what else is the default", () => {
    expect(options("-e", "SELECT 1", "--execute", "SELECT 2")).toEqual({
      texts: ["SELECT 1", "SELECT 2"],
      files: [],
      views: [],
      viewFolders: [],
      format: "table",
      out: undefined,
      master: "local[*]",
      confs: {},
    });
  });

  test("files follow -f, settings hold equals signs", () => {
    const { files, confs, master, out } = options(
      ...["-f", "a.sql", "b.sql", "--format", "golden", "--out", "dir", "--master", "local[2]"],
      ...["--conf", "spark.a=b=c", "--conf", "spark.sql.shuffle.partitions=3"],
    );
    expect({ files, confs, master, out }).toEqual({
      files: ["a.sql", "b.sql"],
      confs: { "spark.a": "b=c", "spark.sql.shuffle.partitions": "3" },
      master: "local[2]",
      out: "dir",
    });
  });

  test.each([
    ["v=a/b.csv", { name: "v", path: "a/b.csv", format: "csv" }],
    ["v=a.json.gz", { name: "v", path: "a.json.gz", format: "json" }],
    ["v=a.txt:json", { name: "v", path: "a.txt", format: "json" }],
    ["v=https://host:8080/a.arrow", { name: "v", path: "https://host:8080/a.arrow", format: "arrow" }],
    ["v=http://host/a:csv", { name: "v", path: "http://host/a", format: "csv" }],
    ["v=some/folder", { name: "v", path: "some/folder", format: "parquet" }],
    ["v=data/*.jsonl", { name: "v", path: "data/*.jsonl", format: "json" }],
  ])("--view %s", (text, view) => {
    expect(options("-e", "SELECT 1", "--view", text).views).toEqual([view]);
  });

  test("help and version need nothing else", () => {
    expect(parseCommandLine(["-h"])).toEqual({ kind: "help" });
    expect(parseCommandLine(["sql", "--help"])).toEqual({ kind: "help" });
    expect(parseCommandLine(["--version"])).toEqual({ kind: "version" });
  });

  test.each([
    [[], "No command is given"],
    [["spark"], "There is no command spark"],
    [["sql"], "Give statements with -e or files with -f"],
    [["sql", "-e", "SELECT 1", "a.sql"], "a.sql follows no -f"],
    [["sql", "-e", "SELECT 1", "--format", "xml"], "--format xml is none of table, json, csv, arrow, golden"],
    [["sql", "-e", "SELECT 1", "--out", "dir"], "--out goes with -f and --format golden"],
    [["sql", "-e", "SELECT 1", "--view", "a.csv"], "--view a.csv is not of the form NAME=VALUE"],
    [["sql", "-e", "SELECT 1", "--conf", "=1"], "--conf =1 is not of the form NAME=VALUE"],
    [["sql", "-e", "SELECT 1", "--frobnicate"], "--frobnicate"],
    [["sql", "-e"], "-e"],
  ])("%j is refused", (args, message) => {
    expect(() => parseCommandLine(args)).toThrow(UsageError);
    expect(() => parseCommandLine(args)).toThrow(message);
  });
});
