// @ts-check
// `npm run check`: types, lint and format, import directions, and the built package as others will see it.
import { runSteps } from "./run-steps.mjs";

const failed = runSteps([
  { title: "Types", command: ["tsc", "-p", "."] },
  { title: "Lint and format", command: ["biome", "ci", "--error-on-warnings", "."] },
  { title: "Import directions", command: ["node", "scripts/check-imports.mjs"] },
  { title: "Package", command: ["node", "scripts/check-package.mjs"] },
]);
if (failed !== undefined) process.exitCode = 1;
