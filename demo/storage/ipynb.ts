// Notebooks as Jupyter's .ipynb files. What comes from outside is read with limits, and only what is known is taken.

import { type Cell, type CellKind, newCell } from "../page-state.ts";

export interface NotebookDocument {
  readonly title: string;
  readonly cells: readonly Cell[];
}

const MAX_CELLS = 2000;
const MAX_LENGTH = 5_000_000;
const LANGUAGES: ReadonlyMap<string, CellKind> = new Map([
  ["sql", "sql"],
  ["typescript", "typescript"],
  ["ts", "typescript"],
  ["javascript", "typescript"],
  ["markdown", "markdown"],
  ["md", "markdown"],
]);

export function toIpynb({ title, cells }: NotebookDocument): string {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { title, language_info: { name: "sql" }, kernelspec: { name: "hibana", display_name: "Hibana" } },
    cells: cells.map(({ id, kind, source }) =>
      kind === "markdown"
        ? { id, cell_type: "markdown", metadata: {}, source: linesOf(source) }
        : {
            id,
            cell_type: "code",
            metadata: { language: kind },
            execution_count: null,
            outputs: [],
            source: linesOf(source),
          },
    ),
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** @param name of the file, for one that has no title */
export function fromIpynb(text: string, name = "Untitled"): NotebookDocument {
  if (text.length > MAX_LENGTH) throw new Error("The notebook is too large.");
  const notebook = parseObject(text);
  const metadata = objectOf(notebook.metadata);
  const language = textOf(objectOf(metadata.language_info).name) ?? textOf(objectOf(metadata.kernelspec).language);
  if (!Array.isArray(notebook.cells)) throw new Error("This is no notebook: it has no cells.");
  if (notebook.cells.length > MAX_CELLS) throw new Error(`The notebook has more than ${MAX_CELLS} cells.`);
  return {
    title: (textOf(metadata.title) ?? name.replace(/\.ipynb$/i, "")).slice(0, 200),
    cells: notebook.cells.map((cell: unknown) => cellOf(objectOf(cell), language ?? "")),
  };
}

function cellOf(
  { cell_type: type, metadata, source }: Readonly<Record<string, unknown>>,
  notebookLanguage: string,
): Cell {
  const text = sourceOf(source);
  if (type !== "code") return newCell("markdown", text);
  const [, magic, rest] = /^%%?(\w+)[^\n]*\n([\s\S]*)$/.exec(text) ?? [];
  const language = magic ?? textOf(objectOf(metadata).language) ?? notebookLanguage;
  const kind = LANGUAGES.get(language.toLowerCase());
  if (kind !== undefined) return newCell(kind, magic === undefined ? text : (rest ?? ""));
  // What cannot run here can still be read.
  return newCell("markdown", `\`\`\`${language}\n${text}\n\`\`\``);
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    throw new Error("This is no notebook: it is not JSON.");
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function sourceOf(source: unknown): string {
  if (Array.isArray(source)) return source.filter((line) => typeof line === "string").join("");
  return textOf(source) ?? "";
}

/** Each with the line break that ends it. */
function linesOf(source: string): readonly string[] {
  return source === "" ? [] : source.split(/(?<=\n)/);
}
