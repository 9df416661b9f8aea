// What the phases of a query run: analyzer with all functions, optimizer, planner and execution. One module that is loaded
// when the first query is made, so that a page starts its executors before it has all of this.

export { analyze } from "../../catalyst/analysis/analyzer.ts";
export { markDataFrames } from "../../catalyst/analysis/mark-dataframes.ts";
export { resolveDataSources } from "../../catalyst/analysis/resolve-data-sources.ts";
export { FUNCTIONS } from "../../catalyst/functions/function-registry.ts";
export { optimize } from "../../catalyst/optimizer/optimizer.ts";
export { AdaptiveDecisions } from "./adaptive/adaptive-decisions.ts";
export { runCommand } from "./commands/registry.ts";
export { executePlan, executePlanAsArrow } from "./execute-plan.ts";
export { FileSourceResolver } from "./file-source-resolver.ts";
export { planQuery } from "./planner.ts";
export { preparePlan } from "./prepare-plan.ts";
export { StageBuilder } from "./stage-builder.ts";
