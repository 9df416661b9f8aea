// @ts-check
// Finds a Chromium or Chrome to run the browser tests and benchmarks in, or installs one: `node scripts/ensure-browser.mjs`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const commands = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, "Google/Chrome/Application/chrome.exe")];
  }),
];

/** Where a browser may be, in the order of preference: the one asked for, the system's, the one that Playwright keeps. */
function* candidates() {
  if (process.env.CHROMIUM_PATH !== undefined) yield process.env.CHROMIUM_PATH;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  for (const command of commands) for (const folder of folders) if (folder !== "") yield join(folder, command);
  yield* applications;
  yield chromium.executablePath();
}

/** Whether a browser is there and starts: one whose system libraries are missing does not, and some commands only tell how to install. */
function runs(/** @type {string} */ path) {
  if (!existsSync(path)) return false;
  // Chrome on Windows knows no --version and would open a window.
  return (
    process.platform === "win32" || spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0
  );
}

/**
 * The browser to use, if one is installed.
 * @returns {string | undefined}
 */
export function chromiumPath() {
  if (process.env.CHROMIUM_PATH !== undefined && !runs(process.env.CHROMIUM_PATH)) {
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is not there or does not start`);
  }
  for (const path of candidates()) if (runs(path)) return path;
  return undefined;
}

/** What Chromium is started with: as root it has no sandbox, and without a network its own services would only fail, over and over. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @typedef {{ name: string, possible: () => boolean, run: () => boolean }} Installer */

/**
 * Ways to install one, tried in this order.
 * @type {readonly Installer[]}
 */
const installers = [
  {
    name: "playwright install chromium",
    possible: () => true,
    run: () => {
      const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
      return succeeds(process.execPath, [cli, "install", "chromium"], { timeout: 300_000 });
    },
  },
  {
    name: "apt-get install chromium",
    possible: () => existsSync("/usr/bin/apt-get") && (isRoot() || succeeds("sudo", ["-n", "true"])),
    run: () => {
      const apt = (/** @type {string[]} */ ...words) => {
        const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...words];
        const [program = "env", ...rest] = isRoot() ? command : ["sudo", "-n", ...command];
        return succeeds(program, rest, { timeout: 900_000 });
      };
      // An old list of one source is no reason to give up: what the install needs may be on another.
      apt("update");
      return apt("install", "-y", "--no-install-recommends", "chromium");
    },
  },
];

const isRoot = () => process.getuid?.() === 0;

/**
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ timeout?: number }} options
 */
function succeeds(program, words, { timeout = 30_000 } = {}) {
  return spawnSync(program, words, { stdio: ["ignore", "inherit", "inherit"], timeout }).status === 0;
}

/**
 * The browser to use, installed first when there is none.
 * @returns {string}
 */
export function ensureBrowser({ find = chromiumPath, means = installers, log = console.log } = {}) {
  const installed = find();
  if (installed !== undefined) return installed;
  for (const { name, possible, run } of means) {
    if (!possible()) continue;
    log(`No Chromium or Chrome found: ${name}`);
    if (!run()) continue;
    const path = find();
    if (path !== undefined) return path;
  }
  throw new Error(
    "No Chromium or Chrome found and none could be installed. Install one, or name one in CHROMIUM_PATH.",
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(ensureBrowser());
