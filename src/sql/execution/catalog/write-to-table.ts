// Writes a query's rows to a table of the catalog: columns by position or name, partitions of given values or of those that
// the rows have.

import { caseInsensitiveResolution, type Resolver } from "../../../catalyst/analysis/name-resolution.ts";
import {
  assign,
  columnList,
  type StoreAssignment,
  type StoreAssignmentPolicy,
} from "../../../catalyst/analysis/store-assignment.ts";
import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { findField } from "../../../catalyst/catalog/default-columns.ts";
import { partitionPath } from "../../../catalyst/catalog/partition-path.ts";
import { quoteIdentifier } from "../../../catalyst/catalog/table-identifier.ts";
import { Alias } from "../../../catalyst/expressions/attribute.ts";
import { Cast } from "../../../catalyst/expressions/cast.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { FUNCTIONS } from "../../../catalyst/functions/function-registry.ts";
import { callOf } from "../../../catalyst/functions/scalar-record.ts";
import { parseWrittenType } from "../../../catalyst/parser/parser.ts";
import type { PartitionSpec } from "../../../catalyst/plans/commands/parsed-command.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { LogicalRelation } from "../../../catalyst/plans/logical-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { walkWithSubqueries } from "../../../catalyst/plans/subquery-plans.ts";
import { whenLoaded } from "../../../catalyst/trees/deferred.ts";
import { AnalysisException, SparkError } from "../../../errors/spark-error.ts";
import { charVarcharText } from "../../../types/char-varchar.ts";
import { StringType, type StructField, StructType, sqlName } from "../../../types/data-type.ts";
import { findFileFormat } from "../../sources/registry.ts";
import { canWrite } from "../../sources/writer-registry.ts";
import type { CommandContext } from "../commands/runnable-command.ts";
import { defaultExpression } from "./column-defaults.ts";
import { quotedName, unsupportedOperation } from "./lookup-table.ts";
import { runWriteJob, type WriteJob } from "./write-job.ts";

export interface TableWrite {
  readonly overwrite: boolean;
  /** Only the partitions that rows are of. */
  readonly overwritesPartitions?: boolean;
  /** Partition columns with the text of their values, by the names of the table. */
  readonly staticPartition: ReadonlyMap<string, string | null>;
  /** The columns that the query's are for, in its order; undefined: all that have no static value. */
  readonly columns?: readonly string[];
  /** The query's columns are found by their names. */
  readonly byName?: boolean;
}

/** @param query an analysed plan, or one to be analysed again over columns of the table */
export async function writeToTable(
  table: CatalogTable,
  query: LogicalPlan,
  write: TableWrite,
  context: CommandContext,
): Promise<void> {
  const { state } = context;
  const { location = "", partitionColumnNames } = table;
  const provider = formatOf(table);
  if (!canWrite(provider)) throw unsupportedOperation(quotedName(table), `writing ${provider} files`);
  if (write.overwrite) checkNotRead(table, query);
  const aligned = await alignColumns(table, query, write, context);
  const options = Object.fromEntries([...table.options].map(([key, value]) => [key.toLowerCase(), value]));
  const job: WriteJob = {
    query: aligned,
    schema: table.schema,
    format: provider,
    options,
    path: location,
    partitionColumns: partitionColumnNames,
    overwrite: overwriteOf(table, write, context),
  };
  try {
    const written = await runWriteJob(job, context);
    if (partitionColumnNames.length > 0) {
      if (job.overwrite !== undefined && job.overwrite !== "dynamic") await dropPartitionsOf(table, write, context);
      const specs = new Map(written.map(({ partition }) => [partitionPath(partition), partition]));
      const partitions = [...specs].map(([path, spec]) => ({ spec, location: `${location}/${path}` }));
      await state.catalog.external.putPartitions(table.identifier, partitions);
    }
  } catch (error) {
    throw insertOverflow(error, table, query, write) ?? error;
  } finally {
    state.shared.tableRelations.invalidate(table.identifier);
  }
}

/** The format of a table's files, by its own name: statements name it as they like. */
export function formatOf({ provider = "parquet" }: CatalogTable): string {
  return findFileFormat(provider)?.name ?? provider;
}

/** The partitions that were overwritten are those that were written. */
async function dropPartitionsOf(table: CatalogTable, write: TableWrite, { state }: CommandContext): Promise<void> {
  const { external } = state.catalog;
  const partitions = await external.listPartitions(table.identifier);
  const gone = partitions.filter(({ spec }) =>
    [...write.staticPartition].every(([name, value]) => (spec.get(name) ?? null) === value),
  );
  await external.dropPartitions(
    table.identifier,
    gone.map(({ spec }) => partitionPath(spec)),
  );
}

