// Runs a cell of TypeScript, which has become a module by now: it is imported from a blob, which this worker's content
// security policy allows and the page's does not.

import * as hibana from "../../src/index.ts";
import type { CellRun } from "./cell-run.ts";
import type { CompiledProgram } from "./protocol.ts";
import { limited } from "./run-sql-cell.ts";

/** What a module of a cell finds when it is imported, by its address. */
interface CellModuleScope {
  readonly hibana: typeof hibana;
  /** What programs use without importing it. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Called by the module before anything else: how its variables are read. */
  readonly define: (readers: Readonly<Record<string, () => unknown>>) => void;
  /** Called with the value of an expression that ends the cell. */
  readonly show: (value: unknown) => Promise<void>;
}

declare global {
  var hibanaCells: Map<string, CellModuleScope> | undefined;
}

export class ProgramScope {
  /** Variables of the cells that have run. */
  readonly #readers = new Map<string, () => unknown>();

  clear(): void {
    this.#readers.clear();
  }

  async run(spark: hibana.SparkSession, program: CompiledProgram, run: CellRun): Promise<void> {
    const url = URL.createObjectURL(new Blob([program.code], { type: "text/javascript" }));
    globalThis.hibanaCells ??= new Map();
    const given: Record<string, unknown> = { spark, display: (value: unknown) => show(value, run) };
    for (const [name, read] of this.#readers) if (!program.declared.includes(name)) given[name] = read();
    globalThis.hibanaCells.set(url, {
      hibana,
      given,
      define: (readers) => {
        for (const [name, read] of Object.entries(readers)) this.#readers.set(name, read);
      },
      show: (value) => show(value, run),
    });
    const restore = printTo(run);
    try {
      await run.measure("run", () => import(/* @vite-ignore */ url));
    } finally {
      restore();
      globalThis.hibanaCells.delete(url);
      URL.revokeObjectURL(url);
    }
  }

  /** What is defined by now, for the text of the next module. */
  get names(): readonly string[] {
    return [...this.#readers.keys()];
  }
}

/** DataFrames as their rows, all else as text; what is promised is waited for. */
async function show(value: unknown, run: CellRun): Promise<void> {
  if (value instanceof hibana.Dataset) {
    const { df, isLimited } = await limited(value, run.maxRows);
    await run.collect(df, isLimited);
    return;
  }
  const settled = await value;
  if (settled instanceof hibana.Dataset) await show(settled, run);
  else if (settled !== undefined) run.print(textOf(settled));
}

/** What a program logs is shown below its cell, `df.show()` among it. */
function printTo(run: CellRun): () => void {
  const { log, info, warn, error } = console;
  const print = (...values: readonly unknown[]): void => run.print(values.map(textOf).join(" "));
  Object.assign(console, { log: print, info: print, warn: print, error: print });
  return () => void Object.assign(console, { log, info, warn, error });
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Error) return String(value);
  if (value instanceof hibana.Row || value instanceof hibana.Decimal || value instanceof Date) return value.toString();
  if (typeof value === "object" && value !== null) {
    try {
      return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part), 2);
    } catch {
      return String(value);
    }
  }
  return String(value);
}
