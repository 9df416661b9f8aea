// Reads Spark's events of the application, its environment and its executors into the status store.

import { isEvent, type SparkListener } from "../core/scheduler/live-listener-bus.ts";
import type { ListenerEvent, SparkListenerEvent } from "../core/scheduler/spark-listener-events.ts";
import { type AppStatusStore, stageKey } from "./app-status-store.ts";
import { type ExecutorMetrics, peakOf } from "./executor-metrics.ts";
import { newExecutor, withStagePeak } from "./live-entities.ts";
import type { ApplicationInfo, ResourceProfileInfo } from "./status-data.ts";

type Event<Name extends SparkListenerEvent["Event"]> = Extract<SparkListenerEvent, { Event: Name }>;

export class ApplicationStatusListener implements SparkListener {
  readonly #store: AppStatusStore;

  constructor(store: AppStatusStore) {
    this.#store = store;
  }

  onEvent(event: ListenerEvent): void {
    if (isEvent(event, "SparkListenerApplicationStart")) this.#onApplicationStart(event);
    else if (isEvent(event, "SparkListenerApplicationEnd")) this.#onApplicationEnd(event);
    else if (isEvent(event, "SparkListenerEnvironmentUpdate")) this.#onEnvironmentUpdate(event);
    else if (isEvent(event, "SparkListenerResourceProfileAdded")) this.#onResourceProfileAdded(event);
    else if (isEvent(event, "SparkListenerExecutorAdded")) this.#onExecutorAdded(event);
    else if (isEvent(event, "SparkListenerExecutorRemoved")) this.#onExecutorRemoved(event);
    else if (isEvent(event, "SparkListenerBlockManagerAdded")) this.#onBlockManagerAdded(event);
    else if (isLogStart(event)) this.#updateInfo({ sparkVersion: event["Spark Version"] });
    else if (isStageExecutorMetrics(event)) {
      const { "Stage ID": stageId, "Stage Attempt ID": attemptId, "Executor Metrics": measured = {} } = event;
      this.#addExecutorPeak(event["Executor ID"], measured);
      this.#addStagePeak(event["Executor ID"], stageId, attemptId, measured);
    } else if (isMetricsUpdate(event)) this.#onExecutorMetricsUpdate(event);
    else return;
    this.#store.notify();
  }

