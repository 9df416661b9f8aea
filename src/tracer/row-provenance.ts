// From which rows of its sources each row of a query's answer was made, and in which partitions they lay. The query runs again
// for it, with the same settings, so it is for little data.

import { Alias } from "../catalyst/expressions/attribute.ts";
import { formatValue } from "../catalyst/expressions/format-value.ts";
import { UnresolvedAttribute, UnresolvedFunction } from "../catalyst/expressions/unresolved.ts";
import type { LogicalPlan } from "../catalyst/plans/logical-plan.ts";
import { Project } from "../catalyst/plans/project.ts";
import { readImageRows } from "../columnar/batch-reader.ts";
import { QueryExecution } from "../sql/execution/query-execution.ts";
import type { SessionState } from "../sql/execution/session-state.ts";
import type { InternalRow } from "../types/catalyst-value.ts";
import type { StructType } from "../types/data-type.ts";
import { withSourceRows } from "./source-rows.ts";
import { PROVENANCE_QUERY } from "./trace-events.ts";

export interface SourceRow {
  readonly source: string;
  /** The partition of the source: the index of the task that read it. */
  readonly partition: number;
  /** The row's place in its partition. */
  readonly row: number;
  readonly columns: readonly string[];
  readonly values: readonly string[];
}

export interface ProvenanceRow {
  readonly values: readonly string[];
  /** The partition of the answer: the index of the task that gave it. */
  readonly partition: number;
  /** Distinct, in the order of their sources, partitions and places. */
  readonly from: readonly SourceRow[];
}

export interface Provenance {
  readonly columns: readonly string[];
  readonly rows: readonly ProvenanceRow[];
  /** Whether there were more rows than were asked for. */
  readonly isLimited: boolean;
}

const MAX_ROWS = 500;
/** The number of a row has its partition's in the bits above. */
const ROWS_OF_PARTITION = 2 ** 33;

/** Undefined where it is not known of an operator what becomes of its rows. */
export async function rowProvenance(
  query: QueryExecution,
  { maxRows = MAX_ROWS }: { readonly maxRows?: number } = {},
): Promise<Provenance | undefined> {
  const analyzed = await query.analyzed();
  const rewritten = withSourceRows(analyzed);
  if (rewritten === undefined) return undefined;
  const { plan, column, sources } = rewritten;
  const joined = new UnresolvedFunction(["to_json"], [new UnresolvedAttribute([column])]);
  const columns = [
    ...analyzed.output,
    new Alias(joined, "source rows"),
    new Alias(new UnresolvedFunction(["spark_partition_id"], []), "partition"),
  ];
  const { state } = query;
  const found = await rowsOf(state, new Project(columns, plan), maxRows + 1);
  const fields = found.schema.fields.slice(0, -2);
  return {
    columns: fields.map(({ name }) => name),
    isLimited: found.rows.length > maxRows,
    rows: found.rows.slice(0, maxRows).map((row) => ({
      values: textsOf(row, found.schema).slice(0, -2),
      partition: Number(row.at(-1)),
      from: sourceRows(String(row.at(-2) ?? "[]"), sources),
    })),
  };
}

/** What a row of a source is in the column that the plan has for it. */
interface ToldRow {
  readonly source: number;
  readonly partition: number;
  readonly row: number;
  /** By ordinal; what is null is left out. */
  readonly values?: Readonly<Record<string, string>>;
}

function sourceRows(json: string, sources: readonly LogicalPlan[]): readonly SourceRow[] {
  const texts = new Set(JSON.parse(json) as readonly string[]);
  return [...texts]
    .map((text) => JSON.parse(text) as ToldRow)
    .sort((a, b) => a.source - b.source || a.row - b.row)
    .map(({ source, partition, row, values = {} }) => {
      const plan = sources[source];
      const columns = plan?.output.map(({ name }) => name) ?? [];
      return {
        source: plan?.toString().split(" ").slice(0, 2).join(" ") ?? "",
        partition,
        row: row % ROWS_OF_PARTITION,
        columns,
        values: columns.map((_, i) => values[i] ?? "NULL"),
      };
    });
}

async function rowsOf(
  state: SessionState,
  plan: LogicalPlan,
  most: number,
): Promise<{ readonly rows: readonly InternalRow[]; readonly schema: StructType }> {
  const query = new QueryExecution(state, plan);
  const schema = await query.schema();
  const rows: InternalRow[] = [];
  for await (const image of query.execute({ description: PROVENANCE_QUERY })) {
    rows.push(...readImageRows(image, schema));
    if (rows.length >= most) break;
  }
  return { rows: rows.slice(0, most), schema };
}

function textsOf(row: InternalRow, { fields }: StructType): readonly string[] {
  return fields.map(({ dataType }, i) => {
    const value = row[i] ?? null;
    return value === null ? "NULL" : formatValue(value, dataType);
  });
}
