// The playground's design, for elements of it that stand in other pages.

import { h } from "../dom.ts";
import STYLES from "./elements.css?url";

export function designSheet(): HTMLLinkElement {
  return h("link", { rel: "stylesheet", href: STYLES });
}
