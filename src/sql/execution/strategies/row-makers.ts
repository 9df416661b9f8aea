// Operators that make several rows of each row.

import { Expand } from "../../../catalyst/plans/expand.ts";
import { Generate } from "../../../catalyst/plans/generate.ts";
import { ExpandExec } from "../expand-exec.ts";
import { GenerateExec } from "../generate-exec.ts";
import type { Strategy } from "./strategy.ts";

export const rowMakers: Strategy = (logical, { plan }) => {
  if (logical instanceof Expand) return new ExpandExec(logical.projections, logical.output, plan(logical.child));
  if (!(logical instanceof Generate)) return undefined;
  const { generator, requiredChildOutput, generatorOutput, child } = logical;
  return new GenerateExec(generator, requiredChildOutput, generatorOutput, plan(child));
};
