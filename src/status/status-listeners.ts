// The listeners that fill a status store, in the order in which each is to see an event.

import type { SparkListener } from "../core/scheduler/live-listener-bus.ts";
import { AppStatusListener } from "./app-status-listener.ts";
import type { AppStatusStore } from "./app-status-store.ts";
import { ApplicationStatusListener } from "./application-status-listener.ts";
import { SQLAppStatusListener } from "./sql-app-status-listener.ts";
import { StorageStatusListener } from "./storage-status-listener.ts";

export function statusListeners(store: AppStatusStore): readonly SparkListener[] {
  return [
    new ApplicationStatusListener(store),
    new StorageStatusListener(store),
    new AppStatusListener(store),
    new SQLAppStatusListener(store),
  ];
}
