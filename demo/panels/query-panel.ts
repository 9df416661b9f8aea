// The editor of SQL, with the program of the last run beside it.

import { button, h } from "../dom.ts";
import type { Playground } from "../playground.ts";
import { sessionProgram } from "../session-program.ts";
import type { Panel } from "./panel.ts";

export const queryPanel: Panel = {
  id: "query",
  title: "Query",
  mount(body, playground) {
    body.append(h("div", { class: "columns" }, editor(playground), program(playground)));
  },
};

function editor(playground: Playground): HTMLElement {
  const { store } = playground;
  const text = h("textarea", { id: "sql", spellcheck: "false", rows: 9, "aria-describedby": "sql-keys" });
  const run = (): void => void playground.runSql(text.value.trim().replace(/;$/, ""));
  text.addEventListener("input", () => store.update({ sql: text.value }));
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!runButton.disabled) run();
    } else if (event.key === "Escape") playground.cancel();
  });
  const runButton = button("Run", run, { class: "primary" });
  const cancelButton = button("Cancel", () => playground.cancel());
  store.watch(
    ({ sql }) => [sql],
    ([sql]) => {
      if (text.value !== sql) text.value = sql;
    },
  );
  store.watch(
    ({ run: current, applicationState }) => [current?.state === "running", applicationState],
    ([isRunning, applicationState]) => {
      runButton.disabled = isRunning || applicationState !== "running";
      cancelButton.disabled = !isRunning;
    },
  );
  return h(
    "div",
    { class: "editor" },
    h("label", { for: "sql" }, "SQL"),
    text,
    h(
      "div",
      { class: "actions" },
      runButton,
      cancelButton,
      h("span", { id: "sql-keys", class: "hint" }, "Ctrl+Enter runs, Escape cancels"),
    ),
  );
}

function program({ store }: Playground): HTMLElement {
  const code = h("code", {});
  store.watch(
    (state) => [state.code, state.settings],
    ([text, settings]) => {
      code.textContent = `${sessionProgram(settings)}\n\n${text}`;
    },
  );
  const label = h("h3", { id: "program-title" }, "The same as a program");
  return h("div", { class: "program" }, label, h("pre", { tabindex: 0, "aria-labelledby": "program-title" }, code));
}
