// Makes the coordinator of barrier stages when the first of their tasks calls.

import type { DriverCallHandler } from "../driver-calls.ts";
import type { SparkConf } from "../spark-conf.ts";
import type { BarrierCoordinator, BarrierRequest } from "./barrier-coordinator.ts";
import type { LiveListenerBus } from "./live-listener-bus.ts";

export function barrierSync(context: {
  readonly conf: SparkConf;
  readonly listenerBus: LiveListenerBus;
}): DriverCallHandler {
  let loading: Promise<BarrierCoordinator> | undefined;
  const load = async (): Promise<BarrierCoordinator> => {
    const { BarrierCoordinator } = await import("./barrier-coordinator.ts");
    const coordinator = new BarrierCoordinator(context.conf.getTimeAsMs("spark.barrier.sync.timeout", "365d"));
    context.listenerBus.addListener({
      onStageCompleted: ({ "Stage Info": info }) => coordinator.stageEnded(info["Stage ID"], info["Stage Attempt ID"]),
    });
    return coordinator;
  };
  return async (request) => {
    loading ??= load();
    return (await loading).sync(request as BarrierRequest);
  };
}
