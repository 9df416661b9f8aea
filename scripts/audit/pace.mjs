// @ts-check
// How smoothly the page goes on while a job of ten seconds runs, and while a result of a hundred thousand rows is scrolled.

/** A sum that keeps every executor busy for about ten seconds; Stop ends it. */
const LONG_JOB = "SELECT sum(length(sha2(cast(id AS STRING), 512))) AS s FROM range(40000000)";
const MANY_ROWS = "SELECT id, id * 2 AS twice, concat('row ', id) AS name FROM range(100000)";
const JOB_MILLIS = 10_000;
const SCROLL_MILLIS = 2000;

/**
 * @param {import("@playwright/test").BrowserContext} context
 * @param {string} url
 */
export async function measurePace(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.cell[data-state="finished"]').nth(1).waitFor();
  await page.getByText("Settings").click();
  await page.getByLabel("Rows fetched").selectOption("100000");
  await page.keyboard.press("Escape");
  await addAndRun(page, LONG_JOB);
  await page.locator('.cell[data-state="running"]').waitFor();
  const job = await framesDuring(page, JOB_MILLIS, () => undefined);
  await page.getByRole("button", { name: "Stop", exact: false }).first().click();
  await page.locator('.cell[data-state="running"]').waitFor({ state: "detached" });
  await addAndRun(page, MANY_ROWS);
  const grid = page.locator(".cell").last().getByRole("grid");
  await grid.waitFor();
  await grid.scrollIntoViewIfNeeded();
  const scrolled = await framesDuring(page, SCROLL_MILLIS, () => {
    const grids = document.querySelectorAll('[role="grid"]');
    const last = grids[grids.length - 1];
    const scroller = [last, ...(last?.querySelectorAll("*") ?? []), last?.parentElement].find(
      (element) => element != null && element.scrollHeight > element.clientHeight + 1000,
    );
    scroller?.scrollBy(0, 120);
  });
  await page.close();
  return {
    framesPerSecondDuringJob: job.framesPerSecond,
    longTasksDuringJob: job.longTasks,
    longestFrameDuringJob: job.longestFrame,
    framesPerSecondScrolling: scrolled.framesPerSecond,
    longestFrameScrolling: scrolled.longestFrame,
  };
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} sql
 */
async function addAndRun(page, sql) {
  await page.getByRole("group", { name: "Add a cell" }).getByRole("button", { name: "SQL" }).click();
  await page.locator(".cell").last().locator(".cm-content:focus").waitFor();
  await page.keyboard.insertText(sql);
  await page.keyboard.press("ControlOrMeta+Enter");
}

/**
 * Runs in the page: what is asked of it for every frame is done there.
 * @param {import("@playwright/test").Page} page
 * @param {number} millis
 * @param {() => void} onFrame
 */
async function framesDuring(page, millis, onFrame) {
  // The page's policy lets no text become code; a debugger may.
  return await page.evaluate(
    `(async () => {
      const onFrame = ${onFrame};
      let longTasks = 0;
      const observer = new PerformanceObserver((list) => { longTasks += list.getEntries().length; });
      observer.observe({ type: "longtask" });
      const start = performance.now();
      let frames = 0, longestFrame = 0, last = start;
      await new Promise((resolve) => {
        const frame = () => {
          const now = performance.now();
          longestFrame = Math.max(longestFrame, now - last);
          last = now;
          frames++;
          onFrame();
          if (now - start < ${millis}) requestAnimationFrame(frame);
          else resolve();
        };
        requestAnimationFrame(frame);
      });
      observer.disconnect();
      return { framesPerSecond: (1000 * frames) / (last - start), longestFrame, longTasks };
    })()`,
  );
}
