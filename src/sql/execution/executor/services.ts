// What SQL keeps once per executor: its kernels over the executor's Wasm memory, and the stage programs linked to it.

import { serviceKey } from "../../../core/executor/executor-services.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { LinkedPrograms } from "./linked-program.ts";

export const KERNELS = serviceKey<Kernels>("kernels");
export const LINKED_PROGRAMS = serviceKey<LinkedPrograms>("linked-programs");
