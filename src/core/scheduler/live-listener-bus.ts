// Hands events to listeners, in order and later than they are posted, so that no listener runs inside the scheduler.

import type { ListenerEvent, SparkListenerEvent } from "./spark-listener-events.ts";

/** The name of the method that gets only these events: `onJobStart` for SparkListenerJobStart. */
type MethodName<Name extends string> = Name extends `SparkListener${infer Rest}` ? `on${Rest}` : never;

type EventMethods = {
  readonly [Name in SparkListenerEvent["Event"] as MethodName<Name>]?: (
    event: Extract<SparkListenerEvent, { readonly Event: Name }>,
  ) => void;
};

/**
 * Gets the events of an application, in the form in which Spark's event log writes them: all of them by `onEvent`, or those
 * of one kind by a method of Spark's name, such as `onJobStart` or `onTaskEnd`.
 */
export interface SparkListener extends EventMethods {
  onEvent?(event: ListenerEvent): void;
  /** Events of SQL, streaming and other modules. */
  onOtherEvent?(event: ListenerEvent): void;
  /** Called when no more events will come; the application's end waits for it. */
  stop?(): Promise<void>;
}

/** Narrows an event to one of Spark's core events. */
export function isEvent<Name extends SparkListenerEvent["Event"]>(
  event: ListenerEvent,
  name: Name,
): event is Extract<SparkListenerEvent, { Event: Name }> {
  return event.Event === name;
}

/** Listeners are given turns of at most this length, so that a flood of events does not block the page. */
const TURN_MILLIS = 8;

export class LiveListenerBus {
  readonly #listeners = new Set<SparkListener>();
  readonly #reportError: (error: unknown) => void;
  #queue: ListenerEvent[] = [];
  #next = 0;
  #scheduled = false;
  #stopped = false;
  #idle: (() => void)[] = [];

  constructor(reportError: (error: unknown) => void = (error) => console.error("A SparkListener failed:", error)) {
    this.#reportError = reportError;
  }

  /** Whether what is posted reaches anybody. */
  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  addListener(listener: SparkListener): void {
    this.#listeners.add(listener);
  }

  removeListener(listener: SparkListener): void {
    this.#listeners.delete(listener);
  }

  post(event: ListenerEvent): void {
    if (this.#stopped) return;
    this.#queue.push(event);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => this.#deliver(), 0);
  }

  /** Resolves when everything posted so far has been delivered. */
  waitUntilEmpty(): Promise<void> {
    if (!this.#scheduled) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Delivers what was posted, then takes no more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.waitUntilEmpty();
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) {
      try {
        await listener.stop?.();
      } catch (error) {
        this.#reportError(error);
      }
    }
  }

  #deliver(): void {
    const end = performance.now() + TURN_MILLIS;
    while (this.#next < this.#queue.length) {
      const event = this.#queue[this.#next++];
      if (event !== undefined) this.#deliverOne(event);
      if (performance.now() > end && this.#next < this.#queue.length) {
        setTimeout(() => this.#deliver(), 0);
        return;
      }
    }
    this.#queue = [];
    this.#next = 0;
    this.#scheduled = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #deliverOne(event: ListenerEvent): void {
    for (const listener of this.#listeners) {
      try {
        deliverEvent(listener, event);
      } catch (error) {
        this.#reportError(error);
      }
    }
  }
}

/** Calls what a listener has for an event. */
export function deliverEvent(listener: SparkListener, event: ListenerEvent): void {
  listener.onEvent?.(event);
  const [, rest] = /^(?:org\.apache\.spark\.scheduler\.)?SparkListener(\w+)$/.exec(event.Event) ?? [];
  const method: unknown = Reflect.get(listener, rest === undefined ? "onOtherEvent" : `on${rest}`);
  if (typeof method === "function") Reflect.apply(method, listener, [event]);
}
