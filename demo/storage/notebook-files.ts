// What the File menu does: begins, opens, saves and shares notebooks, and keeps the one that is open.

import { h } from "../dom.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { newCell, type PageStore } from "../page-state.ts";
import { download } from "../results/download.ts";
import { fromIpynb, type NotebookDocument, toIpynb } from "./ipynb.ts";
import { type KeptNotebook, KeptNotebooks } from "./kept-notebooks.ts";
import { notebookOfLink, shareLink } from "./share-link.ts";

const FROM_LINK = "This notebook came with a link. Nothing of it has run: read it before you run it.";

export class NotebookFiles {
  readonly #store: PageStore;
  readonly #notebook: Notebook;
  readonly #kept = new KeptNotebooks();

  constructor(store: PageStore, notebook: Notebook) {
    this.#store = store;
    this.#notebook = notebook;
  }

  get openId(): string {
    return this.#kept.openId;
  }

  /** The notebook of the link, or the last that was kept; false when there is neither. */
  async restore(): Promise<boolean> {
    try {
      const shared = await notebookOfLink(location.href);
      if (shared !== undefined) {
        history.replaceState(null, "", location.pathname + location.search);
        this.#show(shared, FROM_LINK);
        return true;
      }
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error));
    }
    const last = await this.#kept.openLast();
    if (last !== undefined) this.#show(last);
    return last !== undefined;
  }

  /** Writes every change from now on. */
  keepChanges(): void {
    let isFirst = true;
    this.#store.watch(
      ({ title, cells }) => [title, cells.map(({ kind, source }) => `${kind} ${source}`).join("\0")],
      () => {
        // What has just been opened is there already.
        if (!isFirst) this.#kept.keep(this.#document);
        isFirst = false;
      },
    );
  }

  list(): Promise<readonly KeptNotebook[]> {
    return this.#kept.list();
  }

  async open(id: string): Promise<void> {
    const document = await this.#kept.open(id);
    if (document !== undefined) this.#show(document);
  }

  async remove(id: string): Promise<void> {
    await this.#kept.remove(id);
    if (id === this.#kept.openId) this.begin();
  }

  begin(): void {
    this.#kept.begin();
    this.#show({ title: "Untitled", cells: [newCell("sql")] });
  }

  /** Has a file chosen and opens it. */
  choose(): void {
    const input = h("input", { type: "file", accept: ".ipynb" });
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file !== undefined) void this.openFile(file);
    });
    input.click();
  }

  async openFile(file: File): Promise<void> {
    try {
      const document = fromIpynb(await file.text(), file.name);
      this.#kept.begin();
      this.#show(document);
      this.#kept.keep(document);
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error));
    }
  }

  save(): void {
    const { title } = this.#store.state;
    const name = title.replace(/[^\p{L}\p{N} _-]/gu, "").trim() || "notebook";
    download(new Blob([toIpynb(this.#document)], { type: "application/x-ipynb+json" }), `${name}.ipynb`);
  }

  async share(): Promise<void> {
    const link = await shareLink(this.#document, location.href);
    await navigator.clipboard.writeText(link);
    this.#say("A link that holds this notebook is copied. Data does not go with it.");
  }

  get #document(): NotebookDocument {
    const { title, cells } = this.#store.state;
    return { title, cells };
  }

  #show({ title, cells }: NotebookDocument, notice = ""): void {
    this.#notebook.open(title, cells);
    this.#store.update({ notice });
  }

  #say(announcement: string): void {
    this.#store.update({ announcement });
  }
}
