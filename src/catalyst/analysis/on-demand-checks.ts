// The checks of the analysis that few plans need, in one module that is loaded when a plan does (see deferred-checks.ts).

export { checkRankedJoin } from "./check-ranked-joins.ts";
export { checkSubquery } from "./check-subqueries.ts";
export { checkUnionLoop } from "./check-union-loop.ts";
export { checkFrame, checkSpec, checkWindowFunction } from "./check-window-types.ts";
