// What traced tasks told, by task. Fed by the listener bus of a running application or by the events of its log.

import type { SparkListener } from "../core/scheduler/live-listener-bus.ts";
import type { ListenerEvent } from "../core/scheduler/spark-listener-events.ts";
import { readTaskTraced, type TaskTraceData } from "./trace-events.ts";

/** Of so many tasks what they told is kept; of more the first are forgotten. */
const KEPT_TASKS = 50_000;

export class TraceStore implements SparkListener {
  readonly tasks = new Map<number, TaskTraceData>();

  onEvent(event: ListenerEvent): void {
    const traced = readTaskTraced(event);
    if (traced === undefined) return;
    this.tasks.set(traced.taskId, traced);
    const [oldest] = this.tasks.keys();
    if (this.tasks.size > KEPT_TASKS && oldest !== undefined) this.tasks.delete(oldest);
  }
}
