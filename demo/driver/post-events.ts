// Sends the events of the listener bus to the page, some at a time.

import type { SparkContext } from "../../src/index.ts";
import type { DriverEvent, DriverEvents } from "./protocol.ts";

const MAX_EVENTS = 500;

export function postEvents({ listenerBus }: SparkContext): void {
  let waiting: DriverEvent[] = [];
  const flush = (): void => {
    const driverEvents = waiting;
    waiting = [];
    if (driverEvents.length === 0) return;
    const message: DriverEvents = { driverEvents };
    postMessage(message);
  };
  listenerBus.addListener({
    onEvent: (event) => {
      if (waiting.length === 0) queueMicrotask(flush);
      waiting.push(event);
      if (waiting.length >= MAX_EVENTS) flush();
    },
  });
}
