// The accumulators of one task's aggregation tables: they take the records that groups have kept, leave states behind as
// bytes in the table's memory, and give the groups' results just before the groups are read.

import type { Accumulator, AccumulatorFactory } from "../../../catalyst/expressions/aggregates/accumulator.ts";
import { MemoryValues } from "../../../catalyst/expressions/codegen/memory-value.ts";
import type { CatalystValue } from "../../../catalyst/expressions/expression.ts";
import { BinaryType, isGeospatial, isNested } from "../../../types/data-type.ts";
import { readPackedValue } from "../../../types/packed-value.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { FieldPlace } from "../codegen/record-layout.ts";
import type { AccumulatorSpec, StateSpec } from "../codegen/stage-program.ts";
import type { PipelineState } from "./pipeline-state.ts";

/** assembly/aggregate-records.ts has the layout. */
const RECORDS_COUNT = 0;
const RECORDS_CAPACITY = 4;
const RECORDS_ADDRESS = 8;
const STATE_CAPACITY = 12;
const STATE_VIEW = 16;

const TABLE_COUNT = 8;
const TABLE_ARENA = 16;

/** Records of compact accumulators are handed over when they take this many bytes. */
const FOLD_BYTES = 1 << 23;

type TableSpec = Extract<StateSpec, { kind: "aggregate-table" }>;

export class TableAccumulators {
  readonly #kernels: Kernels;
  readonly #values: MemoryValues;
  readonly #factories: ReadonlyMap<string, AccumulatorFactory>;
  readonly #state: PipelineState;
  readonly #specs: readonly StateSpec[];
  /** Holds the bytes of results until the groups that have them have been read. */
  readonly #results: number;

  constructor(
    kernels: Kernels,
    specs: readonly StateSpec[],
    state: PipelineState,
    factories: ReadonlyMap<string, AccumulatorFactory>,
  ) {
    this.#kernels = kernels;
    this.#values = new MemoryValues(kernels.memory);
    this.#factories = factories;
    this.#state = state;
    this.#specs = specs;
    this.#results = kernels.exports.arenaCreate() >>> 0;
  }

