// The source keeps to the import directions of the layout, and the checker sees each kind of violation.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkImports } from "../../../scripts/check-imports.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));

test("the source keeps to the layout", () => {
  expect(checkImports(root)).toEqual([]);
});

describe("the checker", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hibana-imports-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(files: Record<string, string>): void {
    for (const [path, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
  }

  test("allows lines above, the part itself and neighbours that are named", () => {
    write({
      "src/index.ts": `export { Dataset } from "./sql/api/dataset.ts";`,
      "src/sql/api/dataset.ts": `import { Scheduler } from "../../core/scheduler.ts"; import { Exec } from "../execution/exec.ts";`,
      "src/sql/execution/exec.ts": `import { parse } from "../../catalyst/parser.ts";`,
      "src/catalyst/parser.ts": `import { DataType } from "../types/data-type.ts";`,
      "src/core/scheduler.ts": `import { Host } from "../host/host.ts";`,
      "src/host/host.ts": "export {};",
      "src/types/data-type.ts": `import { SparkError } from "../errors/spark-error.ts";`,
      "src/errors/spark-error.ts": "export {};",
    });
    expect(checkImports(folder)).toEqual([]);
  });

  test("prints the chain from an entry to an import of a line below", () => {
    write({
      "src/index.ts": `export * from "./sql/api/dataset.ts";`,
      "src/sql/api/dataset.ts": `import { Scheduler } from "../../core/scheduler.ts";`,
      "src/core/scheduler.ts": `import type { Plan } from "../catalyst/plan.ts";`,
      "src/catalyst/plan.ts": "export {};",
    });
    expect(checkImports(folder)).toEqual([
      [
        "src/core must not import src/catalyst:",
        "  src/index.ts",
        "  → src/sql/api/dataset.ts",
        "  → src/core/scheduler.ts",
        "  → src/catalyst/plan.ts",
      ].join("\n"),
    ]);
  });

  test("sees neighbours, parts that are barred, re-exports and dynamic imports", () => {
    write({
      "src/errors/spark-error.ts": `export * from "../types/data-type.ts";`,
      "src/types/data-type.ts": "export {};",
      "src/catalyst/plan.ts": `const host = await import("../host/host.ts");`,
      "src/host/host.ts": "export {};",
      "demo/main.ts": `import "../src/rpc/messages.ts";`,
      "src/rpc/messages.ts": "export {};",
    });
    expect(checkImports(folder).map((violation) => violation.split("\n")[0])).toEqual([
      "demo must not import src/rpc:",
      "src/catalyst must not import src/host:",
      "src/errors must not import src/types:",
    ]);
  });

  test("sees imports of kernels, which carry no extension", () => {
    write({
      "assembly/index.ts": `export * from "./hash"; @inline function f(): void {}`,
      "assembly/hash.ts": `import { seed } from "../src/wasm/seed";`,
      "src/wasm/seed.ts": "export {};",
    });
    expect(checkImports(folder)).toEqual([
      "assembly must not import src/wasm:\n  assembly/index.ts\n  → assembly/hash.ts\n  → src/wasm/seed.ts",
    ]);
  });

  test("keeps Node out of what browsers load, but for types", () => {
    write({
      "src/host/node.ts": `import { readFile } from "node:fs/promises";`,
      "src/index.node.ts": `import { nodeHost } from "./host/node.ts";`,
      "src/core/task.ts": `import type { Readable } from "node:stream"; import { tmpdir } from "os";`,
      "src/index.ts": `import { task } from "./core/task.ts"; import { nodeHost } from "./host/node.ts";`,
    });
    expect(checkImports(folder)).toEqual([
      "src/core/task.ts must run in browsers, too, and must not import Node:\n  src/index.ts\n  → src/core/task.ts\n  → os",
      "src/index.ts must run in browsers, too, and must not import Node:\n  src/index.ts\n  → src/host/node.ts",
    ]);
  });

  test("keeps packages lazy, at any distance from the entry", () => {
    write({
      "src/index.ts": `export * from "./sql/dataset.ts";`,
      "src/sql/dataset.ts": [
        `import type { Table } from "apache-arrow";`,
        `import { toRows } from "../columnar/rows.ts";`,
        `export const toArrow = async () => (await import("../columnar/arrow.ts")).toArrow();`,
      ].join("\n"),
      "src/columnar/arrow.ts": `import { Table } from "apache-arrow";`,
      "src/columnar/rows.ts": `import { Table } from "apache-arrow";`,
    });
    expect(checkImports(folder)).toEqual([
      [
        `src/index.ts must load apache-arrow lazily, by import("apache-arrow"):`,
        "  src/index.ts",
        "  → src/sql/dataset.ts",
        "  → src/columnar/rows.ts",
        "  → apache-arrow",
      ].join("\n"),
    ]);
  });

  test("reports files outside the layout", () => {
    write({ "src/helpers/strings.ts": "export {};" });
    expect(checkImports(folder)).toEqual([
      expect.stringContaining("src/helpers/strings.ts belongs to no part of the layout"),
    ]);
  });
});
