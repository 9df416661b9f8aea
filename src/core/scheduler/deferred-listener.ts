// A listener whose program is loaded when it is first needed: it keeps what is posted until then, so that it misses nothing.

import { deliverEvent, type SparkListener } from "./live-listener-bus.ts";
import type { ListenerEvent } from "./spark-listener-events.ts";

export class DeferredListener implements SparkListener {
  #listener: SparkListener | undefined;
  #waiting: ListenerEvent[] = [];
  readonly #loaded: Promise<void>;

  constructor(load: () => Promise<SparkListener>) {
    this.#loaded = load().then((listener) => {
      this.#listener = listener;
      for (const event of this.#waiting.splice(0)) deliverEvent(listener, event);
    });
    // Whoever stops it is told; until then nobody waits for it.
    this.#loaded.catch(() => undefined);
  }

  onEvent(event: ListenerEvent): void {
    if (this.#listener === undefined) this.#waiting.push(event);
    else deliverEvent(this.#listener, event);
  }

  async stop(): Promise<void> {
    await this.#loaded;
    await this.#listener?.stop?.();
  }
}
