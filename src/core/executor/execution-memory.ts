// The memory that tasks compute in, as the executor sees it: a plugin that has such memory registers it under this key.

import { serviceKey } from "./executor-services.ts";

export interface ExecutionMemory {
  /** Bytes allocated at the moment; what is left when no task runs outlives tasks. */
  used(): number;
  /** Bytes taken from the system. */
  size(): number;
}

export const EXECUTION_MEMORY = serviceKey<ExecutionMemory>("execution-memory");
