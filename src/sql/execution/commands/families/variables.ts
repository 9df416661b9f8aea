// Commands about variables, and statements that are made of text.

import type { RunnableCommand } from "../runnable-command.ts";
import { declareVariable, dropVariable, executeImmediate, setVariables } from "../variables.ts";

export const commands: readonly RunnableCommand[] = [declareVariable, dropVariable, setVariables, executeImmediate];
