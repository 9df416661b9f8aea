// Takes secrets out of events before they are written: what settings of telling names hold.

import type { ListenerEvent } from "../../core/scheduler/spark-listener-events.ts";

const REPLACEMENT = "*********(redacted)";

/** Where settings stand, by event. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  SparkListenerEnvironmentUpdate: [
    "Spark Properties",
    "Hadoop Properties",
    "System Properties",
    "Metrics Properties",
    "Classpath Entries",
  ],
  SparkListenerJobStart: ["Properties"],
  SparkListenerStageSubmitted: ["Properties"],
  "org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart": ["modifiedConfigs"],
};

/** The event itself when it has nothing to hide. */
export function redactEvent(event: ListenerEvent, pattern: RegExp): ListenerEvent {
  const places = SETTINGS[event.Event];
  if (places === undefined) return event;
  const entries = Object.entries(event).map(([key, value]): [string, unknown] =>
    places.includes(key) && typeof value === "object" && value !== null ? [key, redact(value, pattern)] : [key, value],
  );
  return { ...Object.fromEntries(entries), Event: event.Event };
}

function redact(settings: object, pattern: RegExp): object {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      pattern.test(key) || (typeof value === "string" && pattern.test(value)) ? REPLACEMENT : value,
    ]),
  );
}