function overwriteOf(table: CatalogTable, write: TableWrite, { state }: CommandContext): WriteJob["overwrite"] {
  if (!write.overwrite) return undefined;
  const { partitionColumnNames } = table;
  if (partitionColumnNames.length === 0) return "all";
  if (write.overwritesPartitions === true) return "dynamic";
  const mode = state.conf.getOption("spark.sql.sources.partitionOverwriteMode")?.toLowerCase();
  if (mode === "dynamic" && write.staticPartition.size < partitionColumnNames.length) return "dynamic";
  if (write.staticPartition.size === 0) return "all";
  // Folders lie in the order of the table's columns: the leading ones with a value name the folder that is replaced.
  const leading = new Map<string, string | null>();
  for (const name of partitionColumnNames) {
    if (!write.staticPartition.has(name)) break;
    leading.set(name, write.staticPartition.get(name) ?? null);
  }
  return leading.size === 0 ? "all" : { partition: leading };
}

/** @throws AnalysisException when the query reads what it would overwrite */
function checkNotRead(table: CatalogTable, query: LogicalPlan): void {
  for (const node of walkWithSubqueries(query)) {
    const read = node instanceof LogicalRelation ? node.relation.table : undefined;
    if (read?.table !== table.identifier.table || read.database !== table.identifier.database) continue;
    throw new AnalysisException("UNSUPPORTED_OVERWRITE.TABLE", { table: quotedName(table) });
  }
}

/** A projection to the table's columns, in their order, as the policy of assignment has them. */
async function alignColumns(
  table: CatalogTable,
  query: LogicalPlan,
  write: TableWrite,
  context: CommandContext,
): Promise<LogicalPlan> {
  const { fields } = table.schema;
  const { staticPartition } = write;
  const { resolver } = context.state.conf;
  const assignment: StoreAssignment = {
    tableName: quotedName(table),
    policy: policyOf(context),
    timeZone: context.state.conf.sessionTimeZone,
  };
  const open = fields.filter(({ name }) => !staticPartition.has(name));
  const targets =
    write.columns === undefined ? open : write.columns.map((name) => requireField(table.schema, name, resolver));
  const values =
    write.byName === true ? valuesByName(table, query, open, resolver) : valuesByPosition(table, query, targets, write);
  const expressions: Expression[] = [];
  for (const field of fields) {
    const text = staticPartition.get(field.name);
    const value =
      text !== undefined
        ? partitionLiteral(text, field, assignment)
        : (values.get(field) ?? defaultExpression(field, context));
    expressions.push(new Alias(value.resolved ? assign(value, field, assignment) : value, field.name));
  }
  const projection = await context.query(new Project(expressions, query)).analyzed();
  // Defaults are expressions that have types only now.
  const check = await lengthCheck(fields, context);
  const typed = fields.map((field, i) => {
    const column = projection.output[i];
    const value = column === undefined ? new Literal(null, field.dataType) : assign(column, field, assignment);
    return new Alias(check(value, field), field.name);
  });
  return new Project(typed, projection);
}

/** What makes values of columns of CHAR and VARCHAR as long as they have to be. */
async function lengthCheck(
  fields: readonly StructField[],
  { state }: CommandContext,
): Promise<(value: Expression, field: StructField) => Expression> {
  const isText = state.conf.getOption("spark.sql.legacy.charVarcharAsString") === "true";
  if (isText || fields.every((field) => charVarcharText(field) === undefined)) return (value) => value;
  const record = await whenLoaded(() => FUNCTIONS.record("char_varchar_write_check"));
  return (value, field) => {
    const text = charVarcharText(field);
    if (text === undefined) return value;
    const settings = { type: JSON.stringify(parseWrittenType(text)) };
    return callOf({ ...record, settings }, [value], { mode: "ansi", timeZone: state.conf.sessionTimeZone });
  };
}

function valuesByPosition(
  table: CatalogTable,
  query: LogicalPlan,
  targets: readonly StructField[],
  write: TableWrite,
): ReadonlyMap<StructField, Expression> {
  const { output } = query;
  if (output.length !== targets.length) {
    const parameters = {
      tableName: quotedName(table),
      tableColumns: columnList(write.columns === undefined ? table.schema.fields : targets),
      dataColumns: columnList(output),
    };
    if (write.staticPartition.size > 0) {
      const staticPartCols = [...write.staticPartition.keys()].map(quoteIdentifier).join(", ");
      throw new AnalysisException("INSERT_PARTITION_COLUMN_ARITY_MISMATCH", { ...parameters, staticPartCols });
    }
    const condition =
      output.length < targets.length
        ? "INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS"
        : "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS";
    throw new AnalysisException(condition, parameters);
  }
  return new Map(targets.flatMap((field, i) => (output[i] === undefined ? [] : [[field, output[i]] as const])));
}

