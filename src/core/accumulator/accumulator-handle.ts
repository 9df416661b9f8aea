// What an executor makes its copy of an accumulator from.

import type { ModuleFunction } from "../rdd/closure.ts";

export interface AccumulatorHandle {
  readonly kind: "accumulator";
  readonly id: number;
  /** One of Spark's own, a class that is the export of a module, or the text of an object of methods. */
  readonly type: "long" | "double" | "collection" | ModuleFunction | { readonly text: string };
  /** The fields of a copy at zero. */
  readonly state?: Readonly<Record<string, unknown>>;
}
