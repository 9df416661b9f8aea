// Commands that write rows.

import { insertInto, insertIntoFiles, multiInsert } from "../insert-into.ts";
import { rowLevelOperation } from "../row-level-operation.ts";
import type { RunnableCommand } from "../runnable-command.ts";
import { saveAsTable } from "../save-as-table.ts";

export const commands: readonly RunnableCommand[] = [
  insertInto,
  insertIntoFiles,
  multiInsert,
  rowLevelOperation,
  saveAsTable,
];
