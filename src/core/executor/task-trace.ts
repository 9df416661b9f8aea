// What a traced task tells of itself beside its metrics: which blocks it wrote and read, and some of its rows. It goes to the
// driver in one call when the task ends. Loaded by the first task that is traced.

import type { MapStatus } from "../../rpc/messages.ts";
import type { TaskContext } from "./task-context.ts";

/** Where rows were seen. */
export type SampledPlace = "input" | "shuffle" | "output";

export interface SampledRows {
  readonly place: SampledPlace;
  /** What gave the rows, or the shuffle that they went into. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly SampledRow[];
  /** How many rows there were to choose from. */
  readonly total: number;
}

export interface SampledRow {
  /** The reduce partition that the row went to. */
  readonly partition?: number;
  readonly values: readonly string[];
}

/** A block of a map output: its reduce partition, bytes and records. */
export type TracedBlock = readonly [partition: number, bytes: number, records: number];

export interface TaskTraceData {
  readonly stageId: number;
  readonly stageAttemptId: number;
  readonly taskId: number;
  readonly partitionId: number;
  readonly written: readonly { readonly shuffleId: number; readonly blocks: readonly TracedBlock[] }[];
  readonly read: readonly { readonly shuffleId: number; readonly start: number; readonly end: number }[];
  readonly samples: readonly SampledRows[];
}

/** A text of a sampled value is cut here. */
const LONGEST_TEXT = 80;

export function sampledText(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

export class TaskTrace {
  readonly sampleRows: number;
  readonly #context: TaskContext;
  readonly #callId: number;
  readonly #written: { readonly shuffleId: number; readonly blocks: readonly TracedBlock[] }[] = [];
  readonly #read: { readonly shuffleId: number; readonly start: number; readonly end: number }[] = [];
  readonly #samples: SampledRows[] = [];

  constructor(context: TaskContext, property: string) {
    const [callId = 0, sampleRows = 0] = property.split(",").map(Number);
    this.#context = context;
    this.#callId = callId;
    this.sampleRows = sampleRows;
  }

  written(shuffleId: number, { sizes, records }: MapStatus): void {
    const blocks = [...sizes].flatMap((bytes, partition): TracedBlock[] =>
      bytes === 0 ? [] : [[partition, bytes, records?.[partition] ?? 0]],
    );
    this.#written.push({ shuffleId, blocks });
  }

  read(shuffleId: number, start: number, end: number): void {
    this.#read.push({ shuffleId, start, end });
  }

  rows(sample: SampledRows): void {
    this.#samples.push(sample);
  }

  /** Tells the driver. A tracer that is gone is no reason for a task to fail. */
  async send(): Promise<void> {
    const { stageId, stageAttemptNumber: stageAttemptId, taskAttemptId: taskId, partitionId } = this.#context;
    const data: TaskTraceData = {
      ...{ stageId, stageAttemptId, taskId, partitionId },
      written: this.#written,
      read: this.#read,
      samples: this.#samples,
    };
    await this.#context.callDriver(this.#callId, data).catch(() => undefined);
  }
}
