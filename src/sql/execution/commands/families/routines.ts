// Commands about functions.

import { createExternalFunction, dropFunction, refreshFunction } from "../routines.ts";
import type { RunnableCommand } from "../runnable-command.ts";

export const commands: readonly RunnableCommand[] = [createExternalFunction, dropFunction, refreshFunction];
