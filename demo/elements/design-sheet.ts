// The playground's design, for elements of it that stand in other pages.

import { h } from "../dom.ts";

const STYLES = new URL("../design/page.css", import.meta.url);

export function designSheet(): HTMLLinkElement {
  return h("link", { rel: "stylesheet", href: STYLES.href });
}
