// The UI as a server gives it: of the application that runs there, or of one of those whose logs it has.

import { AppStatusStore, replayEventLog } from "../../src/status/index.ts";
import { applicationList, type ListedApplication } from "./parts/application-list.ts";
import { SparkUi } from "./spark-ui.ts";

const main = document.querySelector("main");
const status = document.querySelector<HTMLElement>(".application");
if (main === null || status === null) throw new Error("the page has no main part");

try {
  const applications = await listApplications();
  const wanted = new URLSearchParams(location.search).get("app");
  const [only] = applications;
  if (wanted !== null) await show(wanted, main, status);
  else if (only !== undefined && applications.length === 1) await show(only.id, main, status);
  else {
    status.textContent = `${applications.length} applications`;
    main.classList.add("spark-ui");
    main.replaceChildren(applicationList(applications));
  }
} catch (error) {
  status.dataset.failed = "";
  status.textContent = error instanceof Error ? error.message : String(error);
}

async function listApplications(): Promise<readonly ListedApplication[]> {
  const response = await fetch("/api/v1/applications");
  if (!response.ok) throw new Error(`The applications could not be read: ${response.status}`);
  return await response.json();
}

async function show(id: string, host: HTMLElement, line: HTMLElement): Promise<void> {
  const response = await fetch(`/events/${encodeURIComponent(id)}`);
  const { body } = response;
  if (!response.ok || body === null) throw new Error(`There is no application ${id}.`);
  const store = new AppStatusStore();
  new SparkUi(host, store, { followsAddress: true });
  const unsubscribe = store.subscribe(() => {
    const info = store.applicationInfo;
    if (info === undefined || info.name === "") return;
    const version = info.sparkVersion === undefined ? "" : ` · Spark ${info.sparkVersion}`;
    line.textContent = `${info.name} · ${info.id}${version}`;
    document.title = `${info.name} – Spark UI`;
  });
  const { numProblems, problems } = await replayEventLog([{ name: id, size: 0, stream: () => body }], { store });
  unsubscribe();
  if (numProblems > 0) line.textContent += ` · ${numProblems} lines could not be read: ${problems[0]?.message ?? ""}`;
}
