import { expect, test } from "vitest";
import { newCell } from "../../../demo/page-state.ts";
import { fromIpynb, toIpynb } from "../../../demo/storage/ipynb.ts";
import { notebookOfLink, shareLink } from "../../../demo/storage/share-link.ts";

const document = {
  title: "Über „Flüge“",
  cells: [
    newCell("markdown", "# Text\n\nmore\n"),
    newCell("sql", "SELECT 1"),
    newCell("typescript", "spark.range(1)\n"),
  ],
};
const shape = ({ title, cells }: typeof document) => ({
  title,
  cells: cells.map(({ kind, source }) => [kind, source]),
});

test("a notebook comes back from its file", () => {
  const back = fromIpynb(toIpynb(document));
  expect(shape({ ...back, cells: [...back.cells] })).toEqual(shape(document));
});

test("a notebook comes back from its link", async () => {
  const link = await shareLink(document, "https://example.org/demo/?a=1");
  expect(link).toMatch(/^https:\/\/example\.org\/demo\/\?a=1#notebook=[\w-]+$/);
  const back = await notebookOfLink(link);
  expect(back && shape({ ...back, cells: [...back.cells] })).toEqual(shape(document));
});

test("an address without one has none; one that is cut short is an error", async () => {
  expect(await notebookOfLink("https://example.org/#top")).toBeUndefined();
  await expect(notebookOfLink("https://example.org/#notebook=xyz")).rejects.toThrow("cut short");
});

test.each(["no JSON", "null", "{}", '{"cells": 1}', `{"cells": [${"{},".repeat(2500)}{}]}`])(
  "%.20s is refused",
  (text) => {
    expect(() => fromIpynb(text)).toThrow();
  },
);

test("cells of other languages are read as text", () => {
  const text = JSON.stringify({
    metadata: { language_info: { name: "python" } },
    cells: [{ cell_type: "code", source: "x = 1" }],
  });
  expect(fromIpynb(text).cells[0]).toMatchObject({ kind: "markdown", source: "```python\nx = 1\n```" });
});
