// The events of an application as a compressed log in memory, which any number may read while it grows.

import type { ListenerEvent } from "../../core/scheduler/spark-listener-events.ts";
import { ZstdEncoder } from "./zstd-encoder.ts";

/** What came together is compressed together. */
const DELAY_MILLIS = 150;
/** Of compressed events; an application that tells more is followed no further. */
const MAX_BYTES = 256 * 1024 * 1024;

export class EventStream {
  readonly #encoder = new ZstdEncoder();
  readonly #text = new TextEncoder();
  readonly #chunks: Uint8Array[] = [];
  #lines: string[] = [];
  #size = 0;
  #ended = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  write(event: ListenerEvent): void {
    if (this.#ended || this.#size > MAX_BYTES) return;
    this.#lines.push(`${JSON.stringify(event)}\n`);
    this.#timer ??= setTimeout(() => this.#flush(), DELAY_MILLIS);
  }

  end(): void {
    if (this.#ended) return;
    clearTimeout(this.#timer);
    this.#flush();
    this.#chunks.push(this.#encoder.finish());
    this.#ended = true;
    this.#wake();
  }

  /** All from the beginning on, until the application ends. */
  read(): ReadableStream<Uint8Array> {
    let next = 0;
    return new ReadableStream({
      pull: async (controller) => {
        while (next >= this.#chunks.length && !this.#ended) {
          await new Promise<void>((resolve) => this.#waiting.push(resolve));
        }
        const chunk = this.#chunks[next++];
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      },
    });
  }

  #flush(): void {
    this.#timer = undefined;
    if (this.#lines.length === 0) return;
    const chunk = this.#encoder.encode(this.#text.encode(this.#lines.join("")));
    this.#lines = [];
    this.#size += chunk.length;
    this.#chunks.push(chunk);
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
