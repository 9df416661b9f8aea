// The program's own rows and Arrow tables as relations, for createDataFrame.

import type { Table } from "apache-arrow";
import { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { InternalRow } from "../../catalyst/expressions/expression.ts";
import { LocalRelation } from "../../catalyst/plans/index.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import type { Host } from "../../host/host.ts";
import { toCatalystConverter } from "../../types/catalyst-type-converters.ts";
import { type DataType, NullType, StructField, StructType } from "../../types/data-type.ts";
import { type EncodingShape, encoderOf, withSchema } from "../../types/encoding.ts";
import { Row } from "../../types/row.ts";
import { determined, mergeTypes, typeOfValue } from "./infer-type.ts";

/** A row: values by position, values by name, or a Row of another DataFrame. */
export type RowInput = readonly unknown[] | Readonly<Record<string, unknown>> | Row;

/** Half a frame: for so long the page's thread is held at most. */
const TURN_MILLIS = 8;
/** Rows between two looks at the clock. */
const ROWS_PER_LOOK = 256;

/** Brings rows into the engine's form; the types of columns that no schema tells are inferred from the values. */
export async function relationOfRows(
  rows: readonly RowInput[],
  schema: StructType | readonly string[] | undefined,
  host: Host,
): Promise<LocalRelation> {
  const turn = new Turn(host);
  const names = schema === undefined ? await columnNames(rows, turn) : namesOf(schema);
  const { fields } = schema !== undefined && "fields" in schema ? schema : await inferSchema(rows, names, turn);
  const converters = fields.map((field) => toCatalystConverter(field.dataType, field.name, field.nullable));
  const converted: InternalRow[] = [];
  for (const row of rows) {
    const values = valuesOf(row, names);
    converted.push(converters.map((convert, i) => convert(values[i])));
    if (converted.length % ROWS_PER_LOOK === 0) await turn.yieldWhenLong();
  }
  return new LocalRelation(attributesOf(StructType(fields)), { kind: "rows", rows: converted });
}

/** Brings values into the rows of an encoder. */
export async function relationOfValues(
  values: Iterable<unknown>,
  shape: EncodingShape,
  host: Host,
): Promise<LocalRelation> {
  const turn = new Turn(host);
  const encoding = withSchema(shape, StructType([]));
  const encode = encoderOf(encoding, "value");
  const converted: InternalRow[] = [];
  for (const value of values) {
    converted.push(encode(value));
    if (converted.length % ROWS_PER_LOOK === 0) await turn.yieldWhenLong();
  }
  return new LocalRelation(attributesOf(encoding.schema), { kind: "rows", rows: converted });
}

/** Takes over the buffers of an Arrow table. */
export async function relationOfTable(table: Table, host: Host): Promise<LocalRelation> {
  const { importArrowTable } = await import("../../columnar/arrow-import.ts");
  const { schema, images } = importArrowTable(table);
  const turn = new Turn(host);
  const all: Uint8Array[] = [];
  for (const image of images) {
    all.push(image);
    await turn.yieldWhenLong();
  }
  return new LocalRelation(attributesOf(schema), { kind: "images", images: all, numRows: table.numRows });
}

function attributesOf({ fields }: StructType): readonly AttributeReference[] {
  return fields.map((f) => new AttributeReference(f.name, f.dataType, f.nullable, undefined, [], f.metadata));
}

function namesOf(schema: StructType | readonly string[]): readonly string[] {
  return "fields" in schema ? schema.fields.map((field) => field.name) : schema;
}

/** All names that rows have, in the order of their first appearance; `_1`, `_2`, … for values by position. */
async function columnNames(rows: readonly RowInput[], turn: Turn): Promise<readonly string[]> {
  const names = new Set<string>();
  let width = 0;
  let seen = 0;
  for (const row of rows) {
    if (isArray(row)) width = Math.max(width, row.length);
    else for (const name of row instanceof Row ? namesOf(row.schema) : Object.keys(row)) names.add(name);
    if (++seen % ROWS_PER_LOOK === 0) await turn.yieldWhenLong();
  }
  return names.size > 0 ? [...names] : Array.from({ length: width }, (_, i) => `_${i + 1}`);
}

/** @throws AnalysisException when the values of a column tell no type, or types that do not go together */
async function inferSchema(rows: readonly RowInput[], names: readonly string[], turn: Turn): Promise<StructType> {
  if (names.length === 0) throw new AnalysisException("CANNOT_INFER_EMPTY_SCHEMA");
  const types = names.map((): DataType => NullType);
  let seen = 0;
  for (const row of rows) {
    const values = valuesOf(row, names);
    for (const [i, name] of names.entries())
      types[i] = mergeTypes(types[i] ?? NullType, typeOfValue(values[i], name), name);
    if (++seen % ROWS_PER_LOOK === 0) await turn.yieldWhenLong();
  }
  return StructType(names.map((name, i) => StructField(name, determined(types[i] ?? NullType, name))));
}

function valuesOf(row: RowInput, names: readonly string[]): readonly unknown[] {
  if (row instanceof Row) return row.toArray();
  return isArray(row) ? row : names.map((name) => row[name]);
}

/** `Array.isArray` that knows read-only arrays. */
function isArray(row: RowInput): row is readonly unknown[] {
  return Array.isArray(row);
}

/** Lets others have the page's thread when a turn has been long. */
class Turn {
  readonly #host: Host;
  #start: number;

  constructor(host: Host) {
    this.#host = host;
    this.#start = host.now();
  }

  async yieldWhenLong(): Promise<void> {
    if (this.#host.now() - this.#start < TURN_MILLIS) return;
    await this.#host.yieldToEventLoop();
    this.#start = this.#host.now();
  }
}
