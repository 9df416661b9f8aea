// The advisor: what it is asked, and what it answers.

export type { Advice, AdvisorRule, Fix } from "./advice.ts";
export { ADVISOR_RULES, advise } from "./advise.ts";
export type { AdvisedRunOptions } from "./advised-run.ts";
export { AdvisedRun } from "./advised-run.ts";
export { attributeName, inputsOf, partitioningKeys, splitArguments, subtree } from "./plan-walk.ts";
