// The page: its panels, its application, and the job that runs when it is opened.

import { h } from "./dom.ts";
import { acceptDroppedFiles } from "./dropped-files.ts";
import { MAIN_JOB_CODE, MAIN_JOB_SQL } from "./main-job.ts";
import { nextTurn } from "./next-turn.ts";
import { panels } from "./panels/index.ts";
import { Playground } from "./playground.ts";
import { mountSettings } from "./settings.ts";
import { PlaygroundStore } from "./state.ts";

const store = new PlaygroundStore({
  settings: { executors: navigator.hardwareConcurrency, shufflePartitions: 8, adaptive: false, maxRows: 1000 },
  applicationState: "starting",
  status: undefined,
  statusVersion: 0,
  tables: [],
  sql: MAIN_JOB_SQL,
  code: MAIN_JOB_CODE,
  run: undefined,
  timeZone: "UTC",
});
const playground = new Playground(store);

// Each step has a turn of its own, so that the page answers in between. The application starts first: its workers load
// while the panels are drawn.
await nextTurn();
const answered = playground.start().then(() => playground.runMainJob());
await nextTurn();
const header = document.querySelector("header");
const main = document.querySelector("main");
if (header === null || main === null) throw new Error("the page has no header or no main part");
mountSettings(header, playground);
for (const { id, title, mount } of panels) {
  await nextTurn();
  const body = h("div", { class: "body" });
  main.append(h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, title), body));
  mount(body, playground);
}
acceptDroppedFiles(document.body, (files) => playground.addFiles(files));
await answered;
