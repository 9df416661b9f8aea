// How Spark names its event logs.

/** Whether files that were dropped are an event log and no table. */
export function isEventLog(names: readonly string[]): boolean {
  return names.some((name) => /^(events_\d+_|appstatus_|local-\d+|app-\d+-\d+|application_\d+_\d+)/.test(name));
}