  #onApplicationStart(event: Event<"SparkListenerApplicationStart">): void {
    const attemptId = "App Attempt ID" in event ? event["App Attempt ID"] : undefined;
    this.#updateInfo({
      id: event["App ID"],
      name: event["App Name"],
      sparkUser: event.User,
      startTime: event.Timestamp,
      ...(typeof attemptId === "string" && { attemptId }),
    });
  }

  #onEnvironmentUpdate(event: Event<"SparkListenerEnvironmentUpdate">): void {
    const sparkProperties = event["Spark Properties"];
    this.#updateInfo({ sparkProperties });
    this.#store.environment = {
      runtime: event["JVM Information"],
      sparkProperties,
      hadoopProperties: event["Hadoop Properties"] ?? {},
      systemProperties: event["System Properties"],
      metricsProperties: event["Metrics Properties"] ?? {},
      classpathEntries: event["Classpath Entries"],
    };
  }

  #onApplicationEnd(event: Event<"SparkListenerApplicationEnd">): void {
    const exitCode = event.ExitCode;
    this.#updateInfo({ endTime: event.Timestamp, ...(exitCode !== undefined && { exitCode }) });
  }

  #updateInfo(change: Partial<ApplicationInfo>): void {
    const unknown = { id: "", name: "", sparkUser: "", startTime: 0, sparkProperties: {} };
    this.#store.applicationInfo = { ...unknown, ...this.#store.applicationInfo, ...change };
  }

  #onResourceProfileAdded(event: Event<"SparkListenerResourceProfileAdded">): void {
    const id = event["Resource Profile Id"];
    this.#store.resourceProfiles.set(id, {
      id,
      executorResources: requests(event["Executor Resource Requests"], (request) => ({
        resourceName: text(request, "Resource Name"),
        amount: amountOf(request),
        discoveryScript: text(request, "Discovery Script"),
        vendor: text(request, "Vendor"),
      })),
      taskResources: requests(event["Task Resource Requests"], (request) => ({
        resourceName: text(request, "Resource Name"),
        amount: amountOf(request),
      })),
    });
  }

  #onExecutorAdded(event: Event<"SparkListenerExecutorAdded">): void {
    const { Host: host, "Total Cores": totalCores, ...info } = event["Executor Info"];
    const id = event["Executor ID"];
    const known = this.#store.executors.get(id) ?? newExecutor(id, host, event.Timestamp);
    this.#store.executors.set(id, {
      ...known,
      isActive: true,
      totalCores,
      addTime: event.Timestamp,
      executorLogs: info["Log Urls"] ?? {},
      attributes: info.Attributes ?? {},
      resourceProfileId: info["Resource Profile Id"] ?? 0,
    });
  }

  #onExecutorRemoved(event: Event<"SparkListenerExecutorRemoved">): void {
    this.#store.executors.update(event["Executor ID"], (executor) => ({
      ...executor,
      isActive: false,
      activeTasks: 0,
      removeTime: event.Timestamp,
      removeReason: event["Removed Reason"],
    }));
  }

  #onBlockManagerAdded(event: Event<"SparkListenerBlockManagerAdded">): void {
    const { "Executor ID": id, Host: host, Port: port } = event["Block Manager ID"];
    const known = this.#store.executors.get(id) ?? newExecutor(id, host, event.Timestamp);
    const onHeap = event["Maximum Onheap Memory"];
    this.#store.executors.set(id, {
      ...known,
      hostPort: `${host}:${port}`,
      maxMemory: event["Maximum Memory"],
      ...(onHeap !== undefined && {
        memoryMetrics: {
          usedOnHeapStorageMemory: known.memoryMetrics?.usedOnHeapStorageMemory ?? 0,
          usedOffHeapStorageMemory: known.memoryMetrics?.usedOffHeapStorageMemory ?? 0,
          totalOnHeapStorageMemory: onHeap,
          totalOffHeapStorageMemory: event["Maximum Offheap Memory"] ?? 0,
        },
      }),
    });
  }

  #onExecutorMetricsUpdate(event: ExecutorMetricsUpdate): void {
    for (const update of event["Executor Metrics Updated"] ?? []) {
      const { "Stage ID": stageId, "Stage Attempt ID": attemptId, "Executor Metrics": measured = {} } = update;
      this.#addExecutorPeak(event["Executor ID"], measured);
      // What is measured after a stage has ended is not its own.
      if (this.#store.stages.get(stageKey(stageId, attemptId))?.status !== "ACTIVE") continue;
      this.#addStagePeak(event["Executor ID"], stageId, attemptId, measured);
    }
  }

  #addExecutorPeak(id: string, measured: ExecutorMetrics): void {
    this.#store.executors.update(id, (executor) => {
      const peakMemoryMetrics = peakOf(executor.peakMemoryMetrics, measured);
      return peakMemoryMetrics === executor.peakMemoryMetrics || peakMemoryMetrics === undefined
        ? executor
        : { ...executor, peakMemoryMetrics };
    });
  }

  #addStagePeak(id: string, stageId: number, attemptId: number, measured: ExecutorMetrics): void {
    if (this.#store.stages.get(stageKey(stageId, attemptId)) === undefined) return;
    this.#store.stages.update(stageKey(stageId, attemptId), (stage) => {
      const peakExecutorMetrics = peakOf(stage.peakExecutorMetrics, measured);
      return { ...stage, ...(peakExecutorMetrics && { peakExecutorMetrics }) };
    });
    this.#store.updateExecutorSummary(stageId, attemptId, id, (summary) => withStagePeak(summary, measured));
  }
}

interface LogStart {
  readonly Event: "SparkListenerLogStart";
  readonly "Spark Version": string;
}

interface StageExecutorMetrics {
  readonly Event: "SparkListenerStageExecutorMetrics";
  readonly "Executor ID": string;
  readonly "Stage ID": number;
  readonly "Stage Attempt ID": number;
  readonly "Executor Metrics"?: ExecutorMetrics;
}

interface ExecutorMetricsUpdate {
  readonly Event: "SparkListenerExecutorMetricsUpdate";
  readonly "Executor ID": string;
  readonly "Executor Metrics Updated"?: readonly Omit<StageExecutorMetrics, "Event" | "Executor ID">[];
}

function isLogStart(event: object & { readonly Event: string }): event is LogStart {
  return event.Event === "SparkListenerLogStart";
}

function isStageExecutorMetrics(event: object & { readonly Event: string }): event is StageExecutorMetrics {
  return event.Event === "SparkListenerStageExecutorMetrics";
}

function isMetricsUpdate(event: object & { readonly Event: string }): event is ExecutorMetricsUpdate {
  return event.Event === "SparkListenerExecutorMetricsUpdate";
}

function requests<T extends ResourceProfileInfo["taskResources"][string]>(
  json: Readonly<Record<string, object>>,
  read: (request: object) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(json).map(([name, request]) => [name, read(request)]));
}

function text(request: object, key: string): string {
  const value: unknown = Object.entries(request).find(([name]) => name === key)?.[1];
  return typeof value === "string" ? value : "";
}

function amountOf(request: object): number {
  return "Amount" in request && typeof request.Amount === "number" ? request.Amount : 0;
}
