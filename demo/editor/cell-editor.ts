// The editor of a cell: SQL, TypeScript or Markdown, with the keys of a notebook.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { sql } from "@codemirror/lang-sql";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import { drawSelection, EditorView, type KeyBinding, keymap, placeholder } from "@codemirror/view";
import type { CellError } from "../driver/protocol.ts";
import type { CellKind } from "../page-state.ts";
import { sparkSql } from "./spark-sql.ts";
import { type SqlNames, sqlCompletion } from "./sql-completion.ts";
import { editorTheme } from "./theme.ts";

export interface CellEditorOptions {
  readonly parent: HTMLElement;
  readonly kind: CellKind;
  readonly source: string;
  readonly label: string;
  readonly names: SqlNames;
  readonly onChange: (source: string) => void;
  readonly keys: readonly KeyBinding[];
}

const PLACEHOLDERS: Readonly<Record<CellKind, string>> = {
  sql: "SELECT …",
  typescript: "spark.range(10).show()",
  markdown: "Text, with # headings and *emphasis*",
};

export class CellEditor {
  readonly view: EditorView;
  readonly #label = new Compartment();

  constructor({ parent, kind, source, label, names, onChange, keys }: CellEditorOptions) {
    const language = new Compartment();
    const extensions: Extension[] = [
      // Completion takes Enter and Escape first.
      Prec.highest(keymap.of(completionKeymap)),
      Prec.high(keymap.of([...keys])),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      indentUnit.of("  "),
      EditorState.tabSize.of(2),
      EditorView.lineWrapping,
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      placeholder(PLACEHOLDERS[kind]),
      language.of(kind === "sql" ? sqlLanguage(names) : []),
      this.#label.of(labelled(label)),
      editorTheme,
      // What is offered late must not catch the keys of who comes back.
      EditorView.domEventHandlers({ blur: (_, editor) => void closeCompletion(editor) }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onChange(state.doc.toString());
      }),
    ];
    this.view = new EditorView({ parent, state: EditorState.create({ doc: source, extensions }) });
    if (kind === "typescript") {
      void import("./typescript-language.ts").then(({ typescriptLanguage }) =>
        this.view.dispatch({ effects: language.reconfigure(typescriptLanguage()) }),
      );
    }
  }

  get selection(): { readonly from: number; readonly to: number } {
    const { from, to } = this.view.state.selection.main;
    return { from, to };
  }

  setLabel(label: string): void {
    this.view.dispatch({ effects: this.#label.reconfigure(labelled(label)) });
  }

  /** Shows another text than was written here. */
  setSource(source: string): void {
    const { doc } = this.view.state;
    if (doc.toString() !== source) this.view.dispatch({ changes: { from: 0, to: doc.length, insert: source } });
  }

  focus(): void {
    this.view.focus();
  }

  /** Takes away what completion offers, and what it was about to. */
  closeCompletion(): void {
    closeCompletion(this.view);
  }

  replace(from: number, to: number, insert: string): void {
    this.view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
    this.view.focus();
  }

  /** Underlines an error where it is; undefined takes the line away. */
  showError(error: CellError | undefined, offset = 0): void {
    const { length } = this.view.state.doc;
    const diagnostics: Diagnostic[] = [];
    if (error?.from !== undefined && error.to !== undefined) {
      const from = Math.min(length, error.from + offset);
      const to = Math.min(length, Math.max(from, error.to + offset));
      const actions = error.suggestions.slice(0, 3).map((name) => ({
        name: `Replace with ${name}`,
        apply: () => this.replace(from, to, name),
      }));
      diagnostics.push({ from, to, severity: "error", message: firstLine(error.message), actions });
    }
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  destroy(): void {
    this.view.destroy();
  }
}

function sqlLanguage(names: SqlNames): Extension {
  return [
    sql({ dialect: sparkSql }).language.extension,
    autocompletion({ override: [sqlCompletion(names)], icons: false }),
  ];
}

function labelled(label: string): Extension {
  return EditorView.contentAttributes.of({ "aria-label": label });
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}
