// Puts the values of a key together as a sketch of how many different ones there are.

import { mergeRegisters } from "../../../sketches/hyper-log-log-plus-plus.ts";
import { addToSketch } from "./distinct-sketch.ts";
import type { TaskAggregator } from "./task-aggregator.ts";

export function distinctAggregator(precision: number): TaskAggregator {
  const merge = (registers: unknown, value: unknown): unknown => {
    addToSketch(registers as Uint8Array, precision, value);
    return registers;
  };
  return {
    create: (value) => merge(new Uint8Array(2 ** precision), value),
    merge,
    combine: (a, b) => {
      mergeRegisters(a as Uint8Array, b as Uint8Array);
      return a;
    },
  };
}
