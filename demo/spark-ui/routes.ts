// Where in the UI one is, as the part of an address behind the hash, in the paths of Spark's own UI.

export type PageName =
  | "jobs"
  | "job"
  | "stages"
  | "stage"
  | "storage"
  | "rdd"
  | "environment"
  | "executors"
  | "sql"
  | "execution"
  | "advice";

export interface Route {
  readonly page: PageName;
  readonly id?: number;
  readonly attempt?: number;
}

const PATHS: Readonly<Record<PageName, string>> = {
  jobs: "jobs",
  job: "jobs/job",
  stages: "stages",
  stage: "stages/stage",
  storage: "storage",
  rdd: "storage/rdd",
  environment: "environment",
  executors: "executors",
  sql: "SQL",
  execution: "SQL/execution",
  advice: "advice",
};

export const FIRST_PAGE: Route = { page: "jobs" };

/** `#/stages/stage/?id=20&attempt=0` */
export function formatRoute({ page, id, attempt }: Route): string {
  const query = [id === undefined ? "" : `id=${id}`, attempt === undefined ? "" : `attempt=${attempt}`];
  const text = query.filter((part) => part !== "").join("&");
  return `#/${PATHS[page]}/${text === "" ? "" : `?${text}`}`;
}

/** The first page for what names none. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const wanted = path.replace(/\/$/, "");
  const page = pageNames.find((name) => PATHS[name] === wanted);
  if (page === undefined) return FIRST_PAGE;
  const parameters = new URLSearchParams(query);
  const id = wholeNumber(parameters.get("id"));
  const attempt = wholeNumber(parameters.get("attempt"));
  return { page, ...(id !== undefined && { id }), ...(attempt !== undefined && { attempt }) };
}

const pageNames: readonly PageName[] = [
  "jobs",
  "job",
  "stages",
  "stage",
  "storage",
  "rdd",
  "environment",
  "executors",
  "sql",
  "execution",
  "advice",
];

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
