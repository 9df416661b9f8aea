// A button that opens a list of choices, with the keys of the ARIA authoring practices.

import { h } from "../dom.ts";

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
}

let created = 0;

export function menu(
  label: string,
  items: readonly MenuItem[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const id = `menu-${created++}`;
  const opener = h(
    "button",
    {
      type: "button",
      class: "quiet menu-button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-controls": id,
      ...attributes,
    },
    label,
  );
  const choices = items.map(({ label: text }) => h("button", { type: "button", role: "menuitem", tabindex: -1 }, text));
  const list = h("div", { id, role: "menu", class: "menu-list", "aria-label": label, hidden: true }, ...choices);
  const element = h("div", { class: "menu" }, opener, list);
  const show = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) choices[0]?.focus();
  };
  opener.addEventListener("click", () => show(list.hidden === true));
  for (const [i, choice] of choices.entries()) {
    choice.addEventListener("click", () => {
      show(false);
      opener.focus();
      items[i]?.onChoose();
    });
  }
  element.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      show(false);
      opener.focus();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const current = choices.findIndex((choice) => choice.matches(":focus"));
    choices[(current + step + choices.length) % choices.length]?.focus();
  });
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) show(false);
  });
  return element;
}
