// What DataFrameWriter.saveAsTable does: makes a table of a query's rows, adds them to one, or puts another in its place.

import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { findField } from "../../../catalyst/catalog/default-columns.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { DropTable } from "../../../catalyst/plans/commands/drop-view.ts";
import { type CreateTableClauses, SaveAsTable } from "../../../catalyst/plans/commands/writes.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { LogicalRelation } from "../../../catalyst/plans/logical-relation.ts";
import { walkWithSubqueries } from "../../../catalyst/plans/subquery-plans.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { simpleString } from "../../../types/data-type.ts";
import { findFileFormat } from "../../sources/registry.ts";
import { alreadyExists, quotedName } from "../catalog/lookup-table.ts";
import { formatOf, writeToTable } from "../catalog/write-to-table.ts";
import { createTableAs } from "./create-table.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const saveAsTable: RunnableCommand = runnable(SaveAsTable, async ({ clauses: { create, mode } }, context) => {
  const { catalog } = context.state;
  const identifier = catalog.tableIdentifier(create.table.parts);
  const table = await catalog.external.getTable(identifier);
  if (table === undefined) {
    await createTableAs(create, context);
    return [];
  }
  switch (mode) {
    case "ignore":
      return [];
    case "errorIfExists":
      throw alreadyExists(quotedName(table));
    case "append":
      await append(table, create, context);
      return [];
    case "overwrite": {
      // The query must make sense before anything is dropped.
      if (create.query !== undefined) refuseToReadWhatIsDropped(table, await context.query(create.query).analyzed());
      const name = [identifier.database, identifier.table];
      await context.query(new DropTable(name, true, false)).commandExecuted();
      await createTableAs(create, context);
      return [];
    }
  }
});

/** Columns are found by their names. */
async function append(table: CatalogTable, create: CreateTableClauses, context: CommandContext): Promise<void> {
  if (create.query === undefined) return;
  const { identifier, schema, partitionColumnNames } = table;
  const provider = formatOf(table);
  const tableName = `spark_catalog.${identifier.database}.${identifier.table}`;
  const specified = create.provider === undefined ? undefined : findFileFormat(create.provider)?.name;
  if (specified !== undefined && specified !== provider) {
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1159", {
      tableName,
      existingProvider: dataSourceName(provider),
      specifiedProvider: dataSourceName(specified),
    });
  }
  const query = await context.query(create.query).analyzed();
  if (query.output.length !== schema.fields.length) {
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1161", {
      tableName,
      existingTableSchema: simpleString(schema),
      querySchema: simpleString(query.schema),
    });
  }
  const missing = schema.fields.find(({ name }) => findField(query.schema, name) === undefined);
  if (missing !== undefined) {
    const inputColumns = query.output.map(({ name }) => name).join(", ");
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1162", { col: missing.name, inputColumns });
  }
  const wanted = create.partitionNames.map((name) => name.toLowerCase());
  if (wanted.length > 0 && wanted.join() !== partitionColumnNames.map((name) => name.toLowerCase()).join()) {
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1163", {
      tableName,
      specifiedPartCols: create.partitionNames.join(", "),
      existingPartCols: partitionColumnNames.join(", "),
    });
  }
  await writeToTable(table, query, { overwrite: false, staticPartition: new Map(), byName: true }, context);
}

/** As Spark calls the classes of its sources in messages. */
function dataSourceName(format: string): string {
  const names: Readonly<Record<string, string>> = { csv: "CSV", json: "Json", parquet: "Parquet", text: "Text" };
  return `${names[format] ?? format}DataSourceV2`;
}

function refuseToReadWhatIsDropped(table: CatalogTable, query: LogicalPlan): void {
  const { database, table: name } = table.identifier;
  for (const node of walkWithSubqueries(query)) {
    const read = node instanceof LogicalRelation ? node.relation.table : undefined;
    if (read?.table !== name || read.database !== database) continue;
    const quoted = quoteNameParts(["spark_catalog", database, name]);
    throw new AnalysisException("UNSUPPORTED_OVERWRITE.TABLE", { table: quoted });
  }
}
