// Notebooks of links that are broken, or odd: they are refused with words, or are text and nothing else.
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { notebookOfLink } from "../../../demo/storage/share-link.ts";

const packed = (text: string | Buffer): string => deflateRawSync(text).toString("base64url");
const link = (fragment: string): string => `https://example.org/#notebook=${fragment}`;
const long = JSON.stringify({
  cells: [{ cell_type: "markdown", source: "a text that is long enough to be cut".repeat(9) }],
});

describe("refused", () => {
  test.each([
    ["nothing", ""],
    ["no base64", "%%%"],
    ["markup", "<script>owned=1</script>"],
    ["a script's address", "javascript:owned=1"],
    ["bytes that are not compressed", Buffer.from("hello").toString("base64url")],
    ["a text that is no JSON", packed("hello")],
    ["a number", packed("1")],
    ["null", packed("null")],
    ["a list", packed("[]")],
    ["no cells", packed("{}")],
    ["cells that are no list", packed('{"cells":{}}')],
    ["too many cells", packed(JSON.stringify({ cells: Array.from({ length: 2001 }, () => ({})) }))],
    ["a text that is not UTF-8", packed(Buffer.from([0xff, 0xfe, 0x80]))],
    ["a text cut short", packed(long).slice(0, 40)],
    ["a text that becomes huge", packed(Buffer.alloc(20_000_000, "a"))],
    ["brackets without end", packed("[".repeat(200_000))],
  ])("%s", async (_, fragment) => {
    await expect(notebookOfLink(link(fragment))).rejects.toThrow("The link's notebook cannot be read");
  });
});

describe("read as text", () => {
  test.each([
    ["a cell that is null", '{"cells":[null]}', [""]],
    ["a cell that is a number", '{"cells":[7]}', [""]],
    ["a source of numbers", '{"cells":[{"cell_type":"code","source":[1,"a",{}]}]}', ["```\na\n```"]],
    ["a source that is an object", '{"cells":[{"cell_type":"markdown","source":{"a":1}}]}', [""]],
    ["a title that is an object", '{"metadata":{"title":{"a":1}},"cells":[]}', []],
    ["metadata that is a list", '{"metadata":[],"cells":[]}', []],
    ["__proto__", '{"__proto__":{"owned":1},"cells":[{"__proto__":{"owned":1},"source":"x"}]}', ["x"]],
    [
      "an unknown language",
      '{"cells":[{"cell_type":"code","metadata":{"language":"<img onerror=owned=1>"},"source":"x"}]}',
      ["```<img onerror=owned=1>\nx\n```"],
    ],
    [
      "constructor as a language",
      '{"cells":[{"cell_type":"code","metadata":{"language":"constructor"},"source":"x"}]}',
      ["```constructor\nx\n```"],
    ],
    [
      "outputs",
      '{"cells":[{"cell_type":"code","metadata":{"language":"sql"},"source":"SELECT 1","outputs":[{"data":{"text/html":"<script>"}}]}]}',
      ["SELECT 1"],
    ],
    ["deep nesting", `{"metadata":${'{"a":'.repeat(500)}1${"}".repeat(500)},"cells":[]}`, []],
  ])("%s", async (_, text, sources) => {
    const notebook = await notebookOfLink(link(packed(text)));
    expect(notebook?.cells.map(({ source }) => source)).toEqual(sources);
    expect(typeof notebook?.title).toBe("string");
    expect(notebook?.cells.every(({ run }) => run.state === "idle")).toBe(true);
    expect(Object.prototype).not.toHaveProperty("owned");
  });
});
