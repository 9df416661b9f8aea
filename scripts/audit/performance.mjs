// @ts-check
// The mark for performance, by the measures and curves of Lighthouse's desktop profile (log-normal: 0.9 at the first value,
// 0.5 at the second), as medians of loads from a warm cache; and the figures that the product promises.
import { measurePace } from "./pace.mjs";

const LOADS = 5;

/** Weight, value for 90, value for 50. Its speed index, which needs a film, is left out; the other weights stand for it. */
const CURVES = /** @type {const} */ ({
  firstContentfulPaint: [10, 934, 1600],
  largestContentfulPaint: [25, 1200, 2400],
  totalBlockingTime: [30, 150, 350],
  cumulativeLayoutShift: [25, 0.1, 0.25],
});

/** @typedef {Record<keyof typeof CURVES, number> & { ready: number }} Load */

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 */
export async function auditPerformance(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1350, height: 940 }, serviceWorkers: "block" });
  /** @type {Load[]} */
  const loads = [];
  // The first fills the cache.
  for (let i = 0; i <= LOADS; i++) {
    const load = await measureLoad(context, url);
    if (i > 0) loads.push(load);
  }
  const pace = await measurePace(context, url);
  await context.close();
  const medians = /** @type {Load} */ (
    Object.fromEntries(
      Object.keys(loads[0] ?? {}).map((key) => [
        key,
        median(loads.map((load) => load[/** @type {keyof Load} */ (key)])),
      ]),
    )
  );
  let sum = 0;
  let weights = 0;
  for (const [name, [weight, good, middling]] of Object.entries(CURVES)) {
    sum += weight * score(medians[/** @type {keyof typeof CURVES} */ (name)], good, middling);
    weights += weight;
  }
  const figures = { ...medians, ...pace };
  return {
    title: "Performance",
    mark: Math.round((100 * sum) / weights),
    figures,
    lines: Object.entries(figures).map(([name, value]) => `${name.padEnd(28)} ${Math.round(value * 1000) / 1000}`),
  };
}

/**
 * @param {import("@playwright/test").BrowserContext} context
 * @param {string} url
 * @returns {Promise<Load>}
 */
async function measureLoad(context, url) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { paint: 0, largest: 0, blocking: 0, shift: 0, ready: 0 };
    Object.assign(globalThis, { seen });
    const observe = (/** @type {string} */ type, /** @type {(entry: any) => void} */ onEntry) =>
      new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, buffered: true });
    observe("paint", (entry) => {
      if (entry.name === "first-contentful-paint") seen.paint = entry.startTime;
    });
    observe("largest-contentful-paint", (entry) => {
      seen.largest = entry.startTime;
    });
    observe("longtask", (entry) => {
      seen.blocking += entry.duration - 50;
    });
    observe("layout-shift", (entry) => {
      if (!entry.hadRecentInput) seen.shift += entry.value;
    });
    const watch = () => {
      if (document.querySelector('.application[data-state="running"]') !== null) seen.ready = performance.now();
      else requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  await page.goto(url);
  await page.locator('.cell[data-state="finished"]').nth(1).waitFor();
  const seen = /** @type {Record<string, number>} */ (await page.evaluate("globalThis.seen"));
  await page.close();
  return {
    firstContentfulPaint: seen.paint ?? 0,
    largestContentfulPaint: seen.largest ?? 0,
    totalBlockingTime: seen.blocking ?? 0,
    cumulativeLayoutShift: seen.shift ?? 0,
    ready: seen.ready ?? 0,
  };
}

/**
 * @param {number} value
 * @param {number} good where it is 0.9
 * @param {number} middling where it is 0.5
 */
export function score(value, good, middling) {
  if (value <= 0) return 1;
  // erfc⁻¹(1/5)
  const spread = Math.log(middling / good) / (Math.SQRT2 * 0.9061938024368232);
  return errorComplement(Math.log(value / middling) / (Math.SQRT2 * spread)) / 2;
}

/** erfc, after Abramowitz and Stegun 7.1.26. */
function errorComplement(/** @type {number} */ x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x);
  return x >= 0 ? tail : 2 - tail;
}

function median(/** @type {number[]} */ values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
