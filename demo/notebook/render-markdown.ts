// Markdown as elements. No text of a notebook ever becomes markup: elements are made one by one from the parser's tokens, HTML
// in the text stays text, and only addresses that can do no harm become links.

import MarkdownIt from "markdown-it";
import { h } from "../dom.ts";

const parser = new MarkdownIt({ html: false, linkify: false, typographer: true });

type Token = ReturnType<typeof parser.parse>[number];

const ELEMENTS = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol li blockquote strong em s table thead tbody tr th td code pre hr br".split(" "),
);
/** A notebook's headings come below the page's own. */
const BELOW_PAGE: Readonly<Record<string, string>> = { h1: "h2", h2: "h3", h3: "h4", h4: "h5", h5: "h6" };

export function renderMarkdown(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, parser.parse(text, {}));
  return fragment;
}

function append(root: ParentNode & Node, tokens: readonly Token[]): void {
  const open: Node[] = [root];
  const add = (node: Node): void => void open.at(-1)?.appendChild(node);
  for (const token of tokens) {
    if (token.hidden) continue;
    if (token.type === "inline") append(currentOf(open, root), token.children ?? []);
    else if (token.nesting < 0) open.pop();
    else if (token.nesting > 0) {
      const element = elementOf(token);
      add(element);
      open.push(element);
    } else add(leafOf(token));
  }
}

function currentOf(open: readonly Node[], root: ParentNode & Node): ParentNode & Node {
  const current = open.at(-1);
  return current instanceof Element || current instanceof DocumentFragment ? current : root;
}

function elementOf(token: Token): HTMLElement {
  if (token.tag === "a") return link(attributeOf(token, "href") ?? "", attributeOf(token, "title"));
  const tag = BELOW_PAGE[token.tag] ?? token.tag;
  return ELEMENTS.has(tag) ? document.createElement(tag) : h("span");
}

function leafOf(token: Token): Node {
  switch (token.type) {
    case "softbreak":
      return document.createTextNode("\n");
    case "hardbreak":
      return h("br");
    case "hr":
      return h("hr");
    case "code_inline":
      return h("code", {}, token.content);
    case "fence":
    case "code_block":
      return h("pre", { tabindex: 0 }, h("code", {}, token.content));
    case "image":
      // Asking for a picture would tell its server who reads the notebook.
      return link(attributeOf(token, "src") ?? "", undefined, token.content === "" ? "picture" : token.content);
    default:
      return document.createTextNode(token.content);
  }
}

function link(href: string, title?: string, text?: string): HTMLElement {
  const url = URL.parse(href, "https://relative.invalid/");
  if (url === null || !/^(https?|mailto):$/.test(url.protocol)) return h("span", {}, text);
  const isElsewhere = url.origin !== "https://relative.invalid";
  return h("a", { href, title, ...(isElsewhere ? { target: "_blank", rel: "noopener noreferrer" } : {}) }, text);
}

function attributeOf(token: Token, name: string): string | undefined {
  const value = token.attrGet(name);
  return value === null ? undefined : String(value);
}
