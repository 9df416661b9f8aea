// What a page of the UI is: it is drawn from the store alone, whenever that has changed, and keeps nothing of its own.

import type { AppStatusStore } from "../../src/status/index.ts";
import { h } from "../dom.ts";
import { formatRoute, type Route } from "./routes.ts";

export interface PageContext {
  readonly store: AppStatusStore;
  readonly route: Route;
  /** Until when what still runs has run. */
  readonly now: number;
  /** How the user has set the parts of the page, by their names; it outlives the drawing. */
  readonly view: ViewState;
  /** Draws the page again, after `view` has changed. */
  readonly redraw: () => void;
}

export interface Page {
  /** The tab that it belongs to, as it is called there. */
  readonly tab: string;
  title(context: PageContext): string;
  draw(context: PageContext): readonly (Node | string)[];
}

/** Values that the user has chosen, such as the order of a table or whether a part is shown. */
export class ViewState {
  readonly #values = new Map<string, string>();

  get(key: string, byDefault: string): string {
    return this.#values.get(key) ?? byDefault;
  }

  set(key: string, value: string): void {
    this.#values.set(key, value);
  }
}

export function link(route: Route, label: string, className?: string): HTMLAnchorElement {
  return h("a", { href: formatRoute(route), class: className }, label);
}

/** What a page shows when there is nothing of the id that its address names. */
export function missing(what: string): readonly Node[] {
  return [h("p", { class: "empty" }, `${what} is not known, or was so long ago that it is no longer kept.`)];
}

/** A titled part of a page. */
export function section(title: string, ...content: readonly (Node | string | undefined)[]): HTMLElement {
  return h("section", {}, h("h3", {}, title), ...content);
}

/** A part that the user opens; whether it is open outlives the drawing. */
export function disclosure(
  { view, redraw }: PageContext,
  key: string,
  title: string,
  content: () => readonly (Node | string)[],
  openAtFirst = false,
): HTMLElement {
  const isOpen = view.get(key, String(openAtFirst)) === "true";
  const summary = h("summary", { "data-focus": key }, title);
  const details = h("details", { open: isOpen, class: "disclosure" }, summary, ...(isOpen ? content() : []));
  summary.addEventListener("click", (event) => {
    event.preventDefault();
    view.set(key, String(!isOpen));
    redraw();
  });
  return details;
}

/** Names and values in a row. */
export function facts(entries: readonly (readonly [name: string, value: Node | string | undefined])[]): HTMLElement {
  const shown = entries.filter(([, value]) => value !== undefined && value !== "");
  return h(
    "dl",
    { class: "facts" },
    ...shown.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}
