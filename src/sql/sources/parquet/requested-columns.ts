// Matches the columns that a query reads with those of a file, by name, and makes their readers for a row group.

import { SparkException } from "../../../errors/spark-error.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import { BinaryType, type DataType, type StructType, simpleString } from "../../../types/data-type.ts";
import type { ExistenceDefaults } from "../file-format.ts";
import { childTypesOf } from "../vectors.ts";
import type { LoadedChunk } from "./chunk-loader.ts";
import { ColumnPages } from "./column-pages.ts";
import { type ColumnReader, FlatColumnReader, MissingColumnReader } from "./column-reader.ts";
import type { DecompressionContext } from "./compression.ts";
import { NestedColumnReader, NestedLeaf, type NestedNode } from "./nested-column-reader.ts";
import type { LeafColumn, ParquetColumn } from "./parquet-schema-converter.ts";
import { type ValueConversion, valueConversion } from "./value-conversion.ts";

/** What is read of a file for one column of the query. */
export type RequestedColumn =
  /** `value` is what its rows have all the same. */
  | { readonly kind: "missing"; readonly type: DataType; readonly value?: CatalystValue }
  | {
      readonly kind: "leaf";
      readonly type: DataType;
      readonly column: LeafColumn;
      readonly conversion: ValueConversion;
    }
  | {
      readonly kind: "struct" | "list";
      readonly type: DataType;
      readonly column: Exclude<ParquetColumn, LeafColumn>;
      readonly children: readonly RequestedColumn[];
    };

/** One for each field of the schema. @throws SparkException when a column cannot be read as the type asked for */
export function requestColumns(
  columns: readonly ParquetColumn[],
  { fields }: StructType,
  path: string,
  existenceDefaults: ExistenceDefaults = {},
): readonly RequestedColumn[] {
  return fields.map(({ name, dataType }) => {
    const column = findColumn(columns, name);
    if (column !== undefined) return request(column, dataType, path);
    return { kind: "missing", type: dataType, value: existenceDefaults[name] ?? null };
  });
}

/** The column of a name; in another case when there is none of the same. */
export function findColumn(columns: readonly ParquetColumn[], name: string): ParquetColumn | undefined {
  const lower = name.toLowerCase();
  return (
    columns.find((column) => column.name === name) ?? columns.find((column) => column.name.toLowerCase() === lower)
  );
}

/** The leaves that are read, each once. */
export function leavesOf(requested: RequestedColumn): readonly LeafColumn[] {
  switch (requested.kind) {
    case "missing":
      return [];
    case "leaf":
      return [requested.column];
    default: {
      const leaves = requested.children.flatMap(leavesOf);
      // Of a struct that has none of the fields asked for, some leaf must tell where it is null.
      return leaves.length > 0 ? leaves : [firstLeaf(requested.column)];
    }
  }
}

/** A reader of a row group's column. `chunkOf` gives the chunks of the leaves. */
export function openColumn(
  requested: RequestedColumn,
  chunkOf: (leaf: LeafColumn) => LoadedChunk,
  context: DecompressionContext,
): ColumnReader {
  if (requested.kind === "missing") return new MissingColumnReader(requested.type, requested.value ?? null);
  const pagesOf = (leaf: LeafColumn, conversion: ValueConversion): ColumnPages =>
    new ColumnPages(chunkOf(leaf), leaf, conversion, context);
  if (requested.kind === "leaf") {
    const { column, conversion, type } = requested;
    return new FlatColumnReader(pagesOf(column, conversion), column, conversion, type);
  }
  const opened: NestedLeaf[] = [];
  const openLeaf = (leaf: LeafColumn, conversion: ValueConversion, type: DataType): NestedLeaf => {
    const reader = new NestedLeaf(pagesOf(leaf, conversion), leaf, conversion, type, context.kernels);
    opened.push(reader);
    return reader;
  };
  try {
    return new NestedColumnReader(openNode(requested, openLeaf).node, opened);
  } catch (error) {
    for (const leaf of opened) leaf.close();
    throw error;
  }
}

type LeafOpener = (leaf: LeafColumn, conversion: ValueConversion, type: DataType) => NestedLeaf;

function openNode(requested: RequestedColumn, openLeaf: LeafOpener): { node: NestedNode; levels?: NestedLeaf } {
  if (requested.kind === "missing") return { node: requested };
  if (requested.kind === "leaf") {
    const leaf = openLeaf(requested.column, requested.conversion, requested.type);
    return { node: leaf, levels: leaf };
  }
  const { column, kind, type } = requested;
  const children = requested.children.map((child) => openNode(child, openLeaf));
  const levels = children.find((child) => child.levels !== undefined)?.levels ?? openLevels(column, openLeaf);
  const node: NestedNode = {
    kind,
    type,
    repetitionLevel: column.repetitionLevel,
    definitionLevel: column.definitionLevel,
    elementDefinitionLevel: column.kind === "list" ? column.elementDefinitionLevel : 0,
    children: children.map((child) => child.node),
    levels,
  };
  return { node, levels };
}

/** A leaf that is read for its levels alone. */
function openLevels(column: ParquetColumn, openLeaf: LeafOpener): NestedLeaf {
  const leaf = firstLeaf(column);
  const conversion = valueConversion(leaf.element, leaf.dataType);
  if (conversion === undefined) throw new Error(`The column ${leaf.name} cannot be read as its own type`);
  return openLeaf(leaf, conversion, leaf.dataType);
}

function firstLeaf(column: ParquetColumn): LeafColumn {
  if (column.kind === "leaf") return column;
  const [child] = column.children;
  if (child === undefined) throw new Error(`The group ${column.name} has no columns`);
  return firstLeaf(child);
}

function request(column: ParquetColumn, type: DataType, path: string): RequestedColumn {
  if (column.kind === "leaf") {
    if (type.kind === "void") return { kind: "missing", type };
    const conversion = valueConversion(column.element, type);
    if (conversion === undefined) throw mismatch(column, type, path);
    return { kind: "leaf", type, column, conversion };
  }
  if (type.kind === "variant") return requestVariant(column, type, path);
  const isList = type.kind === "array" || type.kind === "map";
  if (column.kind === "list" ? column.dataType.kind !== type.kind || !isList : type.kind !== "struct") {
    throw mismatch(column, type, path);
  }
  if (type.kind === "struct") {
    return { kind: "struct", type, column, children: requestColumns(column.children, type, path) };
  }
  const types = childTypesOf(type);
  const children = column.children.map((child, i) => request(child, types[i] ?? child.dataType, path));
  return { kind: "list", type, column, children };
}

/** A variant stands in two columns of bytes, and only there. */
function requestVariant(column: Exclude<ParquetColumn, LeafColumn>, type: DataType, path: string): RequestedColumn {
  const children = ["metadata", "value"].flatMap((name) => findColumn(column.children, name) ?? []);
  if (column.kind !== "struct" || children.length < 2 || column.children.length > 2) throw mismatch(column, type, path);
  return { kind: "struct", type, column, children: children.map((child) => request(child, BinaryType, path)) };
}

function mismatch(column: ParquetColumn, type: DataType, path: string): SparkException {
  return new SparkException("FAILED_READ_FILE.PARQUET_COLUMN_DATA_TYPE_MISMATCH", {
    path,
    column: `[${column.name}]`,
    expectedType: simpleString(type),
    actualType: column.kind === "leaf" ? (column.element.physicalType ?? "") : simpleString(column.dataType),
  });
}
