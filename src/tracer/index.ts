// The visual tracer's own part of an application: what tasks tell, and what is made of it, for any UI.

export { partitionKey, type Related, related, type TraceChoice } from "./related.ts";
export { startTracer, type Tracer, type TracerOptions } from "./start-tracer.ts";
export {
  PROVENANCE_QUERY,
  readTaskTraced,
  type SampledPlace,
  type SampledRow,
  type SampledRows,
  TASK_TRACED,
  type TaskTraceData,
  type TracedBlock,
} from "./trace-events.ts";
export {
  type TracedLane,
  type TracedRdd,
  type TracedStage,
  type TracedState,
  type TracedTask,
  type TraceModel,
  traceModel,
} from "./trace-model.ts";
export { TraceStore } from "./trace-store.ts";
export type { ShuffleCell, TracedShuffle } from "./traced-shuffles.ts";
