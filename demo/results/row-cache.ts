// Rows of a result that the driver has sent: asked for in pages, and only the last pages are kept.

import type { RowWindow } from "../driver/protocol.ts";

export type RowTexts = readonly (string | null)[];

const PAGE = 256;
const KEPT_PAGES = 64;

export class RowCache {
  readonly #fetch: (from: number, to: number) => Promise<RowWindow>;
  readonly #onArrival: () => void;
  readonly #pages = new Map<number, readonly RowTexts[] | "asked">();
  #generation = 0;

  constructor(fetch: (from: number, to: number) => Promise<RowWindow>, onArrival: () => void) {
    this.#fetch = fetch;
    this.#onArrival = onArrival;
  }

  /** The row if it is here; otherwise it is asked for, and `onArrival` is called when it has come. */
  get(index: number): RowTexts | undefined {
    const number = Math.floor(index / PAGE);
    const page = this.#pages.get(number);
    if (page === undefined) void this.#ask(number);
    return page === undefined || page === "asked" ? undefined : page[index - number * PAGE];
  }

  /** Some rows, wherever they are. */
  async range(from: number, to: number): Promise<readonly RowTexts[]> {
    return (await this.#fetch(from, to)).rows;
  }

  /** The rows have another order now. */
  clear(): void {
    this.#generation++;
    this.#pages.clear();
  }

  async #ask(number: number): Promise<void> {
    const generation = this.#generation;
    this.#pages.set(number, "asked");
    const { rows } = await this.#fetch(number * PAGE, (number + 1) * PAGE);
    if (generation !== this.#generation) return;
    this.#pages.delete(number);
    this.#pages.set(number, rows);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= KEPT_PAGES) break;
      this.#pages.delete(oldest);
    }
    this.#onArrival();
  }
}