function valuesByName(
  table: CatalogTable,
  query: LogicalPlan,
  fields: readonly StructField[],
  resolver: Resolver,
): ReadonlyMap<StructField, Expression> {
  const values = new Map<StructField, Expression>();
  const seen = new Set<string>();
  const extra = query.output.filter(({ name }) => findField(StructType(fields), name, resolver) === undefined);
  if (extra.length > 0) {
    throw new AnalysisException("INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS", {
      tableName: quotedName(table),
      extraColumns: columnList(extra),
    });
  }
  for (const attribute of query.output) {
    const field = requireField(table.schema, attribute.name, resolver);
    if (seen.has(field.name)) {
      throw new AnalysisException("INCOMPATIBLE_DATA_FOR_TABLE.AMBIGUOUS_COLUMN_NAME", {
        tableName: quotedName(table),
        colName: quoteIdentifier(field.name),
      });
    }
    seen.add(field.name);
    values.set(field, attribute);
  }
  return values;
}

function requireField(schema: StructType, name: string, resolver: Resolver): StructField {
  const field = findField(schema, name, resolver);
  if (field !== undefined) return field;
  throw new AnalysisException("UNRESOLVED_COLUMN.WITH_SUGGESTION", {
    objectName: quoteIdentifier(name),
    proposal: columnList(schema.fields),
  });
}

function partitionLiteral(text: string | null, field: StructField, { timeZone }: StoreAssignment): Expression {
  const literal = new Literal(text, text === null ? { kind: "void" } : StringType);
  const value = new Cast(literal, field.dataType, "ansi", timeZone).eval([]);
  return new Literal(value, field.dataType);
}

function policyOf({ state }: CommandContext): StoreAssignmentPolicy {
  const policy = state.conf.getOption("spark.sql.storeAssignmentPolicy")?.toUpperCase();
  return policy === "LEGACY" || policy === "STRICT" ? policy : "ANSI";
}

/** The error of a value that does not fit a column, as that of a cast is called in an INSERT. */
function insertOverflow(
  error: unknown,
  { schema }: CatalogTable,
  query: LogicalPlan,
  { columns, byName, staticPartition: fixed }: TableWrite,
): SparkError | undefined {
  if (!(error instanceof SparkError)) return undefined;
  const { sourceType, targetType, precision, scale } = error.parameters;
  const isCast = error.condition === "CAST_OVERFLOW";
  if (!isCast && error.condition !== "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION") return undefined;
  const target = isCast ? targetType : `"DECIMAL(${precision},${scale})"`;
  const open = schema.fields.filter(({ name }) => !fixed.has(name));
  const written = columns === undefined ? open : columns.flatMap((name) => findField(schema, name) ?? []);
  const index = written.findIndex(({ dataType }) => `"${sqlName(dataType)}"` === target);
  const column = written[index];
  if (column === undefined) return undefined;
  const sources =
    byName === true ? query.output.filter(({ name }) => caseInsensitiveResolution(name, column.name)) : [];
  const source = sources[0] ?? query.output[index];
  return new SparkError("SparkArithmeticException", "CAST_OVERFLOW_IN_TABLE_INSERT", {
    sourceType: sourceType ?? (source === undefined ? "" : `"${sqlName(source.dataType)}"`),
    targetType: target ?? "",
    columnName: quoteIdentifier(column.name),
  });
}

/** The values of PARTITION (…) by the table's own names. @throws AnalysisException PARTITIONS_NOT_FOUND */
export function staticPartition(
  table: CatalogTable,
  spec: PartitionSpec,
  resolver: Resolver,
): ReadonlyMap<string, string | null> {
  const known = table.partitionColumnNames;
  const found = new Map<string, string | null>();
  for (const [name, value] of spec) {
    const column = known.find((candidate) => resolver(candidate, name));
    if (column === undefined) {
      const partitionList = quoteIdentifier(name);
      throw new AnalysisException("PARTITIONS_NOT_FOUND", { partitionList, tableName: quotedName(table) });
    }
    if (value !== undefined) found.set(column, value.text);
  }
  return found;
}
