// The queries of a session that run now, each under the tags that the session had when it began: what interruptions find.

/** A query that runs. */
export interface RunningOperation {
  /** Aborted when the query is interrupted, or by the signal that it was started with. */
  readonly signal: AbortSignal;
  /** To be called when the query has ended. */
  end(): void;
}

interface Operation {
  readonly tags: ReadonlySet<string>;
  readonly controller: AbortController;
}

export class SessionOperations {
  readonly #tags = new Set<string>();
  readonly #running = new Map<string, Operation>();

  get tags(): readonly string[] {
    return [...this.#tags].sort();
  }

  addTag(tag: string): void {
    if (tag === "" || tag.includes(",")) {
      throw new RangeError(`A tag must not be empty or have a comma: "${tag}"`);
    }
    this.#tags.add(tag);
  }

  removeTag(tag: string): void {
    this.#tags.delete(tag);
  }

  clearTags(): void {
    this.#tags.clear();
  }

  /** @param signal of the program's own, which ends the query too */
  start(executionId: number, signal: AbortSignal | undefined): RunningOperation {
    const controller = new AbortController();
    const abort = (): void => controller.abort(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    const id = String(executionId);
    this.#running.set(id, { tags: new Set(this.#tags), controller });
    return {
      signal: controller.signal,
      end: () => {
        signal?.removeEventListener("abort", abort);
        this.#running.delete(id);
      },
    };
  }

  /** Ends the queries that are chosen; the ids of those. */
  interrupt(reason: string, chosen: (id: string, tags: ReadonlySet<string>) => boolean): string[] {
    const interrupted: string[] = [];
    for (const [id, { tags, controller }] of this.#running) {
      if (!chosen(id, tags)) continue;
      controller.abort(new Error(reason));
      interrupted.push(id);
    }
    return interrupted;
  }
}
