// ALTER TABLE … PARTITION, SHOW PARTITIONS, REPAIR TABLE and TRUNCATE TABLE: the folders of a table's partitions.

import type { CatalogTable, CatalogTablePartition } from "../../../catalyst/catalog/catalog-table.ts";
import { findField } from "../../../catalyst/catalog/default-columns.ts";
import { DEFAULT_PARTITION_NAME, parsePartitionPath, partitionPath } from "../../../catalyst/catalog/partition-path.ts";
import { qualifiedName } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { Cast } from "../../../catalyst/expressions/cast.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import type { PartitionSpec } from "../../../catalyst/plans/commands/parsed-command.ts";
import { ShowPartitions } from "../../../catalyst/plans/commands/table-information.ts";
import {
  AddPartitions,
  DropPartitions,
  RenamePartition,
  RepairTable,
  TruncateTable,
} from "../../../catalyst/plans/commands/tables.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { StringType } from "../../../types/data-type.ts";
import { quotedName, requireTable } from "../catalog/lookup-table.ts";
import { listOrNothing } from "../catalog/table-relations.ts";
import { staticPartition } from "../catalog/write-to-table.ts";
import type { SessionState } from "../session-state.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const addPartitions: RunnableCommand = runnable(AddPartitions, async ({ clauses }, context) => {
  const table = await partitionedTable(
    clauses.table,
    "ALTER TABLE ADD PARTITION",
    "ALTER TABLE ... ADD PARTITION ...",
    context,
  );
  const { external } = context.state.catalog;
  const known = await external.listPartitions(table.identifier);
  const added: CatalogTablePartition[] = [];
  for (const { spec: written, location } of clauses.partitions) {
    const spec = wholeSpec(table, written, context.state);
    if (findPartition(known, spec) !== undefined) {
      if (clauses.ifNotExists) continue;
      throw new AnalysisException("PARTITIONS_ALREADY_EXIST", {
        partitionList: partitionList(spec),
        tableName: quoteNameParts([table.identifier.database, table.identifier.table]),
      });
    }
    added.push({ spec, location: location?.replace(/\/+$/, "") ?? `${table.location}/${partitionPath(spec)}` });
  }
  await external.putPartitions(table.identifier, added);
  context.state.shared.tableRelations.invalidate(table.identifier);
  return [];
});

export const dropPartitions: RunnableCommand = runnable(DropPartitions, async ({ clauses }, context) => {
  const table = await partitionedTable(
    clauses.table,
    "ALTER TABLE DROP PARTITION",
    "ALTER TABLE ... DROP PARTITION ...",
    context,
  );
  const { state } = context;
  const known = await state.catalog.external.listPartitions(table.identifier);
  for (const written of clauses.partitions) {
    const spec = staticPartition(table, written, state.conf.resolver);
    // As in Spark's own catalog, a specification of some of the columns means no partition.
    const isWhole = spec.size === table.partitionColumnNames.length;
    const gone = isWhole ? known.filter((partition) => matches(partition, spec)) : [];
    if (gone.length === 0 && !clauses.ifExists) throw notFound(table, spec);
    for (const partition of gone) {
      if (table.tableType === "MANAGED") await state.sparkContext.host.remove(partition.location);
    }
    await state.catalog.external.dropPartitions(
      table.identifier,
      gone.map((partition) => partitionPath(partition.spec)),
    );
  }
  state.shared.tableRelations.invalidate(table.identifier);
  return [];
});

export const renamePartition: RunnableCommand = runnable(RenamePartition, async ({ clauses }, context) => {
  const table = await partitionedTable(
    clauses.table,
    "ALTER TABLE RENAME PARTITION",
    "ALTER TABLE ... RENAME TO PARTITION",
    context,
  );
  const { state } = context;
  const { external } = state.catalog;
  const from = await existingPartition(table, clauses.from, context);
  const to = wholeSpec(table, clauses.to, context.state);
  if (findPartition(await external.listPartitions(table.identifier), to) !== undefined) {
    throw new AnalysisException("PARTITIONS_ALREADY_EXIST", {
      partitionList: partitionList(to),
      tableName: quoteNameParts([table.identifier.database, table.identifier.table]),
    });
  }
  const location = `${table.location}/${partitionPath(to)}`;
  const { host } = state.sparkContext;
  for (const file of await listOrNothing(host, from.location)) {
    await host.rename(
      file.path,
      `${location}/${file.path.slice(file.path.indexOf(from.location) + from.location.length + 1)}`,
    );
  }
  await external.dropPartitions(table.identifier, [partitionPath(from.spec)]);
  await external.putPartitions(table.identifier, [{ spec: to, location }]);
  state.shared.tableRelations.invalidate(table.identifier);
  return [];
});

export const showPartitions: RunnableCommand = runnable(ShowPartitions, async ({ clauses }, { state }) => {
  const table = await requireTable(clauses.table, state, "SHOW PARTITIONS");
  if (table.partitionColumnNames.length === 0) {
    throw new AnalysisException("INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY", { name: quotedName(table) });
  }
  const spec =
    clauses.spec === undefined
      ? new Map<string, string | null>()
      : staticPartition(table, clauses.spec, state.conf.resolver);
  const partitions = await state.catalog.external.listPartitions(table.identifier);
  const shown = partitions.filter((partition) => matches(partition, normalized(table, spec)));
  if (!clauses.asJson) return shown.map((partition) => [partitionPath(partition.spec)]);
  const values = shown.map(({ spec }) =>
    Object.fromEntries([...spec].map(([name, value]) => [name, value ?? DEFAULT_PARTITION_NAME])),
  );
  return [[JSON.stringify({ partitions: values })]];
});

