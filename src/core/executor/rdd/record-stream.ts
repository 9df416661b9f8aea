// A partition of records as an RDD kind gives it: to another kind of records as a source to pull from, to anybody else as
// arrays of records.

import type { TaskContext } from "../task-context.ts";
import { CHUNK, ChunksSource, type RecordSource } from "./record-source.ts";

export class RecordStream implements AsyncIterable<readonly unknown[]> {
  readonly #context: TaskContext;
  readonly #open: () => Promise<RecordSource>;

  constructor(context: TaskContext, open: () => Promise<RecordSource>) {
    this.#context = context;
    this.#open = open;
  }

  /** Does what has to be awaited: from here on records are computed as they are pulled. */
  open(): Promise<RecordSource> {
    return this.#open();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly unknown[]> {
    const source = await this.#open();
    for (let records = source.pull(CHUNK); records !== undefined; records = source.pull(CHUNK)) {
      yield records;
      const turn = this.#context.yieldIfNeeded();
      if (turn !== undefined) await turn;
    }
  }
}

/** A source of whatever a partition of records comes as: one that is kept comes as the arrays that were kept. */
export async function openRecords(records: AsyncIterable<unknown>): Promise<RecordSource> {
  if (records instanceof RecordStream) return await records.open();
  const chunks: (readonly unknown[])[] = [];
  for await (const chunk of records as AsyncIterable<readonly unknown[]>) chunks.push(chunk);
  return new ChunksSource(chunks);
}
