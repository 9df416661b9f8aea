// What went wrong in a cell: Spark's own words, with what may have been meant as a button.

import { button, h } from "../dom.ts";
import type { CellError } from "../driver/protocol.ts";

const MAX_SUGGESTIONS = 3;

/** @param onReplace puts another text in the place of what is wrong; undefined where that place is not known */
export function errorView(
  { message, condition, suggestions, from }: CellError,
  onReplace: ((text: string) => void) | undefined,
): HTMLElement {
  const [first = "", ...rest] = message.split("\n");
  const headline = condition === undefined ? first : first.replace(`[${condition}] `, "");
  const fixes =
    onReplace === undefined || from === undefined
      ? []
      : suggestions.slice(0, MAX_SUGGESTIONS).map((name) => button(`Use ${name}`, () => onReplace(name)));
  return h(
    "div",
    { class: "error", role: "alert" },
    condition === undefined ? undefined : h("p", { class: "error-condition" }, `[${condition}]`),
    h("p", { class: "error-message" }, headline),
    rest.length === 0
      ? undefined
      : h("pre", { tabindex: 0, "aria-label": "Place of the error" }, rest.join("\n").trim()),
    fixes.length === 0 ? undefined : h("p", { class: "error-fixes" }, ...fixes),
  );
}