  /** Lets compact accumulators take their records where those have become many. */
  fold(): void {
    this.#specs.forEach((table, slot) => {
      if (table.kind !== "aggregate-table") return;
      for (const spec of table.accumulators) {
        if (spec.recordsArena === undefined) continue;
        const arena = this.#state.slot(spec.recordsArena);
        if (this.#kernels.exports.arenaBytes(arena) >>> 0 < FOLD_BYTES) continue;
        this.#foldAll(slot, spec);
        this.#kernels.exports.arenaReset(arena);
      }
    });
  }

  /** Puts results into the groups [from, to) of a table; those put before are gone. */
  finish(slot: number, from: number, to: number): void {
    const table = this.#specs[slot];
    if (table?.kind !== "aggregate-table" || table.accumulators.length === 0) return;
    this.#kernels.exports.arenaReset(this.#results);
    for (let i = from; i < to; i++) this.#finishGroup(table, this.#group(slot, i));
  }

  /** What the accumulator of a group holds, as bytes. */
  stateOf(slot: number, accumulator: number, group: number): Uint8Array {
    const table = this.#specs[slot];
    const spec = table?.kind === "aggregate-table" ? table.accumulators[accumulator] : undefined;
    if (spec === undefined) throw new Error(`the table at ${slot} has no accumulator ${accumulator}`);
    return this.#accumulatorOf(spec, this.#kernels.getAddress(group + spec.records)).serialize();
  }

  dispose(): void {
    this.#kernels.exports.arenaDestroy(this.#results);
  }

  #group(slot: number, index: number): number {
    return this.#kernels.exports.aggregateTableGroup(this.#state.slot(slot), index) >>> 0;
  }

  #finishGroup({ accumulators }: TableSpec, group: number): void {
    for (const spec of accumulators) {
      const accumulator = this.#accumulatorOf(spec, this.#kernels.getAddress(group + spec.records));
      const isState = spec.output === "state";
      const value = isState ? accumulator.serialize() : accumulator.evaluate();
      const { offset, nullOffset } = spec.result;
      if (nullOffset !== undefined) this.#values.data.setUint8(group + nullOffset, value === null ? 1 : 0);
      this.#values.write(group + offset, value, isState ? BinaryType : spec.call.resultType, (size) =>
        this.#kernels.exports.arenaAllocateBytes(this.#results, size),
      );
    }
  }

  #foldAll(slot: number, spec: AccumulatorSpec): void {
    const kernels = this.#kernels;
    const table = this.#state.slot(slot);
    const owner = kernels.getAddress(table + TABLE_ARENA);
    const groups = kernels.getI32(table + TABLE_COUNT);
    for (let i = 0; i < groups; i++) {
      const records = kernels.getAddress(this.#group(slot, i) + spec.records);
      if (records === 0 || kernels.getI32(records + RECORDS_CAPACITY) === 0) continue;
      const accumulator = this.#accumulatorOf(spec, records);
      this.#keepState(records, accumulator.save?.() ?? accumulator.serialize(), owner);
      kernels.setI32(records + RECORDS_COUNT, 0);
      kernels.setI32(records + RECORDS_CAPACITY, 0);
    }
  }

  /** Writes a state over the one before it where it fits. */
  #keepState(records: number, bytes: Uint8Array, owner: number): void {
    const kernels = this.#kernels;
    let address = kernels.getAddress(records + STATE_VIEW + 8);
    if (bytes.length > kernels.getI32(records + STATE_CAPACITY)) {
      const capacity = bytes.length + (bytes.length >> 1);
      address = kernels.exports.arenaAllocate(owner, capacity) >>> 0;
      kernels.setI32(records + STATE_CAPACITY, capacity);
      kernels.setI32(records + STATE_VIEW + 8, address);
    }
    kernels.setI32(records + STATE_VIEW, bytes.length);
    kernels.write(address, bytes);
  }

  /** The accumulator of a group with all that the group has kept. */
  #accumulatorOf(spec: AccumulatorSpec, records: number): Accumulator {
    const factory = this.#factories.get(spec.name);
    if (factory === undefined) throw new Error(`no accumulator ${spec.name}`);
    const accumulator = factory(spec.call);
    if (records === 0) return accumulator;
    const kernels = this.#kernels;
    const stateSize = kernels.getI32(records + STATE_VIEW);
    if (stateSize > 0) {
      const bytes = kernels.bytes(kernels.getAddress(records + STATE_VIEW + 8), stateSize);
      if (accumulator.restore !== undefined) accumulator.restore(bytes);
      else accumulator.merge(bytes);
    }
    const count = kernels.getI32(records + RECORDS_COUNT);
    if (count === 0) return accumulator;
    const first = kernels.getAddress(records + RECORDS_ADDRESS);
    const columns = spec.columns.map((place) => this.#readColumn(place, first, spec.recordSize, count));
    if (spec.input === "rows") accumulator.update(columns);
    else for (const state of columns[0] ?? []) if (state instanceof Uint8Array) accumulator.merge(state);
    return accumulator;
  }

  #readColumn(place: FieldPlace, first: number, recordSize: number, count: number): readonly CatalystValue[] {
    const { offset, nullOffset } = place;
    const { data } = this.#kernels;
    const read = this.#reader(place);
    const values: CatalystValue[] = [];
    for (let i = 0, record = first; i < count; i++, record += recordSize) {
      const isNull = nullOffset !== undefined && data.getUint8(record + nullOffset) !== 0;
      values.push(isNull ? null : read(record + offset));
    }
    return values;
  }

  #reader({ kind, type }: FieldPlace): (address: number) => CatalystValue {
    const values = this.#values;
    if (kind !== "view") return (address) => values.read(address, kind, type);
    if (isNested(type)) return (view) => readPackedValue(values.data, values.place(view), type);
    const isBytes = type.kind === "binary" || type.kind === "variant" || isGeospatial(type);
    return isBytes ? (view) => values.bytes(view).slice() : (view) => values.text(view);
  }
}
