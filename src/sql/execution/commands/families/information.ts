// Commands that tell about tables.

import { showPartitions } from "../alter-partitions.ts";
import { analyzeTable, analyzeTables } from "../analyze-table.ts";
import { describeColumn, describeTable } from "../describe-table.ts";
import type { RunnableCommand } from "../runnable-command.ts";
import { showCreateTable } from "../show-create-table.ts";
import {
  showCatalogs,
  showCollations,
  showCurrentNamespace,
  showTableProperties,
  showTablesAsJson,
  showTablesExtended,
} from "../show-information.ts";

export const commands: readonly RunnableCommand[] = [
  describeTable,
  describeColumn,
  showPartitions,
  showCreateTable,
  showTableProperties,
  showTablesAsJson,
  showTablesExtended,
  showCatalogs,
  showCurrentNamespace,
  showCollations,
  analyzeTable,
  analyzeTables,
];
