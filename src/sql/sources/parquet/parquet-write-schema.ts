// Spark's types as Parquet writes them: the nodes of the file's schema, and the leaves whose values are written with the
// levels at which they are there.

import { BinaryType, type DataType, type StructField, type StructType } from "../../../types/data-type.ts";
import type { ThriftField, ThriftFields } from "./thrift-writer.ts";

/** How a leaf's values are written. */
export type LeafEncoding =
  | "boolean"
  | "int32"
  | "int64"
  | "float"
  | "double"
  | "bytes"
  | "text"
  | { readonly fixedLength: number };

export interface WriteLeaf {
  readonly kind: "leaf";
  readonly path: readonly string[];
  readonly encoding: LeafEncoding;
  readonly type: DataType;
  readonly definition: number;
  readonly repetition: number;
}

/** A part of the schema as values are taken apart by it; `definition` is the level from which on it is not null. */
export type WriteNode =
  | WriteLeaf
  | {
      readonly kind: "struct" | "variant";
      readonly definition: number;
      readonly repetition: number;
      readonly children: readonly WriteNode[];
    }
  | {
      readonly kind: "list" | "map";
      readonly definition: number;
      readonly repetition: number;
      readonly children: readonly WriteNode[];
    };

export interface WriteSchema {
  /** The nodes as the footer lists them, the root first. */
  readonly elements: readonly ThriftFields[];
  readonly columns: readonly WriteNode[];
  readonly leaves: readonly WriteLeaf[];
}

const REQUIRED = 0;
const OPTIONAL = 1;
const REPEATED = 2;

const PHYSICAL = { boolean: 0, int32: 1, int64: 2, float: 4, double: 5, bytes: 6, text: 6 } as const;
const FIXED_LENGTH = 7;

interface Annotation {
  readonly encoding: LeafEncoding;
  readonly converted?: number;
  readonly logical?: ThriftFields;
  readonly decimal?: { readonly precision: number; readonly scale: number };
}

const EMPTY: ThriftField = { struct: [] };

export function writeSchema(schema: StructType): WriteSchema {
  const builder = new SchemaBuilder();
  builder.elements.push([
    [4, { binary: "spark_schema" }],
    [5, { i32: schema.fields.length }],
  ]);
  const columns = schema.fields.map((field) => builder.field(field, [], 0, 0, true));
  return { elements: builder.elements, columns, leaves: builder.leaves };
}

/** The number that the format has for the physical type. */
export function physicalType(encoding: LeafEncoding): number {
  return typeof encoding === "object" ? FIXED_LENGTH : PHYSICAL[encoding];
}

class SchemaBuilder {
  readonly elements: ThriftFields[] = [];
  readonly leaves: WriteLeaf[] = [];

  field(
    { name, dataType }: Pick<StructField, "name" | "dataType">,
    parents: readonly string[],
    parentDefinition: number,
    repetition: number,
    nullable: boolean,
  ): WriteNode {
    const path = [...parents, name];
    const definition = parentDefinition + (nullable ? 1 : 0);
    const repetitionType = nullable ? OPTIONAL : REQUIRED;
    switch (dataType.kind) {
      case "struct": {
        this.group(name, repetitionType, dataType.fields.length);
        const children = dataType.fields.map((field) => this.field(field, path, definition, repetition, true));
        return { kind: "struct", definition, repetition, children };
      }
      case "variant": {
        this.group(name, repetitionType, 2, { logical: [[16, { struct: [[1, { i8: 1 }]] }]] });
        const children = ["metadata", "value"].map((part) =>
          this.leaf(part, [...path, part], BinaryType, REQUIRED, definition, repetition),
        );
        return { kind: "variant", definition, repetition, children };
      }
      case "array": {
        this.group(name, repetitionType, 1, { converted: 3, logical: [[3, EMPTY]] });
        this.group("list", REPEATED, 1);
        const element = { name: "element", dataType: dataType.elementType };
        const child = this.field(element, [...path, "list"], definition + 1, repetition + 1, true);
        return { kind: "list", definition, repetition: repetition + 1, children: [child] };
      }
      case "map": {
        this.group(name, repetitionType, 1, { converted: 1, logical: [[2, EMPTY]] });
        this.group("key_value", REPEATED, 2);
        const inside = [...path, "key_value"];
        const key = this.field(
          { name: "key", dataType: dataType.keyType },
          inside,
          definition + 1,
          repetition + 1,
          false,
        );
        const value = { name: "value", dataType: dataType.valueType };
        const item = this.field(value, inside, definition + 1, repetition + 1, true);
        return { kind: "map", definition, repetition: repetition + 1, children: [key, item] };
      }
      default:
        return this.leaf(name, path, dataType, repetitionType, definition, repetition);
    }
  }

