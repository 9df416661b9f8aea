// Where tasks like to run: Spark's levels of locality, and what the locations that RDDs name mean.

import type { TaskLocality } from "./spark-listener-events.ts";
import { EXECUTOR_HOST } from "./task-info.ts";

/** From the best to the worst. A task without a preference runs anywhere as well as at home. */
export const LOCALITY_LEVELS: readonly TaskLocality[] = ["PROCESS_LOCAL", "NODE_LOCAL", "NO_PREF", "ANY"];

/** Whether a task may run at `locality` when nothing worse than `limit` is allowed. */
export function isAllowed(limit: TaskLocality, locality: TaskLocality): boolean {
  return LOCALITY_LEVELS.indexOf(locality) <= LOCALITY_LEVELS.indexOf(limit);
}

/** The executors and hosts that a task prefers; neither when it has no preference. */
export interface TaskLocations {
  readonly executorIds: readonly string[];
  readonly hosts: readonly string[];
}

const NOWHERE: TaskLocations = { executorIds: [], hosts: [] };

/**
 * Reads preferred locations: ids of executors, hosts, or both in Spark's form `executor_<host>_<id>`. Executors that are
 * gone are no preference.
 */
export function taskLocationsOf(preferred: readonly string[], isAlive: (executorId: string) => boolean): TaskLocations {
  if (preferred.length === 0) return NOWHERE;
  const executorIds: string[] = [];
  const hosts = new Set<string>();
  for (const location of preferred) {
    const [, host, executorId = location] = /^executor_(.+)_([^_]+)$/.exec(location) ?? [];
    if (isAlive(executorId)) {
      executorIds.push(executorId);
      hosts.add(host ?? EXECUTOR_HOST);
    } else if (host !== undefined || !/^\d+$/.test(location)) hosts.add(host ?? location);
  }
  return { executorIds, hosts: [...hosts] };
}
