// The output of a traced map task: the first pairs that it writes are shown to the tracer.

import type { MapStatus } from "../../../rpc/messages.ts";
import { type SampledRow, sampledText, type TaskTrace } from "../task-trace.ts";

/** What takes the pairs of a map task. */
export interface MapOutput {
  add(partition: number, key: unknown, value: unknown): void;
  /** To be called now and then; a promise is to be awaited. */
  flushIfFull(): Promise<void> | undefined;
  finish(shuffleId: number): Promise<MapStatus>;
}

export function sampledMapOutput(output: MapOutput, trace: TaskTrace): MapOutput {
  const rows: SampledRow[] = [];
  let total = 0;
  return {
    add: (partition, key, value) => {
      total++;
      if (rows.length < trace.sampleRows) rows.push({ partition, values: [textOf(key), textOf(value)] });
      output.add(partition, key, value);
    },
    flushIfFull: () => output.flushIfFull(),
    finish: async (shuffleId) => {
      trace.rows({ place: "shuffle", name: `shuffle ${shuffleId}`, columns: ["key", "value"], rows, total });
      return await output.finish(shuffleId);
    },
  };
}

function textOf(value: unknown): string {
  return sampledText(typeof value === "object" && value !== null ? jsonOf(value) : String(value));
}

function jsonOf(value: object): string {
  try {
    return JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part));
  } catch {
    return Object.prototype.toString.call(value);
  }
}
