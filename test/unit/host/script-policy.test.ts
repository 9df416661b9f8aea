// Policies as servers send them, and whether modules may come from blobs under them.

import { expect, test } from "vitest";
import { policyAllowsBlobs } from "../../../src/host/script-policy.ts";

test.each([
  ["", true],
  ["default-src 'self'", false],
  ["img-src 'self'", true],
  ["script-src 'self' 'wasm-unsafe-eval'", false],
  ["default-src 'none'; script-src 'self' blob:", true],
  ["script-src 'self' blob:; script-src-elem 'self'", false],
  ["script-src 'self' blob:, default-src 'self'", false],
])("%j", (policy, allowed) => {
  expect(policyAllowsBlobs(policy)).toBe(allowed);
});
