// What SQL keeps once per executor: its kernels over the executor's Wasm memory, and the stage programs linked to it.

import { serviceKey } from "../../../core/executor/executor-services.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { LinkedPrograms } from "./linked-program.ts";

/** Numbers for what an executor keeps, each given out once. */
export class Ids {
  #next = 1;

  next(): number {
    return this.#next++;
  }
}

export const DICTIONARY_IDS = serviceKey<Ids>("dictionary-ids");
export const KERNELS = serviceKey<Kernels>("kernels");
export const LINKED_PROGRAMS = serviceKey<LinkedPrograms>("linked-programs");
