// What programs use of RDDs.

export type { ModuleFunction } from "./closure.ts";
export type { Partitioning } from "./default-partitioner.ts";
export type { Dependency, NarrowDependency, ShuffleDependency } from "./dependency.ts";
export type { Ordering } from "./ordering.ts";
export { HashPartitioner, Partitioner } from "./partitioner.ts";
export { RangePartitioner } from "./range-partitioner.ts";
export type { Pair, RDD } from "./rdd.ts";
export { StatCounter } from "./stat-counter.ts";
export { type Closure, closure } from "./task-closure.ts";
