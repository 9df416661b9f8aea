// The listener that writes the log of an application, loaded when its settings ask for one.

import type { SparkListener } from "../../core/scheduler/live-listener-bus.ts";
import type { SparkConf } from "../../core/spark-conf.ts";
import type { DriverHost } from "../../host/host.ts";
import { eventLogSettings } from "./event-log-settings.ts";
import { EventLoggingListener } from "./event-logging-listener.ts";

export function createEventLog(conf: SparkConf, host: DriverHost): SparkListener {
  return new EventLoggingListener(host, eventLogSettings(conf, host.kind));
}
