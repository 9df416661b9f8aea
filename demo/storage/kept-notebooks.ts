// The notebooks that the page keeps: a file for each, written shortly after a change; the last one is opened again.

import { fromIpynb, type NotebookDocument, toIpynb } from "./ipynb.ts";
import { privateFolder, readFiles, removeEntry, writeFile } from "./private-files.ts";

const FOLDER = "notebooks";
const WRITE_MILLIS = 300;

export interface KeptNotebook {
  readonly id: string;
  readonly title: string;
  readonly changed: number;
}

export class KeptNotebooks {
  /** Of the notebook that is open. */
  #id: string = crypto.randomUUID();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: { readonly id: string; readonly document: NotebookDocument } | undefined;
  #writing: Promise<void> = Promise.resolve();

  get openId(): string {
    return this.#id;
  }

  /** What was changed last, and is open from now on. */
  async openLast(): Promise<NotebookDocument | undefined> {
    const [last] = await this.list();
    return last === undefined ? undefined : await this.open(last.id);
  }

  async open(id: string): Promise<NotebookDocument | undefined> {
    const folder = await privateFolder(FOLDER);
    try {
      const file = await (await folder?.getFileHandle(`${id}.ipynb`))?.getFile();
      if (file === undefined) return undefined;
      const document = fromIpynb(await file.text());
      this.#id = id;
      return document;
    } catch {
      return undefined;
    }
  }

  /** What is written from now on is another notebook. */
  begin(): void {
    this.#id = crypto.randomUUID();
  }

  /** The latest change first. */
  async list(): Promise<readonly KeptNotebook[]> {
    const folder = await privateFolder(FOLDER);
    if (folder === undefined) return [];
    const kept: KeptNotebook[] = [];
    for (const file of await readFiles(folder)) {
      try {
        const { title } = fromIpynb(await file.text());
        kept.push({ id: file.name.replace(/\.ipynb$/, ""), title, changed: file.lastModified });
      } catch {
        // Something else lies there; it is left alone.
      }
    }
    return kept.sort((a, b) => b.changed - a.changed);
  }

  async remove(id: string): Promise<void> {
    const folder = await privateFolder(FOLDER);
    if (folder !== undefined) await removeEntry(folder, `${id}.ipynb`);
  }

  /** Writes the notebook soon; changes that follow at once are written with it. */
  keep(document: NotebookDocument): void {
    if (this.#waiting?.id !== this.#id) this.#write();
    this.#waiting = { id: this.#id, document };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), WRITE_MILLIS);
  }

  #write(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) this.#writing = this.#writing.then(() => write(waiting.id, waiting.document));
  }
}

async function write(id: string, document: NotebookDocument): Promise<void> {
  const folder = await privateFolder(FOLDER);
  if (folder === undefined) return;
  try {
    await writeFile(folder, `${id}.ipynb`, toIpynb(document));
  } catch {
    // The browser keeps no more; the notebook can still be saved as a file.
  }
}
