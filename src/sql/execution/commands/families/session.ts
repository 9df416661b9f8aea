// Commands about views, settings, the cache and what the session knows.

import { cacheTable, clearCache, refreshTable, uncacheTable } from "../cache-table.ts";
import { createTempViewUsing, createView } from "../create-view.ts";
import { describeFunction, describeRelation } from "../describe.ts";
import { dropTable, dropView } from "../drop-view.ts";
import { explain } from "../explain.ts";
import type { RunnableCommand } from "../runnable-command.ts";
import { reset, set } from "../set.ts";
import { showColumns } from "../show-columns.ts";
import { showFunctions } from "../show-functions.ts";
import { showNamespaces } from "../show-namespaces.ts";
import { showTables, showViews } from "../show-tables.ts";
import { use } from "../use.ts";

export const commands: readonly RunnableCommand[] = [
  createView,
  createTempViewUsing,
  dropView,
  dropTable,
  showTables,
  showViews,
  showColumns,
  showNamespaces,
  showFunctions,
  describeRelation,
  describeFunction,
  set,
  reset,
  use,
  cacheTable,
  uncacheTable,
  clearCache,
  refreshTable,
  explain,
];
