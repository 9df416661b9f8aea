// The notebooks that the page keeps, each a button that opens it.

import { button, h } from "../dom.ts";
import type { PageStore } from "../page-state.ts";
import type { NotebookFiles } from "./notebook-files.ts";

const LISTED = 12;
const REFRESH_MILLIS = 700;

export function notebookList(store: PageStore, files: NotebookFiles): HTMLElement {
  const list = h("ul", { class: "notebooks", "aria-label": "Notebooks" });
  const draw = async (): Promise<void> => {
    const kept = await files.list();
    const items = kept.slice(0, LISTED).map(({ id, title }) => {
      const name = title === "" ? "Untitled" : title;
      const isOpen = id === files.openId;
      const open = button(name, () => void files.open(id), {
        class: "quiet",
        "aria-current": isOpen ? "true" : undefined,
      });
      const remove = button("×", () => void files.remove(id).then(draw), {
        class: "quiet",
        "aria-label": `Delete ${name}`,
      });
      return h("li", {}, open, remove);
    });
    list.replaceChildren(...items);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.watch(
    ({ title, cells }) => [title, cells.length],
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), REFRESH_MILLIS);
    },
  );
  return h("section", { class: "notebook-list", "aria-label": "Kept notebooks" }, h("h2", {}, "Notebooks"), list);
}
