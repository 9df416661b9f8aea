// The listeners that an application's settings ask for, from its first event on.

import { DeferredListener } from "../core/scheduler/deferred-listener.ts";
import type { SparkListener } from "../core/scheduler/live-listener-bus.ts";
import type { SparkConf } from "../core/spark-conf.ts";
import type { DriverHost } from "../host/host.ts";

export function applicationListeners(conf: SparkConf, host: DriverHost): readonly SparkListener[] {
  if (!conf.getBoolean("spark.eventLog.enabled", false)) return [];
  return [new DeferredListener(() => eventLog(conf, host))];
}

async function eventLog(conf: SparkConf, host: DriverHost): Promise<SparkListener> {
  const { createEventLog } = await import("./event-log/create-event-log.ts");
  return createEventLog(conf, host);
}
