// What programs use of RDDs, of shared variables, and of events.

export type { Broadcast } from "../broadcast.ts";
export type { BarrierTaskContext, BarrierTaskInfo } from "../executor/barrier-task-context.ts";
export type { SparkListener } from "../scheduler/live-listener-bus.ts";
export type { ListenerEvent, SparkListenerEvent } from "../scheduler/spark-listener-events.ts";
export { StorageLevel } from "../storage/storage-level.ts";
export type { BoundedDouble, PartialResult } from "./approximate-actions.ts";
export type { ModuleFunction } from "./closure.ts";
export type { Partitioning } from "./default-partitioner.ts";
export type { Dependency, NarrowDependency, ShuffleDependency } from "./dependency.ts";
export type { Ordering } from "./ordering.ts";
export { HashPartitioner, Partitioner } from "./partitioner.ts";
export { RangePartitioner } from "./range-partitioner.ts";
export type { Pair, RDD } from "./rdd.ts";
export type { RDDBarrier } from "./rdd-barrier.ts";
export { StatCounter } from "./stat-counter.ts";
export { type Closure, closure } from "./task-closure.ts";
