// The checks of the analysis that few plans need. They are loaded together when a plan has what one of them is for.

import { Deferred } from "../trees/deferred.ts";

type Checks = typeof import("./on-demand-checks.ts");

const checks = new Deferred("checks of analysis", () => import("./on-demand-checks.ts"));

export const checkFrame: Checks["checkFrame"] = (...given) => checks.module.checkFrame(...given);
export const checkRankedJoin: Checks["checkRankedJoin"] = (...given) => checks.module.checkRankedJoin(...given);
export const checkSpec: Checks["checkSpec"] = (...given) => checks.module.checkSpec(...given);
export const checkSubquery: Checks["checkSubquery"] = (...given) => checks.module.checkSubquery(...given);
export const checkUnionLoop: Checks["checkUnionLoop"] = (...given) => checks.module.checkUnionLoop(...given);
export const checkWindowFunction: Checks["checkWindowFunction"] = (...given) =>
  checks.module.checkWindowFunction(...given);

/** For who analyses outside `whenLoaded`. */
export const loadDeferredChecks = (): Promise<void> => checks.load();
