// The page: its application, the notebook that it opens, and the frame around both.

import { Application } from "./application.ts";
import { catalogPanel } from "./catalog/catalog-panel.ts";
import { acceptDroppedFiles } from "./catalog/dropped-files.ts";
import { FLIGHTS, type Sample } from "./catalog/samples.ts";
import { button, h } from "./dom.ts";
import type { TableSource } from "./driver/protocol.ts";
import { fillHeader } from "./frame/header.ts";
import { workOffline } from "./frame/offline.ts";
import { pageSwitch } from "./frame/pages.ts";
import { applyTheme } from "./frame/theme.ts";
import { nextTurn } from "./next-turn.ts";
import { FIRST_TITLE, firstCells } from "./notebook/first-notebook.ts";
import { Notebook } from "./notebook/notebook.ts";
import { NotebookView } from "./notebook/notebook-view.ts";
import { createPageStore, newCell } from "./page-state.ts";
import { isEventLog } from "./spark-ui/event-log-names.ts";
import type { SparkUiPanel } from "./spark-ui/spark-ui-panel.ts";
import { forgetTable, keepTable, keptTables } from "./storage/kept-tables.ts";
import { NotebookFiles } from "./storage/notebook-files.ts";
import { notebookList } from "./storage/notebook-list.ts";

applyTheme();
const store = createPageStore({
  executors: navigator.hardwareConcurrency,
  shufflePartitions: 8,
  adaptive: false,
  traced: true,
  maxRows: 1000,
  conf: {},
});
const application = new Application(store);
const notebook = new Notebook(store, application);

// The application starts first: its workers load while the page is drawn. Each step has a turn of its own, so that the page
// answers in between.
const started = application.start().then(() => application.addTable(FLIGHTS));
await nextTurn();
const files = new NotebookFiles(store, notebook);
const isRestored = await files.restore();
if (!isRestored) notebook.open(FIRST_TITLE, firstCells());
document.body.classList.toggle("first-visit", !isRestored);
files.keepChanges();
const view = new NotebookView({ store, notebook, application });
let sparkUi: Promise<SparkUiPanel> | undefined;
const pages = pageSwitch([
  {
    id: "notebook",
    title: "Notebook",
    mount: (element) => {
      const actions = { add: addTables, addSample, remove: removeTable, query };
      const visit = button("Take the guided visit", () => void guide(), { class: "visit" });
      const before = h("div", { class: "catalog-head" }, visit, notebookList(store, files));
      element.append(catalogPanel(store, actions, before), view.element);
    },
  },
  {
    id: "execution",
    title: "Execution",
    mount: async (element) => {
      const [{ panels }, { RunActions }] = await Promise.all([
        import("./execution/panels.ts"),
        import("./execution/run-actions.ts"),
      ]);
      const actions = new RunActions({ store, notebook, application });
      for (const { id, title, mount } of panels) {
        const body = h("div", { class: "body", role: "group", tabindex: 0, "aria-label": title });
        element.append(
          h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, title), body),
        );
        mount(body, store, actions);
      }
    },
  },
  {
    id: "tracer",
    title: "Tracer",
    mount: async (element) => {
      const { tracerPage } = await import("./frame/tracer-page.ts");
      tracerPage(element, store, application);
    },
  },
  {
    id: "what-if",
    title: "What if",
    mount: async (element) => {
      const { whatIfPage } = await import("./what-if/what-if-page.ts");
      whatIfPage(element, { store, notebook, application });
    },
  },
  {
    id: "spark-ui",
    title: "Spark UI",
    mount: async (element) => {
      sparkUi = import("./frame/spark-ui-page.ts").then(({ sparkUiPage }) => sparkUiPage(element, store));
      await sparkUi;
    },
  },
]);
const notebookItems = [
  { label: "New notebook", onChoose: () => files.begin() },
  { label: "Open .ipynb…", onChoose: () => files.choose() },
  { label: "Save as .ipynb", onChoose: () => files.save() },
  { label: "Copy link to this notebook", onChoose: () => void files.share() },
];
await nextTurn();
const header = document.querySelector("header");
const main = document.querySelector("main");
if (header === null || main === null) throw new Error("the page has no header or no main part");
fillHeader(header, { store, notebook, application, tabs: pages.tabs, notebookItems });
main.append(...pages.panels, announcements());
pages.show("notebook");
acceptDroppedFiles(document.body, addTables);
workOffline();
await started;
for (const source of await keptTables()) await application.addTable(source);
// What was kept or came with a link waits until it is told to run.
if (!isRestored) await notebook.runAll();
document.body.classList.remove("first-visit");

function addTables(sources: readonly TableSource[]): void {
  const dropped = sources.flatMap(({ files: inside }) => inside.filter((file) => file instanceof File));
  if (isEventLog(dropped.map(({ name }) => name))) {
    pages.show("spark-ui");
    void sparkUi?.then((panel) => panel.open(dropped));
    return;
  }
  for (const source of sources) {
    const [file] = source.files;
    if (file instanceof File && /\.ipynb$/i.test(file.name)) void files.openFile(file);
    else void addTable(source);
  }
}

async function addTable(source: TableSource): Promise<void> {
  const { state } = await application.addTable(source);
  if (state === "ready") await keepTable(source);
}

function removeTable(name: string): void {
  void application.removeTable(name);
  void forgetTable(name);
}

function addSample({ name, tables, cell }: Sample): void {
  const added = cell();
  notebook.insert(added, store.state.cells.length);
  view.focus(added.id);
  store.update({ announcement: `${name}: reading` });
  void Promise.all(tables.map(addTable)).then(() => {
    store.update({ announcement: `${name} is ready` });
    void notebook.run(added.id);
  });
}

function query(table: string): void {
  const name = /^[a-z_]\w*$/i.test(table) ? table : `\`${table.replaceAll("`", "``")}\``;
  const added = newCell("sql", `SELECT * FROM ${name}`);
  notebook.insert(added, store.state.cells.length);
  view.focus(added.id);
  void notebook.run(added.id);
}

async function guide(): Promise<void> {
  const { startGuide } = await import("./guide/guide.ts");
  startGuide(store);
}

/** What is said to people who do not see the page, and for a while to all others. */
function announcements(): HTMLElement {
  const line = h("output", { class: "announcement", "aria-live": "polite" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.watch(
    ({ announcement }) => [announcement],
    ([announcement]) => {
      line.textContent = announcement;
      clearTimeout(timer);
      timer = setTimeout(() => {
        line.textContent = "";
      }, 6000);
    },
  );
  return line;
}
