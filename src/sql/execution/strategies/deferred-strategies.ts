// The strategies that few plans need, each with the operators that it is for. They are loaded together when a plan has one
// of these.

import { Expand } from "../../../catalyst/plans/expand.ts";
import { Generate } from "../../../catalyst/plans/generate.ts";
import { Join } from "../../../catalyst/plans/join.ts";
import { LogicalRelation } from "../../../catalyst/plans/logical-relation.ts";
import { Sample } from "../../../catalyst/plans/sample.ts";
import { UnionLoop } from "../../../catalyst/plans/union-loop.ts";
import { BatchEvalJavaScript } from "../../../catalyst/plans/user-functions/batch-eval-javascript.ts";
import { MapPartitions } from "../../../catalyst/plans/user-functions/map-partitions.ts";
import { Window } from "../../../catalyst/plans/window.ts";
import { WindowGroupLimit } from "../../../catalyst/plans/window-group-limit.ts";
import { Deferred } from "../../../catalyst/trees/deferred.ts";
import { FileSourceRelation } from "../file-source-relation.ts";
import type { Strategy } from "./strategy.ts";

const strategies = new Deferred("strategies", () => import("./on-demand-strategies.ts"));

export const fileSources: Strategy = (logical, context) =>
  logical instanceof LogicalRelation && logical.relation instanceof FileSourceRelation
    ? strategies.module.fileSources(logical, context)
    : undefined;

export const joinSelection: Strategy = (logical, context) =>
  logical instanceof Join ? strategies.module.joinSelection(logical, context) : undefined;

export const recursion: Strategy = (logical, context) =>
  logical instanceof UnionLoop ? strategies.module.recursion(logical, context) : undefined;

export const rowMakers: Strategy = (logical, context) =>
  logical instanceof Expand || logical instanceof Generate ? strategies.module.rowMakers(logical, context) : undefined;

export const sampling: Strategy = (logical, context) =>
  logical instanceof Sample ? strategies.module.sampling(logical, context) : undefined;

export const userFunctions: Strategy = (logical, context) =>
  logical instanceof BatchEvalJavaScript || logical instanceof MapPartitions
    ? strategies.module.userFunctions(logical, context)
    : undefined;

export const windows: Strategy = (logical, context) =>
  logical instanceof Window || logical instanceof WindowGroupLimit
    ? strategies.module.windows(logical, context)
    : undefined;
