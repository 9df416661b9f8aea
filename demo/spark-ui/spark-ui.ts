// Spark's UI over a status store: its tabs, its pages, and where in them the user is. It reads the store and nothing else.

import { AppStatusStore } from "../../src/status/index.ts";
import { h } from "../dom.ts";
import { type Page, type PageContext, ViewState } from "./page.ts";
import { advicePage } from "./pages/advice-page.ts";
import { environmentPage } from "./pages/environment-page.ts";
import { executionPage } from "./pages/execution-page.ts";
import { executorsPage } from "./pages/executors-page.ts";
import { jobPage } from "./pages/job-page.ts";
import { jobsPage } from "./pages/jobs-page.ts";
import { sqlPage } from "./pages/sql-page.ts";
import { stagePage } from "./pages/stage-page.ts";
import { stagesPage } from "./pages/stages-page.ts";
import { rddPage, storagePage } from "./pages/storage-page.ts";
import { FIRST_PAGE, formatRoute, type PageName, parseRoute, type Route } from "./routes.ts";

const PAGES: Readonly<Record<PageName, Page>> = {
  jobs: jobsPage,
  job: jobPage,
  stages: stagesPage,
  stage: stagePage,
  storage: storagePage,
  rdd: rddPage,
  environment: environmentPage,
  executors: executorsPage,
  sql: sqlPage,
  execution: executionPage,
  advice: advicePage,
};

const TABS: readonly PageName[] = ["jobs", "stages", "storage", "environment", "executors", "sql", "advice"];

/** A running application changes many times a second; so often it is drawn. */
const REDRAW_MILLIS = 400;

export interface SparkUiOptions {
  /** Whether the address of the page tells where the user is; otherwise the UI keeps that to itself. */
  readonly followsAddress?: boolean;
}

export class SparkUi {
  readonly #host: HTMLElement;
  readonly #followsAddress: boolean;
  readonly #body = h("div", { class: "spark-ui-body" });
  readonly #tabs = h("nav", { class: "spark-ui-tabs", "aria-label": "Spark UI" });
  readonly #title = h("h2", { tabindex: -1 });
  #store = new AppStatusStore();
  #route: Route = FIRST_PAGE;
  #views = new Map<string, ViewState>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: () => void = () => undefined;
  readonly #onHashChange = (): void => {
    // Other places of the page have a hash too.
    if (location.hash === "" || location.hash.startsWith("#/")) this.#go(parseRoute(location.hash), false);
  };

  /** Draws the UI of `store` into `host` and keeps it up to date. */
  constructor(host: HTMLElement, store: AppStatusStore, { followsAddress = false }: SparkUiOptions = {}) {
    this.#host = host;
    this.#followsAddress = followsAddress;
    host.classList.add("spark-ui");
    host.replaceChildren(this.#tabs, this.#title, this.#body);
    host.addEventListener("click", this.#onClick);
    if (followsAddress) {
      addEventListener("hashchange", this.#onHashChange);
      this.#route = parseRoute(location.hash);
    }
    this.show(store);
  }

  /** Shows another application. */
  show(store: AppStatusStore): void {
    this.#unsubscribe();
    this.#store = store;
    this.#unsubscribe = store.subscribe(() => this.#schedule());
    this.#draw();
  }

  open(route: Route): void {
    this.#go(route, true);
  }

  destroy(): void {
    this.#unsubscribe();
    clearTimeout(this.#timer);
    this.#host.removeEventListener("click", this.#onClick);
    removeEventListener("hashchange", this.#onHashChange);
    this.#host.replaceChildren();
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#followsAddress || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const href = target?.getAttribute("href");
    if (href === null || href === undefined || !href.startsWith("#/")) return;
    event.preventDefault();
    this.#go(parseRoute(href), true);
  };

  #go(route: Route, byUser: boolean): void {
    if (this.#followsAddress && byUser) {
      location.hash = formatRoute(route);
      return;
    }
    this.#route = route;
    this.#draw();
    this.#title.focus({ preventScroll: true });
    this.#host.scrollIntoView({ block: "start" });
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#draw();
    }, REDRAW_MILLIS);
  }

  #draw(): void {
    const page = PAGES[this.#route.page];
    const context = this.#context();
    const kept = keepPlace(this.#host);
    this.#title.textContent = page.title(context);
    this.#tabs.replaceChildren(...TABS.map((name) => this.#tab(name, page.tab)));
    this.#body.replaceChildren(...page.draw(context));
    kept();
  }

  #context(): PageContext {
    const key = formatRoute(this.#route);
    const view = this.#views.get(key) ?? new ViewState();
    this.#views.set(key, view);
    const { applicationInfo } = this.#store;
    return {
      store: this.#store,
      route: this.#route,
      now: applicationInfo?.endTime ?? Date.now(),
      view,
      redraw: () => this.#draw(),
    };
  }

  #tab(name: PageName, shown: string): HTMLElement {
    const { tab } = PAGES[name];
    return h("a", { href: formatRoute({ page: name }), "aria-current": tab === shown ? "page" : undefined }, tab);
  }
}

/** Remembers what has the focus and how far parts are scrolled; gives how to restore that after drawing. */
function keepPlace(host: HTMLElement): () => void {
  const focused = host.contains(document.activeElement) ? document.activeElement?.getAttribute("data-focus") : null;
  const scrolled = [...host.querySelectorAll<HTMLElement>("[data-scroll]")].map(
    (element) => [element.dataset.scroll, element.scrollLeft, element.scrollTop] as const,
  );
  return () => {
    for (const element of host.querySelectorAll<HTMLElement>("[data-scroll]")) {
      const known = scrolled.find(([key]) => key === element.dataset.scroll);
      if (known !== undefined) [, element.scrollLeft, element.scrollTop] = known;
    }
    if (focused === null || focused === undefined) return;
    for (const element of host.querySelectorAll<HTMLElement>("[data-focus]")) {
      if (element.dataset.focus === focused) element.focus({ preventScroll: true });
    }
  };
}
