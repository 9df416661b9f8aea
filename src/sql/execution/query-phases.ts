// What the phases of a query run after the analysis (analyze-query.ts): optimizer, planner and execution. One module that is
// loaded when the first query is made, so that a page starts its executors, and analyses the query, before it has all of this.

export { optimize } from "../../catalyst/optimizer/optimizer.ts";
export { AdaptiveDecisions } from "./adaptive/adaptive-decisions.ts";
export { executePlan, executePlanAsArrow, executePlanInto } from "./execute-plan.ts";
export { planQuery } from "./planner.ts";
export { preparePlan } from "./prepare-plan.ts";
export { StageBuilder } from "./stage-builder.ts";
