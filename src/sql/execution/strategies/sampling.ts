// Samples: rows filtered by a draw for each, or repeated as often as the draw says.

import { ReplicateRows } from "../../../catalyst/expressions/replicate-rows.ts";
import { Sample } from "../../../catalyst/plans/sample.ts";
import { GenerateExec } from "../generate-exec.ts";
import { SampleExec } from "../sample-exec.ts";
import type { Strategy } from "./strategy.ts";

export const sampling: Strategy = (logical, { plan }) => {
  if (!(logical instanceof Sample)) return undefined;
  const child = plan(logical.child);
  if (!logical.options.withReplacement) return new SampleExec(logical.options, logical.draw, child);
  return new GenerateExec(new ReplicateRows(logical.draw, child.output), [], child.output, child);
};
