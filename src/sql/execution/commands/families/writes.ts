// Commands that write rows.

import { insertInto, insertIntoFiles, multiInsert, rowLevelOperation } from "../insert-into.ts";
import type { RunnableCommand } from "../runnable-command.ts";
import { saveAsTable } from "../save-as-table.ts";

export const commands: readonly RunnableCommand[] = [
  insertInto,
  insertIntoFiles,
  multiInsert,
  rowLevelOperation,
  saveAsTable,
];