  private leaf(
    name: string,
    path: readonly string[],
    type: DataType,
    repetitionType: number,
    definition: number,
    repetition: number,
  ): WriteLeaf {
    const { encoding, converted, logical, decimal } = annotation(type);
    const fixedLength = typeof encoding === "object" ? encoding.fixedLength : undefined;
    this.elements.push([
      [1, { i32: physicalType(encoding) }],
      [2, fixedLength === undefined ? undefined : { i32: fixedLength }],
      [3, { i32: repetitionType }],
      [4, { binary: name }],
      [6, converted === undefined ? undefined : { i32: converted }],
      [7, decimal && { i32: decimal.scale }],
      [8, decimal && { i32: decimal.precision }],
      [10, logical && { struct: logical }],
    ]);
    const leaf: WriteLeaf = { kind: "leaf", path, encoding, type, definition, repetition };
    this.leaves.push(leaf);
    return leaf;
  }

  private group(
    name: string,
    repetitionType: number,
    numChildren: number,
    annotated?: { readonly converted?: number; readonly logical: ThriftFields },
  ): void {
    this.elements.push([
      [3, { i32: repetitionType }],
      [4, { binary: name }],
      [5, { i32: numChildren }],
      [6, annotated?.converted === undefined ? undefined : { i32: annotated.converted }],
      [10, annotated && { struct: annotated.logical }],
    ]);
  }
}

function annotation(type: DataType): Annotation {
  switch (type.kind) {
    case "boolean":
      return { encoding: "boolean" };
    case "byte":
      return { encoding: "int32", converted: 15, logical: integer(8) };
    case "short":
      return { encoding: "int32", converted: 16, logical: integer(16) };
    case "void":
      return { encoding: "boolean", logical: [[11, EMPTY]] };
    case "integer":
    case "year_month_interval":
      return { encoding: "int32" };
    case "long":
    case "day_time_interval":
      return { encoding: "int64" };
    case "time":
      return { encoding: "int64", converted: 8, logical: timeOfDay() };
    case "float":
      return { encoding: "float" };
    case "double":
      return { encoding: "double" };
    case "date":
      return { encoding: "int32", converted: 6, logical: [[6, EMPTY]] };
    case "timestamp":
      return { encoding: "int64", converted: 10, logical: microseconds(true) };
    case "timestamp_ntz":
      return { encoding: "int64", logical: microseconds(false) };
    case "decimal": {
      const { precision, scale } = type;
      const encoding: LeafEncoding =
        precision <= 9 ? "int32" : precision <= 18 ? "int64" : { fixedLength: bytesOfDigits(precision) };
      const logical: ThriftFields = [
        [
          5,
          {
            struct: [
              [1, { i32: scale }],
              [2, { i32: precision }],
            ],
          },
        ],
      ];
      return { encoding, converted: 5, logical, decimal: { precision, scale } };
    }
    case "string":
      return { encoding: "text", converted: 0, logical: [[1, EMPTY]] };
    default:
      return { encoding: "bytes" };
  }
}

/** In microseconds of no zone. */
function timeOfDay(): ThriftFields {
  return [
    [
      7,
      {
        struct: [
          [1, { bool: false }],
          [2, { struct: [[2, EMPTY]] }],
        ],
      },
    ],
  ];
}

function integer(bits: number): ThriftFields {
  return [
    [
      10,
      {
        struct: [
          [1, { i8: bits }],
          [2, { bool: true }],
        ],
      },
    ],
  ];
}

function microseconds(isAdjustedToUtc: boolean): ThriftFields {
  return [
    [
      8,
      {
        struct: [
          [1, { bool: isAdjustedToUtc }],
          [2, { struct: [[2, EMPTY]] }],
        ],
      },
    ],
  ];
}

/** The bytes that an unscaled decimal of so many digits needs. */
function bytesOfDigits(precision: number): number {
  const largest = 10n ** BigInt(precision) - 1n;
  let bytes = 1;
  while (largest >= 1n << BigInt(bytes * 8 - 1)) bytes++;
  return bytes;
}
