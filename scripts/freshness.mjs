// @ts-check
// Tells whether something built is up to date: a stamp in build/stamps keeps a fingerprint of the inputs it was made from.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @typedef {object} Stamp
 * @property {string} fingerprint of the inputs
 * @property {string[]} outputs relative to the root
 */

/**
 * A fingerprint of files and folders (given relative to the root) by path, size and time of change.
 * @param {readonly string[]} inputs
 */
export function fingerprint(inputs) {
  const hash = createHash("sha256");
  /** @param {string} path */
  const add = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(join(path, name));
    } else {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  for (const input of inputs) add(input);
  return hash.digest("hex");
}

/** @param {string} name */
const stampPath = (name) => join(root, "build/stamps", `${name}.json`);

/**
 * @param {string} name
 * @returns {Stamp | undefined}
 */
export function readStamp(name) {
  return existsSync(stampPath(name)) ? JSON.parse(readFileSync(stampPath(name), "utf8")) : undefined;
}

/**
 * @param {string} name
 * @param {Stamp} stamp
 */
export function writeStamp(name, stamp) {
  writeWhole(stampPath(name), `${JSON.stringify(stamp, null, 2)}\n`);
}

/**
 * Whether `name` was built from inputs of this fingerprint and all it made is still there.
 * @param {string} name
 * @param {string} current
 */
export function isFresh(name, current) {
  const stamp = readStamp(name);
  return stamp?.fingerprint === current && stamp.outputs.every((output) => existsSync(join(root, output)));
}

/**
 * Writes a file so that another process sees the old or the new one, never a part: test runs share these files.
 * @param {string} path
 * @param {string | Uint8Array} content
 */
export function writeWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, content);
  renameSync(partial, path);
}
