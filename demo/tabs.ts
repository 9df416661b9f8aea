// Tabs as the ARIA authoring practices have them: arrow keys go from one to the next.

import { h } from "./dom.ts";

export interface Tab {
  readonly name: string;
  readonly panel: HTMLElement;
  /** Called whenever the tab is chosen. */
  readonly onShow?: () => void;
}

let created = 0;

export function tabs(label: string, items: readonly Tab[]): HTMLElement {
  const group = `tabs-${created++}`;
  const buttons = items.map(({ name }, i) =>
    h("button", { type: "button", role: "tab", id: `${group}-${i}`, "aria-controls": `${group}-panel-${i}` }, name),
  );
  const select = (selected: number): void => {
    for (const [i, tab] of buttons.entries()) {
      tab.setAttribute("aria-selected", String(i === selected));
      tab.tabIndex = i === selected ? 0 : -1;
      const panel = items[i]?.panel;
      if (panel !== undefined) panel.hidden = i !== selected;
    }
    items[selected]?.onShow?.();
  };
  for (const [i, { panel }] of items.entries()) {
    panel.id = `${group}-panel-${i}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", `${group}-${i}`);
    buttons[i]?.addEventListener("click", () => select(i));
    buttons[i]?.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      const next = (i + step + items.length) % items.length;
      if (step === 0) return;
      select(next);
      buttons[next]?.focus();
    });
  }
  select(0);
  const list = h("div", { role: "tablist", "aria-label": label }, ...buttons);
  return h("div", { class: "tabs" }, list, ...items.map(({ panel }) => panel));
}
