// @ts-check
// The mark for best practice: so many of these checks hold.

/** Directives that a policy against scripts of others has to have. */
const POLICY = ["default-src 'self'", "object-src 'none'", "base-uri 'self'"];

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 */
export async function auditBestPractice(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const others = [];
  /** @type {string[]} */
  const missing = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(url).origin && !/^(blob|data):$/.test(protocol)) others.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  const response = await page.goto(url);
  await page.locator('.cell[data-state="finished"]').nth(1).waitFor();
  const headers = response?.headers() ?? {};
  const policy = headers["content-security-policy"] ?? "";
  const found = /** @type {Record<string, boolean>} */ (
    await page.evaluate(() => ({
      "a doctype": document.doctype?.name === "html" && document.compatMode === "CSS1Compat",
      "a language": document.documentElement.lang !== "",
      "a title": document.title !== "",
      "a description": (document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "") !== "",
      "UTF-8": document.characterSet === "UTF-8",
      "a viewport that lets people zoom":
        /width=device-width/.test(document.querySelector('meta[name="viewport"]')?.getAttribute("content") ?? "") &&
        !/user-scalable|maximum-scale/.test(
          document.querySelector('meta[name="viewport"]')?.getAttribute("content") ?? "",
        ),
      "an icon": document.querySelector('link[rel="icon"]') !== null,
      "a manifest": document.querySelector('link[rel="manifest"]') !== null,
      "no script in the document's text": [...document.scripts].every(
        (script) => script.src !== "" || script.text === "",
      ),
      "no handler in an attribute": [...document.querySelectorAll("*")].every((element) =>
        [...element.attributes].every(({ name }) => !name.startsWith("on")),
      ),
      "links to others without a way back": [...document.querySelectorAll('a[target="_blank"]')].every((a) =>
        /noopener/.test(a.getAttribute("rel") ?? ""),
      ),
      "images with their sizes": [...document.images].every((image) => image.width > 0 && image.height > 0),
      "text that can be read": [...document.querySelectorAll("body *")].every(
        (element) =>
          ![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) ||
          Number.parseFloat(getComputedStyle(element).fontSize) >= 11 ||
          element.closest("[hidden], .visually-hidden") !== null,
      ),
      "no sideways scrolling": document.documentElement.scrollWidth <= innerWidth,
    }))
  );
  const works = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker?.ready;
    return registration?.active !== null;
  });
  const checks = {
    ...found,
    "works offline, by a service worker": works,
    "no error and no warning on the console": errors.length === 0,
    "every file is there": missing.length === 0,
    "no request to another origin": others.length === 0,
    "scripts by policy from its own origin only": /script-src 'self' 'wasm-unsafe-eval'(;|$)/.test(policy),
    "a policy for everything else": POLICY.every((directive) => policy.includes(directive)),
    "types of files are not guessed": headers["x-content-type-options"] === "nosniff",
  };
  await context.close();
  const failed = Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [name]));
  const count = Object.keys(checks).length;
  return {
    title: "Best practice",
    mark: Math.round((100 * (count - failed.length)) / count),
    checks,
    lines: [
      `${count - failed.length} of ${count} checks hold`,
      ...failed.map((name) => `missing: ${name}`),
      ...errors.slice(0, 3),
    ],
  };
}