/** Folders that are there become partitions; with DROP or SYNC, partitions without a folder go. */
export const repairTable: RunnableCommand = runnable(RepairTable, async ({ clauses }, context) => {
  const { state } = context;
  const table = await requireTable(clauses.table, state, clauses.statement);
  if (table.partitionColumnNames.length === 0) {
    throw new AnalysisException("NOT_A_PARTITIONED_TABLE", {
      operation: clauses.statement,
      tableIdentWithDB: qualifiedName(table.identifier).map(quoteIdentifier).join("."),
    });
  }
  const { external } = state.catalog;
  const { location = "", identifier } = table;
  const files = await listOrNothing(state.sparkContext.host, location);
  const found = new Map<string, CatalogTablePartition>();
  for (const { path } of files) {
    const below = path
      .slice(path.indexOf(location) + location.length + 1)
      .split("/")
      .slice(0, -1);
    const spec = parsePartitionPath(below);
    if (!table.partitionColumnNames.every((name) => spec.has(name))) continue;
    found.set(partitionPath(spec), { spec, location: `${location}/${below.join("/")}` });
  }
  const known = await external.listPartitions(identifier);
  if (clauses.add) await external.putPartitions(identifier, [...found.values()]);
  if (clauses.drop) {
    const keys = known.map(({ spec }) => partitionPath(spec));
    await external.dropPartitions(
      identifier,
      keys.filter((key) => !found.has(key)),
    );
  }
  state.shared.tableRelations.invalidate(identifier);
  return [];
});

export const truncateTable: RunnableCommand = runnable(TruncateTable, async ({ clauses }, context) => {
  const { state } = context;
  const table = await requireTable(clauses.table, state, "TRUNCATE TABLE");
  if (clauses.partition !== undefined && table.partitionColumnNames.length === 0) {
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1267", { tableIdentWithDB: quotedName(table) });
  }
  const { host } = state.sparkContext;
  const spec =
    clauses.partition === undefined
      ? new Map<string, string | null>()
      : staticPartition(table, clauses.partition, state.conf.resolver);
  const partitions = await state.catalog.external.listPartitions(table.identifier);
  const emptied = partitions.filter((partition) => matches(partition, normalized(table, spec)));
  if (spec.size > 0 && emptied.length === 0) throw notFound(table, spec);
  const folders =
    table.partitionColumnNames.length === 0 ? [table.location ?? ""] : emptied.map((partition) => partition.location);
  for (const folder of folders) {
    for (const file of await listOrNothing(host, folder)) await host.remove(file.path);
  }
  state.shared.tableRelations.invalidate(table.identifier);
  return [];
});

/** The partition of a whole specification. @throws AnalysisException PARTITIONS_NOT_FOUND */
export async function existingPartition(
  table: CatalogTable,
  written: PartitionSpec,
  { state }: CommandContext,
): Promise<CatalogTablePartition> {
  const spec = wholeSpec(table, written, state);
  const found = findPartition(await state.catalog.external.listPartitions(table.identifier), spec);
  if (found === undefined) throw notFound(table, spec);
  return found;
}

async function partitionedTable(
  name: AddPartitions["clauses"]["table"],
  action: string,
  operation: string,
  { state }: CommandContext,
): Promise<CatalogTable> {
  const table = await requireTable(name, state, operation);
  if (table.partitionColumnNames.length > 0) return table;
  throw new AnalysisException("_LEGACY_ERROR_TEMP_1251", { action, tableName: table.identifier.table });
}

/** All partition columns, in the table's order. */
function wholeSpec(
  table: CatalogTable,
  written: PartitionSpec,
  { conf }: SessionState,
): ReadonlyMap<string, string | null> {
  const spec = normalized(table, staticPartition(table, written, conf.resolver));
  const { partitionColumnNames } = table;
  if (spec.size < partitionColumnNames.length) {
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1232", {
      specKeys: [...spec.keys()].join(", "),
      partitionColumnNames: partitionColumnNames.join(", "),
      tableName: quotedName(table),
    });
  }
  return new Map(partitionColumnNames.map((name) => [name, spec.get(name) ?? null]));
}

/** Values as text of the columns' types: `01` of an INT is `1`. */
function normalized(
  { schema }: CatalogTable,
  spec: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, string | null> {
  return new Map(
    [...spec].map(([name, text]): [string, string | null] => {
      const type = findField(schema, name)?.dataType;
      if (text === null || type === undefined || type.kind === "string") return [name, text];
      const value = new Cast(new Literal(text, StringType), type, "ansi").eval([]);
      return [name, String(new Cast(new Literal(value, type), StringType).eval([]))];
    }),
  );
}

export function matches({ spec }: CatalogTablePartition, wanted: ReadonlyMap<string, string | null>): boolean {
  return [...wanted].every(([name, value]) => (spec.get(name) ?? null) === value);
}

function findPartition(
  partitions: readonly CatalogTablePartition[],
  spec: ReadonlyMap<string, string | null>,
): CatalogTablePartition | undefined {
  return partitions.find((partition) => matches(partition, spec));
}

export function notFound({ identifier }: CatalogTable, spec: ReadonlyMap<string, string | null>): AnalysisException {
  const tableName = quoteNameParts([identifier.database, identifier.table]);
  return new AnalysisException("PARTITIONS_NOT_FOUND", { partitionList: partitionList(spec), tableName });
}

function partitionList(spec: ReadonlyMap<string, string | null>): string {
  return `PARTITION (${[...spec].map(([name, value]) => `${quoteIdentifier(name)} = ${value ?? "null"}`).join(", ")})`;
}
