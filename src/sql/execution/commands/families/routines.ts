// Commands about functions.

import { createFunction } from "../create-function.ts";
import {
  callProcedure,
  createExternalFunction,
  describeProcedure,
  dropFunction,
  refreshFunction,
  showProcedures,
} from "../routines.ts";
import type { RunnableCommand } from "../runnable-command.ts";

export const commands: readonly RunnableCommand[] = [
  createFunction,
  createExternalFunction,
  dropFunction,
  refreshFunction,
  callProcedure,
  describeProcedure,
  showProcedures,
];
