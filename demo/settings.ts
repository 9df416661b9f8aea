// The settings of the application in the page's header, and what it is doing.

import { h } from "./dom.ts";
import type { Playground } from "./playground.ts";

const MAX_EXECUTORS = 8;

export function mountSettings(header: HTMLElement, playground: Playground): void {
  const executors = Array.from({ length: Math.max(MAX_EXECUTORS, navigator.hardwareConcurrency) }, (_, i) => i + 1);
  header.append(
    h(
      "form",
      { class: "settings", "aria-label": "Settings of the application" },
      choice(playground, "executors", "Executors", executors),
      choice(playground, "shufflePartitions", "Shuffle partitions", [1, 2, 4, 8, 16, 50, 200]),
      adaptiveChoice(playground),
      choice(playground, "maxRows", "Rows", [100, 1000, 10_000]),
    ),
    applicationStatus(playground),
  );
}

function choice(
  playground: Playground,
  setting: "executors" | "shufflePartitions" | "maxRows",
  label: string,
  values: readonly number[],
): HTMLLabelElement {
  const current = playground.store.state.settings[setting];
  const options = values.map((value) => h("option", { value, selected: value === current }, String(value)));
  const select = h("select", { name: setting }, ...options);
  select.addEventListener("change", () => void playground.changeSettings({ [setting]: Number(select.value) }));
  playground.store.watch(
    ({ applicationState }) => [applicationState],
    ([state]) => {
      select.disabled = state === "starting";
    },
  );
  return h("label", {}, label, select);
}

function adaptiveChoice(playground: Playground): HTMLLabelElement {
  const box = h("input", { type: "checkbox", checked: playground.store.state.settings.adaptive });
  box.addEventListener("change", () => void playground.changeSettings({ adaptive: box.checked }));
  return h("label", { title: "Puts small shuffle partitions together" }, box, "Adaptive");
}

function applicationStatus({ store }: Playground): HTMLElement {
  const status = h("p", { class: "application", role: "status" });
  store.watch(
    (state) => [state.applicationState, state.status?.applicationInfo?.id],
    ([state, id]) => {
      status.textContent =
        state === "running" ? `Application ${id ?? ""}` : state === "failed" ? "Failed" : "Starting…";
      status.dataset.state = state;
    },
  );
  return status;
}
