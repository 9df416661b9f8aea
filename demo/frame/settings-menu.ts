// The settings of the application, in a panel that opens from the header.

import type { Application } from "../application.ts";
import { h } from "../dom.ts";
import type { PageStore } from "../page-state.ts";
import { currentTheme, setTheme, THEMES, type Theme } from "./theme.ts";

const MAX_EXECUTORS = 8;
const THEME_NAMES: Readonly<Record<Theme, string>> = { system: "As the system", light: "Light", dark: "Dark" };

export function settingsMenu(store: PageStore, application: Application): HTMLElement {
  const executors = Array.from({ length: Math.max(MAX_EXECUTORS, navigator.hardwareConcurrency) }, (_, i) => i + 1);
  const choice = (
    setting: "executors" | "shufflePartitions" | "maxRows",
    label: string,
    values: readonly number[],
  ): HTMLElement => {
    const option = (value: number): HTMLElement => h("option", { value }, value.toLocaleString("en-US"));
    const select = h("select", { name: setting }, ...values.map(option));
    // Settings are changed in other places too.
    store.watch(
      ({ settings }) => [settings[setting]],
      ([value]) => {
        if (![...select.options].some((known) => known.value === String(value))) select.append(option(value));
        select.value = String(value);
      },
    );
    select.addEventListener("change", () => void application.changeSettings({ [setting]: Number(select.value) }));
    return h("label", {}, label, select);
  };
  const onOff = (setting: "adaptive" | "traced", label: string): HTMLElement => {
    const box = h("input", { type: "checkbox" });
    store.watch(
      ({ settings }) => [settings[setting]],
      ([isOn]) => {
        box.checked = isOn;
      },
    );
    box.addEventListener("change", () => void application.changeSettings({ [setting]: box.checked }));
    return h("label", {}, label, box);
  };
  const themes = THEMES.map((name) =>
    h("option", { value: name, selected: name === currentTheme() }, THEME_NAMES[name]),
  );
  const theme = h("select", { name: "theme" }, ...themes);
  theme.addEventListener("change", () => setTheme(theme.value));
  const details = h(
    "details",
    { class: "settings" },
    h("summary", { class: "settings-button" }, "Settings"),
    h(
      "div",
      { class: "settings-panel", role: "group", "aria-label": "Settings" },
      choice("executors", "Executors", executors),
      choice("shufflePartitions", "Shuffle partitions", [1, 2, 4, 8, 16, 50, 200]),
      choice("maxRows", "Rows fetched", [100, 1000, 10_000, 100_000, 1_000_000]),
      onOff("adaptive", "Adaptive execution"),
      onOff("traced", "Trace rows and blocks"),
      h("label", {}, "Theme", theme),
    ),
  );
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    details.open = false;
    details.querySelector("summary")?.focus();
  });
  details.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
  });
  return details;
}
