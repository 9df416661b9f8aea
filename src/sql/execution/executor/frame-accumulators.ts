// The accumulators of one task's window functions: each takes the rows of a frame from the buffer in which they are
// collected. While a frame only grows it takes the new rows; one that begins elsewhere is taken whole.

import type { Accumulator, AccumulatorFactory } from "../../../catalyst/expressions/aggregates/accumulator.ts";
import { MemoryValues } from "../../../catalyst/expressions/codegen/memory-value.ts";
import type { CatalystValue } from "../../../catalyst/expressions/expression.ts";
import { columnReader, type ValueReader } from "../../../columnar/batch-reader.ts";
import { columnOffset } from "../../../columnar/layout.ts";
import { BooleanType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { StateSpec } from "../codegen/stage-program.ts";
import type { PipelineState } from "./pipeline-state.ts";

type FrameSpec = Extract<StateSpec, { kind: "frame-accumulator" }>;

/** The accumulators of all tasks of an executor that run now, by the address of their values. */
export class FrameRegistry {
  readonly #accumulators = new Map<number, FrameAccumulator>();

  /** `env.accumulateFrame` of generated code. */
  accumulate(address: number, lower: number, upper: number): void {
    const accumulator = this.#accumulators.get(address >>> 0);
    if (accumulator === undefined) throw new Error(`nothing accumulates frames at ${address >>> 0}`);
    accumulator.accumulate(lower, upper);
  }

  /** Opens those of a task; the function that comes back closes them. */
  open(
    kernels: Kernels,
    specs: readonly StateSpec[],
    state: PipelineState,
    factories: ReadonlyMap<string, AccumulatorFactory>,
  ): () => void {
    const results = kernels.exports.arenaCreate() >>> 0;
    const addresses = specs.flatMap((spec, slot) => {
      if (spec.kind !== "frame-accumulator") return [];
      const factory = factories.get(spec.name);
      if (factory === undefined) throw new Error(`no accumulator ${spec.name}`);
      const address = state.slot(slot);
      const buffer = state.slot(spec.bufferSlot);
      const place = { address, buffer, results };
      this.#accumulators.set(address, new FrameAccumulator(kernels, spec, place, () => factory(spec.call)));
      return [address];
    });
    return () => {
      for (const address of addresses) this.#accumulators.delete(address);
      kernels.exports.arenaDestroy(results);
    };
  }
}

interface FramePlace {
  /** Of the value that is left for generated code. */
  readonly address: number;
  /** Of the collected rows. */
  readonly buffer: number;
  /** The arena that holds the bytes of values. */
  readonly results: number;
}

class FrameAccumulator {
  readonly #kernels: Kernels;
  readonly #values: MemoryValues;
  readonly #spec: FrameSpec;
  readonly #place: FramePlace;
  readonly #create: () => Accumulator;
  #accumulator: Accumulator;
  #lower = 0;
  /** One after the last row that was taken. */
  #next = 0;
  /** Space for long values that is used again and again. */
  #space = { address: 0, size: 0 };

  constructor(kernels: Kernels, spec: FrameSpec, place: FramePlace, create: () => Accumulator) {
    this.#kernels = kernels;
    this.#values = new MemoryValues(kernels.memory);
    this.#spec = spec;
    this.#place = place;
    this.#create = create;
    this.#accumulator = create();
  }

  accumulate(lower: number, upper: number): void {
    if (lower !== this.#lower || upper < this.#next) {
      this.#accumulator = this.#create();
      this.#lower = lower;
      this.#next = lower;
    }
    if (upper > this.#next) {
      this.#accumulator.update(this.#rows(this.#next, upper));
      this.#next = upper;
    }
    this.#leave(this.#accumulator.evaluate());
  }

  /** The rows that count, by column. */
  #rows(from: number, to: number): readonly (readonly CatalystValue[])[] {
    const { columns, required, filter } = this.#spec;
    const readers = columns.map(({ ordinal, type }) => this.#reader(ordinal, type));
    const meets = filter === undefined ? undefined : this.#reader(filter, BooleanType);
    const taken: CatalystValue[][] = columns.map(() => []);
    for (let row = from; row < to; row++) {
      if (meets !== undefined && meets(row) !== true) continue;
      const values = readers.map((read) => read(row));
      if (required.some((i) => values[i] === null)) continue;
      for (const [i, value] of values.entries()) taken[i]?.push(value);
    }
    return taken;
  }

  #reader(ordinal: number, type: FrameSpec["columns"][number]["type"]): ValueReader {
    return columnReader(this.#kernels.data, this.#place.buffer + columnOffset(ordinal), type);
  }

  #leave(value: CatalystValue): void {
    const { address } = this.#place;
    const { offset, nullOffset, type } = this.#spec.result;
    if (nullOffset !== undefined) this.#values.data.setUint8(address + nullOffset, value === null ? 1 : 0);
    this.#values.write(address + offset, value, type, (size) => this.#allocate(size));
  }

  #allocate(size: number): number {
    if (size > this.#space.size) {
      const grown = size + (size >> 1);
      this.#space = {
        address: this.#kernels.exports.arenaAllocateBytes(this.#place.results, grown) >>> 0,
        size: grown,
      };
    }
    return this.#space.address;
  }
}
