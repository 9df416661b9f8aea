// The page's icons, drawn here: strokes in the colour of the text around them.

import { svg } from "../dom.ts";

const PATHS = {
  run: "M8 5.5v13l10.5-6.5z",
  stop: "M7 7h10v10H7z",
  edit: "M5 19h3.5L18.5 9 15 5.5 5 15.5z",
  check: "M5 12.5l4.5 4.5L19 7.5",
  plus: "M12 5v14M5 12h14",
  panel: "M4 5h16v14H4zM10 5v14",
  table: "M4 6h16v12H4zM4 11h16M10 6v12",
  file: "M7 4h7l4 4v12H7z",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGElement {
  const path = svg("path", {
    d: PATHS[name],
    fill: name === "run" || name === "stop" ? "currentColor" : "none",
    stroke: "currentColor",
    "stroke-width": 1.7,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
  });
  return svg("svg", { viewBox: "0 0 24 24", width: 18, height: 18, "aria-hidden": "true", class: "icon" }, path);
}
