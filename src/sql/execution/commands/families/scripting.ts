// Scripts.

import { runScript } from "../../scripting/run-script.ts";
import type { RunnableCommand } from "../runnable-command.ts";

export const commands: readonly RunnableCommand[] = [runScript];
