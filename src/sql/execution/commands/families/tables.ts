// Commands that make and change tables.

import { addPartitions, dropPartitions, renamePartition, repairTable, truncateTable } from "../alter-partitions.ts";
import {
  addColumns,
  addConstraint,
  alterClusterBy,
  alterColumn,
  alterTableCollation,
  loadData,
  renameTable,
  setTableLocation,
  setTableProperties,
  setTableSerde,
  unsetTableProperties,
  unsupportedAlterTable,
  unsupportedIndex,
} from "../alter-table.ts";
import { createTable, createTableLike, replaceTable } from "../create-table.ts";
import type { RunnableCommand } from "../runnable-command.ts";

export const commands: readonly RunnableCommand[] = [
  createTable,
  replaceTable,
  createTableLike,
  truncateTable,
  repairTable,
  renameTable,
  setTableProperties,
  setTableSerde,
  unsetTableProperties,
  addColumns,
  alterColumn,
  addConstraint,
  alterClusterBy,
  alterTableCollation,
  unsupportedAlterTable,
  unsupportedIndex,
  loadData,
  setTableLocation,
  addPartitions,
  dropPartitions,
  renamePartition,
];
