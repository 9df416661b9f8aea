// The pages of the frame: one is shown at a time, and each is made when it is first shown. Their names are in the header.

import { h } from "../dom.ts";

export interface Page {
  readonly id: string;
  readonly title: string;
  /** Fills the page; what is slow to load is loaded here. */
  mount(element: HTMLElement): void | Promise<void>;
}

export interface PageSwitch {
  readonly tabs: HTMLElement;
  readonly panels: readonly HTMLElement[];
  show(id: string): void;
}

export function pageSwitch(pages: readonly Page[]): PageSwitch {
  const mounted = new Set<string>();
  const tabs = pages.map(({ id, title }) =>
    h("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `page-${id}` }, title),
  );
  const panels = pages.map(({ id }) =>
    h("div", { id: `page-${id}`, class: "page", role: "tabpanel", "aria-labelledby": `tab-${id}`, hidden: true }),
  );
  const show = (wanted: string): void => {
    for (const [i, page] of pages.entries()) {
      const isShown = page.id === wanted;
      const [tab, panel] = [tabs[i], panels[i]];
      if (tab === undefined || panel === undefined) continue;
      tab.setAttribute("aria-selected", String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      panel.hidden = !isShown;
      if (!isShown || mounted.has(page.id)) continue;
      mounted.add(page.id);
      void page.mount(panel);
    }
  };
  for (const [i, tab] of tabs.entries()) {
    tab.addEventListener("click", () => show(pages[i]?.id ?? ""));
    tab.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      if (step === 0) return;
      const next = (i + step + pages.length) % pages.length;
      show(pages[next]?.id ?? "");
      tabs[next]?.focus();
    });
  }
  return { tabs: h("div", { class: "pages", role: "tablist", "aria-label": "Pages" }, ...tabs), panels, show };
}
