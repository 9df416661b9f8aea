// What the editor offers while SQL is written: tables, columns, functions with their documentation, and keywords.

import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { h } from "../dom.ts";
import type { TableDescription } from "../driver/protocol.ts";
import { SPARK_KEYWORDS } from "./spark-sql.ts";

/** What completion asks of the application. */
export interface SqlNames {
  tables(): readonly TableDescription[];
  functionNames(): Promise<readonly string[]>;
  describeFunction(name: string): Promise<string>;
}

const keywords: readonly Completion[] = SPARK_KEYWORDS.map((word) => ({
  label: word.toUpperCase(),
  type: "keyword",
  boost: -1,
}));

export function sqlCompletion(names: SqlNames): CompletionSource {
  let functions: Promise<readonly Completion[]> | undefined;
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(/[\w`.]*/);
    if (word === null || (word.from === word.to && !context.explicit)) return null;
    const text = context.state.doc.toString();
    const dot = word.text.lastIndexOf(".");
    if (dot >= 0) {
      const columns = columnsBehind(word.text.slice(0, dot), text, names.tables());
      return columns.length === 0 ? null : { from: word.from + dot + 1, options: columns, validFor: /^\w*$/ };
    }
    functions ??= names.functionNames().then((all) => all.map((name) => functionCompletion(name, names)));
    const options = [...tableCompletions(text, names.tables()), ...(await functions), ...keywords];
    return { from: word.from, options, validFor: /^\w*$/ };
  };
}

/** Tables, and the columns of those that the text names. */
function tableCompletions(text: string, tables: readonly TableDescription[]): readonly Completion[] {
  const words = new Set(text.toLowerCase().match(/\w+/g));
  const columns = tables
    .filter(({ name }) => words.has(name.toLowerCase()))
    .flatMap((table) => columnCompletions(table).map((column) => ({ ...column, boost: 3 })));
  const ofTables = tables.map(({ name, label }) => ({
    label: name,
    apply: quoted(name),
    type: "class",
    detail: label,
    boost: 2,
  }));
  return [...ofTables, ...columns];
}

/** The columns of the table that a name or an alias before a dot stands for. */
function columnsBehind(name: string, text: string, tables: readonly TableDescription[]): readonly Completion[] {
  const known = (wanted: string): TableDescription | undefined =>
    tables.find((table) => table.name.toLowerCase() === wanted.replaceAll("`", "").toLowerCase());
  const plain = name.replace(/[^\w]/g, "");
  const aliased = new RegExp(`([\\w\`]+)\\s+(?:as\\s+)?${plain}\\b`, "i").exec(text)?.[1];
  const table = known(name) ?? (aliased === undefined ? undefined : known(aliased));
  return table === undefined ? [] : columnCompletions(table);
}

function columnCompletions({ name: table, columns }: TableDescription): readonly Completion[] {
  return columns.map(({ name, type }) => ({
    label: name,
    apply: quoted(name),
    type: "property",
    detail: `${type} · ${table}`,
  }));
}

function functionCompletion(name: string, names: SqlNames): Completion {
  return {
    label: name,
    apply: /^\w+$/.test(name) ? `${name}(` : name,
    type: "function",
    info: async () => h("div", { class: "documentation" }, await names.describeFunction(name)),
  };
}

function quoted(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}
