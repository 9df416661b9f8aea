// The strategies that few plans need, in one module that is loaded when a plan does (see deferred-strategies.ts).

export { fileSources } from "./file-sources.ts";
export { joinSelection } from "./join-selection.ts";
export { recursion } from "./recursion.ts";
export { rowMakers } from "./row-makers.ts";
export { sampling } from "./sampling.ts";
export { userFunctions } from "./user-functions.ts";
export { windows } from "./windows.ts";
