// Commands about functions.

import { createFunction } from "../create-function.ts";
import { createExternalFunction, dropFunction, refreshFunction } from "../routines.ts";
import type { RunnableCommand } from "../runnable-command.ts";

export const commands: readonly RunnableCommand[] = [
  createFunction,
  createExternalFunction,
  dropFunction,
  refreshFunction,
];
