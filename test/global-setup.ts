// Before the tests that run in Node: builds anew, when their source changed, the kernels and the worker, which
// worker_threads cannot load from TypeScript.
import { build } from "../scripts/build.mjs";

export default async function setup(): Promise<void> {
  try {
    await build(["node-worker"], { ifStale: true, log: () => {} });
  } catch (error) {
    // Source that does not build must not pass for tested; but who is in the middle of a change may still run the tests
    // that need neither.
    if (process.env.CI !== undefined) throw error;
    console.error(
      `The kernels or the worker could not be built; tests that need them run what was built before.\n${error}`,
    );
  }
}
