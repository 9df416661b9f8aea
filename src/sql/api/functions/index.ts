// All functions of the DataFrame API.

export * from "./aggregate.ts";
export * from "./conditional.ts";
export * from "./normal.ts";
export * from "./sort.ts";
