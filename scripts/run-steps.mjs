// @ts-check
// Runs commands one after the other under a heading each and stops at the first that fails.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "./freshness.mjs";

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {readonly [string, ...string[]]} command a program of node_modules/.bin, or node, and its arguments
 */

/**
 * @param {readonly Step[]} steps
 * @returns {Step | undefined} the step that failed
 */
export function runSteps(steps) {
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  for (const step of steps) {
    const [program, ...rest] = step.command;
    console.log(`\n── ${step.title} ${"─".repeat(Math.max(0, 76 - step.title.length))}`);
    const start = performance.now();
    const { status, error } = spawnSync(program, rest, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PATH: path },
      // On Windows the programs of node_modules/.bin are scripts for the shell.
      shell: process.platform === "win32",
    });
    if (error !== undefined) console.error(error.message);
    if (status !== 0) {
      console.error(`\n${step.title}: failed (${step.command.join(" ")})`);
      return step;
    }
    console.log(`${step.title}: ok, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return undefined;
}
