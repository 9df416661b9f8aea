// Opens event logs that the user chooses or drops: files, folders of parts, compressed or not. What is read shows as it is
// read, and what is wrong with it is told.

import { AppStatusStore, type EventLogFile, replayEventLog } from "../../src/status/index.ts";
import { button, h } from "../dom.ts";
import { plural } from "./parts/format.ts";

export interface EventLogOpener {
  /** A button to choose a log, and what there is to say of the one that is read. */
  readonly element: HTMLElement;
  open(files: readonly EventLogFile[]): Promise<void>;
}

/** @param show is given the store of a log that has been begun, before it is whole */
export function eventLogOpener(show: (store: AppStatusStore, name: string) => void): EventLogOpener {
  const line = h("p", { class: "hint", role: "status" });
  const files = h("input", { type: "file", multiple: true, hidden: true, "aria-label": "Event log" });
  let reading: AbortController | undefined;
  const open = async (chosen: readonly EventLogFile[]): Promise<void> => {
    reading?.abort();
    const controller = new AbortController();
    reading = controller;
    const store = new AppStatusStore();
    const name = chosen[0]?.name ?? "";
    line.textContent = `Reading ${name}…`;
    show(store, name);
    try {
      const { numEvents, numProblems, problems } = await replayEventLog(chosen, {
        store,
        signal: controller.signal,
        onProgress: (read, total) => {
          line.textContent = `Reading ${name}: ${total === 0 ? 100 : Math.round((100 * read) / total)}%`;
        },
      });
      const wrong =
        numProblems === 0 ? "" : ` ${plural(numProblems, "line")} could not be read: ${problems[0]?.message}`;
      line.textContent = `${store.applicationInfo?.name ?? name}: ${plural(numEvents, "event")}.${wrong}`;
    } catch (error) {
      if (!controller.signal.aborted) line.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  files.addEventListener("change", () => {
    void open([...(files.files ?? [])]);
    files.value = "";
  });
  const choose = button("Open event log…", () => files.click());
  return { element: h("div", { class: "event-log-opener" }, choose, files, line), open };
}

/** The files of a drop, those of folders too. */
export async function droppedEventLogFiles(transfer: DataTransfer): Promise<readonly EventLogFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found = await Promise.all(entries.map(filesOf));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return found;
    for (const child of entries) if (isFile(child)) found.push(...(await filesOf(child)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
