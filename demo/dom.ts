// Makes elements.

type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An HTML element; a `class`, `aria-…` or any attribute by its name, left out when undefined or false. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button that calls `onClick`. */
export function button(label: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = h("button", { type: "button", ...attributes }, label);
  element.addEventListener("click", onClick);
  return element;
}

/** What may be wider than its place, and is scrolled by keys too. */
export function scrollable(label: string, ...children: readonly Child[]): HTMLElement {
  return h("div", { class: "scroll", role: "group", tabindex: 0, "aria-label": label }, ...children);
}

/** A table of texts with a caption that only screen readers say. */
export function table(
  caption: string,
  columns: readonly { readonly name: string; readonly numeric?: boolean }[],
  rows: readonly (readonly Child[])[],
): HTMLTableElement {
  const cellClass = (i: number): string | undefined => (columns[i]?.numeric ? "number" : undefined);
  const head = columns.map(({ name }, i) => h("th", { scope: "col", class: cellClass(i) }, name));
  const body = rows.map((row) => h("tr", {}, ...row.map((cell, i) => h("td", { class: cellClass(i) }, cell))));
  return h(
    "table",
    {},
    h("caption", { class: "visually-hidden" }, caption),
    h("thead", {}, h("tr", {}, ...head)),
    h("tbody", {}, ...body),
  );
}
