// Which states of a program can give their memory back while they are filled, and how: read off the program once.

import type { SortKey } from "../../../../columnar/sort-keys.ts";
import type { PipelineSource, SpilledField, StageProgram, StateSpec } from "../../codegen/stage-program.ts";

export type SpillableState =
  /** Rows to be sorted: they go to disk as sorted runs. */
  | { readonly kind: "sort"; readonly slot: number; readonly reader: number; readonly keys: readonly SortKey[] }
  /** Groups of a partial aggregation, or rows in no order: the pipeline that reads them is run early. */
  | { readonly kind: "read-early"; readonly slot: number; readonly reader: number }
  /** Rows in an order, to be read by partitions: the pipeline that reads them is run early over those that are complete. */
  | { readonly kind: "window"; readonly slot: number; readonly reader: number; readonly keys: readonly SortKey[] }
  /** Groups of a final aggregation: they go to disk by their hashes. `filler` is the pipeline over its input. */
  | {
      readonly kind: "groups";
      readonly slot: number;
      readonly reader: number;
      readonly filler: number;
      readonly columns: readonly SpilledField[];
    }
  /** The collected rows of a join: both sides go to disk by their hashes. */
  | {
      readonly kind: "join";
      readonly slot: number;
      readonly reader: number;
      readonly table: Extract<StateSpec, { kind: "join-table" }>;
      readonly tableSlot: number;
      /** Pipelines after the reader that read the collected rows. */
      readonly laterReaders: readonly number[];
    };

export function spillableStates({ states, pipelines }: StageProgram): readonly SpillableState[] {
  const readersOf = (slot: number): readonly number[] =>
    pipelines.flatMap(({ source }, i) => (readsSlot(source, slot) ? [i] : []));
  return states.flatMap((spec, slot): readonly SpillableState[] => {
    if (spec.kind === "join-table") {
      const reader = pipelines.findIndex(({ joinTables }) => joinTables.includes(slot));
      if (spec.streamedHashes === undefined || pipelines[reader]?.source.kind !== "parent") return [];
      const laterReaders = readersOf(spec.bufferSlot);
      return [{ kind: "join", slot: spec.bufferSlot, reader, table: spec, tableSlot: slot, laterReaders }];
    }
    const [reader, ...others] = readersOf(slot);
    if (reader === undefined || others.length > 0) return [];
    const source = pipelines[reader]?.source;
    if (spec.kind === "column-buffer") {
      if (source?.kind === "sorted") return [{ kind: "sort", slot, reader, keys: source.keys }];
      if (source?.kind === "rows" && spec.readTogether !== undefined) {
        const keys = spec.readTogether.map((key) => ({ ...key, nullable: true, descending: false, nullsFirst: true }));
        return [{ kind: "window", slot, reader, keys }];
      }
      return spec.mayBeReadEarly === true ? [{ kind: "read-early", slot, reader }] : [];
    }
    if (spec.kind !== "aggregate-table" || spec.spilling === undefined) return [];
    if (spec.spilling.kind === "hand-on") return [{ kind: "read-early", slot, reader }];
    const filler = reader - 1;
    if (pipelines[filler]?.source.kind !== "parent") return [];
    return [{ kind: "groups", slot, reader, filler, columns: spec.spilling.columns }];
  });
}

function readsSlot(source: PipelineSource, slot: number): boolean {
  return "slot" in source && source.slot === slot;
}
