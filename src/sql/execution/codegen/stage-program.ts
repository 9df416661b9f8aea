// A stage's program as data: the pipelines of one generated module, the state they share, and what the executor needs
// to link and run them. It is made on the driver, once per stage, and posted to the executors.

import type { AccumulatorCall } from "../../../catalyst/expressions/aggregates/accumulator.ts";
import type { ErrorTemplate } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ConstantData } from "../../../catalyst/expressions/codegen/constant-pool.ts";
import type { SortKey } from "../../../columnar/sort-keys.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { FieldPlace } from "./record-layout.ts";

/** Something that lives from the pipeline that fills it to the one that reads it, at a slot of the task's state. */
export type StateSpec =
  /** Holds strings made while a batch goes through a pipeline; emptied after each batch. */
  | { readonly kind: "arena" }
  | {
      readonly kind: "aggregate-table";
      readonly groupSize: number;
      /** Function that makes the one group of an aggregation without keys; undefined when there are keys. */
      readonly singleGroup: string | undefined;
      /** The functions whose states accumulators hold. */
      readonly accumulators: readonly AccumulatorSpec[];
      /** What becomes of the groups when memory runs out; undefined for a table of one group. */
      readonly spilling: GroupSpilling | undefined;
    }
  | {
      readonly kind: "column-buffer";
      readonly types: readonly DataType[];
      /** Whether its rows may be read and forgotten before all are there. */
      readonly mayBeReadEarly?: boolean;
      /** Of rows that come in the order of these columns: those of equal ones have to be read together. */
      readonly readTogether?: readonly { readonly ordinal: number; readonly dataType: DataType }[];
    }
  | {
      readonly kind: "counter";
      /** Of a measured operator's rows: its number, and the pipeline that it gives them to. */
      readonly rowsOf?: { readonly operator: number; readonly pipeline: number };
    }
  /** 16 bytes: the task's partition, and zeros. */
  | { readonly kind: "task-memory" }
  /** Bytes that are zero when a column buffer begins to be read. */
  | { readonly kind: "record"; readonly size: number; readonly bufferSlot: number }
  /** The value of a window function over a frame, which an accumulator leaves there. */
  | {
      readonly kind: "frame-accumulator";
      /** The accumulator's name. */
      readonly name: string;
      readonly call: AccumulatorCall;
      /** The column buffer that holds the rows. */
      readonly bufferSlot: number;
      readonly columns: readonly { readonly ordinal: number; readonly type: DataType }[];
      /** Which of the columns must not be null for a row to count. */
      readonly required: readonly number[];
      /** The column that must be true for a row to count. */
      readonly filter: number | undefined;
      readonly result: FieldPlace;
      readonly size: number;
    }
  /** Group addresses by the index of their keys: see GroupMemo. */
  | { readonly kind: "group-memo" }
  /** Finds the rows of a column buffer by the hash in one of its columns; made when the buffer is complete. */
  | {
      readonly kind: "join-table";
      readonly bufferSlot: number;
      readonly hashColumn: number;
      /**
       * The pipeline that computes the same hashes of the rows to come, each row's in the i32 column of a buffer; undefined
       * when all rows of the table must be in memory.
       */
      readonly streamedHashes?: { readonly pipeline: number; readonly bufferSlot: number };
      /** The column of keys and the bytes of one, where the rows have one whole number as key. */
      readonly key: { readonly column: number; readonly width: number } | undefined;
    };

/**
 * Groups of a partial aggregation are handed on as they are. Those of a final one go to disk in the columns of its input, and
 * are put together later with the others of equal keys.
 */
export type GroupSpilling =
  | { readonly kind: "hand-on" }
  | { readonly kind: "merge"; readonly columns: readonly SpilledField[] };

/** A column of spilled groups: a field of their rows, or the states of the accumulator of that number. */
export type SpilledField =
  | { readonly kind: "field"; readonly place: FieldPlace }
  | { readonly kind: "accumulator"; readonly accumulator: number };

/** A function of an aggregation whose groups keep records for an accumulator. */
export interface AccumulatorSpec {
  /** The accumulator's name. */
  readonly name: string;
  readonly call: AccumulatorCall;
  /** Whether a record is a row to take or a state to merge. */
  readonly input: "rows" | "states";
  /** Whether a group gives the state or the function's value. */
  readonly output: "state" | "value";
  /** Where in a group row the address of the group's records stands. */
  readonly records: number;
  /** Where in a group row the result is put before the groups are read. */
  readonly result: FieldPlace;
  readonly recordSize: number;
  readonly columns: readonly FieldPlace[];
  /** Slot of the arena that holds the records of compact accumulators; others keep theirs in the table's own. */
  readonly recordsArena: number | undefined;
}

/** Where a pipeline's batches come from. */
export type PipelineSource =
  | { readonly kind: "parent"; readonly index: number }
  /** Those of whoever asks for it to be run; it is not run in its turn. */
  | { readonly kind: "on-demand" }
  | { readonly kind: "groups"; readonly slot: number }
  /** The rows of a column buffer that pipelines before it have filled. */
  | { readonly kind: "buffer"; readonly slot: number }
  /** The same rows in turns of a few thousand, between which output is handed on. */
  | { readonly kind: "rows"; readonly slot: number }
  | { readonly kind: "sorted"; readonly slot: number; readonly keys: readonly SortKey[] };

export interface PipelineSpec {
  /** Name of the exported function `(batch or first group or row, end, states) -> 1 to stop early`. */
  readonly function: string;
  readonly source: PipelineSource;
  /** Slots of join tables to build before it runs. */
  readonly joinTables: readonly number[];
}

/**
 * A pipeline that collects the same rows for every task: the executor runs it once, and its tasks share what it has made.
 */
export interface SharedBuild {
  /** Index of the pipeline. */
  readonly pipeline: number;
  /** Index of the parent that it reads. */
  readonly parent: number;
  /** The states that it fills. */
  readonly slots: readonly number[];
  /** The join table over what it has collected, if there is one. */
  readonly tableSlot: number | undefined;
}

/** A program as it was generated. */
export interface GeneratedProgram extends Omit<StageProgram, "module"> {
  /** The module, to be compiled. */
  readonly code: Uint8Array<ArrayBuffer>;
}

export interface StageProgram {
  readonly module: WebAssembly.Module;
  readonly constants: ConstantData;
  readonly errors: readonly ErrorTemplate[];
  /** Names of the functions that it has evaluated in JavaScript. */
  readonly evaluators: readonly string[];
  readonly states: readonly StateSpec[];
  readonly pipelines: readonly PipelineSpec[];
  readonly sharedBuilds: readonly SharedBuild[];
  /** Slot of the column buffer that holds the stage's result. */
  readonly outputSlot: number;
}
