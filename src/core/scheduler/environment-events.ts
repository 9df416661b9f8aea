// The events with which an application's log begins.

import type { SparkListenerEvent } from "./spark-listener-events.ts";

export interface ApplicationDescription {
  readonly appName: string;
  readonly applicationId: string;
  readonly startTime: number;
  readonly conf: { toRecord(): Readonly<Record<string, string>> };
  readonly host: { readonly kind: string; readonly hardwareConcurrency: number; readonly isolated: boolean };
}

export function environmentEvents(application: ApplicationDescription): SparkListenerEvent[] {
  const { appName, applicationId, startTime, conf, host } = application;
  return [
    {
      Event: "SparkListenerResourceProfileAdded",
      "Resource Profile Id": 0,
      "Executor Resource Requests": {
        cores: { "Resource Name": "cores", Amount: 1, "Discovery Script": "", Vendor: "" },
      },
      "Task Resource Requests": { cpus: { "Resource Name": "cpus", Amount: 1.0 } },
    },
    {
      Event: "SparkListenerEnvironmentUpdate",
      // Spark's page has no other place for what runs the program.
      "JVM Information": { "Java Home": host.kind, "Java Version": "none", "Scala Version": "none" },
      "Spark Properties": { ...conf.toRecord(), "spark.app.id": applicationId, "spark.app.name": appName },
      "Hadoop Properties": {},
      "System Properties": {
        "hibana.host": host.kind,
        "hibana.hardwareConcurrency": String(host.hardwareConcurrency),
        "hibana.crossOriginIsolated": String(host.isolated),
      },
      "Metrics Properties": {},
      "Classpath Entries": {},
    },
    {
      Event: "SparkListenerApplicationStart",
      "App Name": appName,
      "App ID": applicationId,
      Timestamp: startTime,
      User: "local",
    },
  ];
}
