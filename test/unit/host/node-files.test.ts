// Files, folders and globs of the file system.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SparkError } from "../../../src/errors/spark-error.ts";
import { createNodeDriverHost, createNodeHost } from "../../../src/host/node.ts";

const host = createNodeHost();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hibana-host-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
}

async function names(path: string): Promise<string[]> {
  return (await host.list(path)).map((file) => file.path.slice(folder.length + 1));
}

async function failure(promise: Promise<unknown>): Promise<SparkError> {
  return (await promise.then(
    () => undefined,
    (error: unknown) => error,
  )) as SparkError;
}

describe("listing", () => {
  beforeEach(() =>
    write("a/1.csv", "a/2.csv", "a/b/3.csv", "a/_SUCCESS", "a/.crc", "a/_tmp/4.csv", "c/5.json", "_x.csv"),
  );

  test("a file, with its size and time", async () => {
    const [file] = await host.list(join(folder, "a/1.csv"));
    expect(file).toMatchObject({ name: "1.csv", size: 7, reference: { kind: "path", path: join(folder, "a/1.csv") } });
    expect(Math.abs((file?.modificationTime ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test("a folder, without what is hidden", async () => {
    expect(await names(join(folder, "a"))).toEqual(["a/1.csv", "a/2.csv", "a/b/3.csv"]);
  });

  test("a hidden file that is named itself", async () => {
    expect(await names(join(folder, "_x.csv"))).toEqual(["_x.csv"]);
  });

  test.each([
    ["*/*.csv", ["a/1.csv", "a/2.csv"]],
    ["a/{1,3}.csv", ["a/1.csv"]],
    ["a/[12].csv", ["a/1.csv", "a/2.csv"]],
    ["a/[!1].csv", ["a/2.csv"]],
    ["?", ["a/1.csv", "a/2.csv", "a/b/3.csv", "c/5.json"]],
    ["*/b", ["a/b/3.csv"]],
    ["{a/b,c}/*", ["a/b/3.csv", "c/5.json"]],
  ])("the glob %s", async (glob, expected) => {
    expect(await names(join(folder, glob))).toEqual(expected);
  });

  test("a file: URL", async () => {
    expect(await names(pathToFileURL(join(folder, "c")).href)).toEqual(["c/5.json"]);
  });

  test("an empty folder has no files and is no error", async () => {
    mkdirSync(join(folder, "empty"));
    expect(await host.list(join(folder, "empty"))).toEqual([]);
  });

  test.each(["nothing", "a/*.parquet", "a/1.csv/below"])("%s is not there", async (path) => {
    const error = await failure(host.list(join(folder, path)));
    expect(error.condition).toBe("PATH_NOT_FOUND");
    expect(error.className).toBe("AnalysisException");
    expect(error.message).toContain(path);
  });

  test("a broken link is not there, and harms no folder", async () => {
    symlinkSync(join(folder, "nowhere"), join(folder, "c/link"));
    expect(await names(join(folder, "c"))).toEqual(["c/5.json"]);
  });
});

describe("reading", () => {
  test("ranges, and less only at the end", async () => {
    write("digits");
    writeFileSync(join(folder, "digits"), "0123456789");
    const file = await host.openFile({ kind: "path", path: join(folder, "digits") });
    const text = async (start: number, end: number) => new TextDecoder().decode(await file.read(start, end));
    expect(file.size).toBe(10);
    expect([await text(0, 4), await text(8, 100), await text(10, 20), await text(3, 3)]).toEqual([
      "0123",
      "89",
      "",
      "",
    ]);
    expect(await new Response(file.stream(7)).text()).toBe("789");
    await file.close();
  });

  test("a large file as a stream", async () => {
    const bytes = new Uint8Array(3_000_000).map((_, i) => i % 251);
    writeFileSync(join(folder, "large"), bytes);
    const file = await host.openFile({ kind: "path", path: join(folder, "large") });
    const read = new Uint8Array(await new Response(file.stream()).arrayBuffer());
    expect(Buffer.compare(read, bytes)).toBe(0);
    await file.close();
  });

  test("a file that is gone, and a folder", async () => {
    const gone = await failure(host.openFile({ kind: "path", path: join(folder, "gone") }));
    expect(gone.condition).toBe("FAILED_READ_FILE.FILE_NOT_EXIST");
    expect(gone.className).toBe("SparkFileNotFoundException");
    const file = host.openFile({ kind: "path", path: folder }).then((opened) => opened.read(0, 10));
    expect((await failure(file)).condition).toBe("FAILED_READ_FILE.NO_HINT");
    expect((await failure(host.openFile({ kind: "opfs", path: "x" }))).message).toContain("x");
  });

  test("a blob", async () => {
    const file = await host.openFile({ kind: "blob", blob: new Blob(["0123456789"]), name: "b.csv" });
    expect(file).toMatchObject({ name: "b.csv", size: 10 });
    expect(new TextDecoder().decode(await file.read(2, 4))).toBe("23");
    expect(await new Response(file.stream(8)).text()).toBe("89");
  });

  test("gzip, whole and torn", async () => {
    const zipped = gzipSync("hello ".repeat(1000));
    const unzip = (bytes: Uint8Array) =>
      new Response(host.decompress(new Blob([bytes.slice()]).stream(), "gzip")).text();
    expect(await unzip(zipped)).toBe("hello ".repeat(1000));
    await expect(unzip(zipped.subarray(0, zipped.length - 10))).rejects.toThrow();
  });
});

describe("writing", () => {
  test("a file appears when it is closed, with the folders on its way", async () => {
    const path = join(folder, "x/y/z.bin");
    const file = await host.createFile(path);
    await file.write(Uint8Array.of(1, 2));
    await file.write(Uint8Array.of(3));
    expect(await host.list(join(folder, "x"))).toEqual([]);
    await file.close();
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(readdirSync(join(folder, "x/y"))).toEqual(["z.bin"]);
  });

  test("an aborted file leaves nothing, and the old one stays", async () => {
    write("old");
    const file = await host.createFile(join(folder, "old"));
    await file.write(Uint8Array.of(1));
    await file.abort();
    expect(readdirSync(folder)).toEqual(["old"]);
    expect(readFileSync(join(folder, "old"), "utf8")).toBe("old");
  });

  test("removing a folder, and what is not there", async () => {
    write("a/b/c");
    await host.remove(join(folder, "a"));
    await host.remove(join(folder, "a"));
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("the event loop gets its turn", async () => {
  let turns = 0;
  setImmediate(() => turns++);
  await host.yieldToEventLoop();
  expect(turns).toBe(1);
});

test("kernels that are not there", async () => {
  const driver = createNodeDriverHost({ wasmUrl: pathToFileURL(join(folder, "none.wasm")) });
  await expect(driver.loadKernels()).rejects.toThrow("none.wasm");
});
