// How long the page's thread was held: by the clock, as its long-task observer has it, and in time of the thread itself,
// which what else runs on the machine does not lengthen.

import type { Browser, Page } from "@playwright/test";

declare global {
  /** Durations of the tasks of the page's thread that took 50 ms or more. */
  var longTasks: number[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

export interface HeldThread {
  /** Milliseconds by the clock of each task of 50 ms or more. */
  readonly longTasks: readonly number[];
  /** Milliseconds of the thread's own time that the longest task took. */
  readonly longestThreadTime: number;
}

/** What the page at `url` does to its thread until it logs `end` on the console. */
export async function measureMainThread(browser: Browser, page: Page, url: string, end: string): Promise<HeldThread> {
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    const observer = new PerformanceObserver((list) => {
      longTasks.push(...list.getEntries().map((entry) => entry.duration));
    });
    observer.observe({ type: "longtask", buffered: true });
  });
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  const ended = page.waitForEvent("console", { predicate: (message) => message.text() === end, timeout: 45_000 });
  await page.goto(url, { waitUntil: "commit" });
  await ended;
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const longTasks = await page.evaluate(() => globalThis.longTasks);
  return { longTasks, longestThreadTime: longestTask(trace.traceEvents) };
}

function longestTask(events: readonly TraceEvent[]): number {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}.${tid}`;
  const pages = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const threads = new Set(pages.map(threadOf));
  const tasks = events.filter(
    (event) => event.ph === "X" && /RunTask$/.test(event.name) && threads.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error("the trace has no task of the page's thread");
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
