// A table of any length: only the rows in sight are elements, and only their values are made into text.

import { type Row, type StructType, showValues, simpleString } from "../src/index.ts";
import { h } from "./dom.ts";

const ROW_HEIGHT = 28;
/** Rows above and below those in sight. */
const MARGIN = 10;

const NUMERIC = new Set(["byte", "short", "integer", "long", "float", "double", "decimal"]);

export function virtualTable(schema: StructType, rows: readonly Row[], timeZone: string): HTMLElement {
  const above = spacer();
  const below = spacer();
  const body = h("tbody", {});
  const head = schema.fields.map(({ name, dataType }) =>
    h("th", { scope: "col", class: cellClass(dataType.kind) }, name, h("small", {}, simpleString(dataType))),
  );
  const table = h(
    "table",
    { "aria-rowcount": rows.length + 1 },
    h("caption", { class: "visually-hidden" }, "Rows of the result"),
    h("thead", {}, h("tr", { "aria-rowindex": 1 }, ...head)),
    body,
  );
  const viewport = h("div", { class: "rows", tabindex: 0, role: "region", "aria-label": "Rows of the result" }, table);

  let drawn = "";
  const draw = (): void => {
    const inSight = Math.ceil((viewport.clientHeight || innerHeight) / ROW_HEIGHT);
    const first = Math.max(0, Math.floor(viewport.scrollTop / ROW_HEIGHT) - MARGIN);
    const last = Math.min(rows.length, first + inSight + 2 * MARGIN);
    if (drawn === `${first} ${last}`) return;
    drawn = `${first} ${last}`;
    above.style.height = `${first * ROW_HEIGHT}px`;
    below.style.height = `${(rows.length - last) * ROW_HEIGHT}px`;
    const shown = rows.slice(first, last).map((row, i) => rowElement(row, schema, timeZone, first + i));
    body.replaceChildren(above, ...shown, below);
  };
  viewport.addEventListener("scroll", draw, { passive: true });
  draw();
  return viewport;
}

function rowElement(row: Row, { fields }: StructType, timeZone: string, index: number): HTMLElement {
  const cells = showValues(row, timeZone).map((text, i) => {
    const isNull = row.get(i) === null;
    const className = isNull ? "null" : cellClass(fields[i]?.dataType.kind);
    return h("td", { class: className, title: text.length > 40 ? text : undefined }, text);
  });
  return h("tr", { "aria-rowindex": index + 2 }, ...cells);
}

function cellClass(kind: string | undefined): string | undefined {
  return kind !== undefined && NUMERIC.has(kind) ? "number" : undefined;
}

function spacer(): HTMLTableRowElement {
  return h("tr", { "aria-hidden": "true" });
}
