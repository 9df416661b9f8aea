// @ts-check
// What makes the playground work without a network: its service worker, which is told every file, and its manifest.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./freshness.mjs";

const unlisted = /\.(map|br|gz)$/;
const placeholder = 'JSON.parse("{}")';
const copied = ["manifest.webmanifest", "icons/icon-192.png", "icons/icon-512.png", "icons/icon.svg"];

/** @param {string} folder of the built playground */
export function writeOfflineFiles(folder) {
  mkdirSync(join(folder, "icons"), { recursive: true });
  for (const file of copied) copyFileSync(join(root, "demo", file), join(folder, file));
  const files = filesUnder(folder).filter((file) => !unlisted.test(file));
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  const source = readFileSync(join(root, "demo/service-worker.js"), "utf8");
  if (!source.includes(placeholder)) throw new Error("demo/service-worker.js has no place for the list of files");
  hash.update(source);
  const list = { version: hash.digest("hex").slice(0, 16), files: ["./", ...files] };
  writeFileSync(join(folder, "service-worker.js"), source.replace(placeholder, JSON.stringify(list)));
}

/** @param {string} folder */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}
