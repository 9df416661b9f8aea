// A queue of events and one handler that gets them one by one: whoever handles an event owns the state, and what it posts
// meanwhile comes after it.

/** The main thread is given back after this long. */
const TURN_MILLIS = 10;

export class EventLoop<Event> {
  readonly #handle: (event: Event) => void;
  readonly #onError: (error: unknown) => void;
  #queue: Event[] = [];
  #scheduled = false;
  #stopped = false;

  constructor(handle: (event: Event) => void, onError: (error: unknown) => void) {
    this.#handle = handle;
    this.#onError = onError;
  }

  post(event: Event): void {
    if (this.#stopped) return;
    this.#queue.push(event);
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.#drain());
  }

  stop(): void {
    this.#stopped = true;
    this.#queue = [];
  }

  #drain(): void {
    const end = performance.now() + TURN_MILLIS;
    let handled = 0;
    while (handled < this.#queue.length) {
      const event = this.#queue[handled++] as Event;
      try {
        this.#handle(event);
      } catch (error) {
        this.#onError(error);
      }
      if (performance.now() > end && handled < this.#queue.length) {
        this.#queue = this.#queue.slice(handled);
        setTimeout(() => this.#drain(), 0);
        return;
      }
    }
    this.#queue = [];
    this.#scheduled = false;
  }
}
