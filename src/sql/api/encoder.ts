// Encoders: what rows are to the program. A Dataset with one gives values of a type instead of rows.

import { parseDataType, parseTableSchema } from "../../catalyst/parser/parser.ts";
import { type DataType, NullType, StructField, StructType } from "../../types/data-type.ts";
import type { Decimal } from "../../types/decimal.ts";
import type { EncodingForm, EncodingShape } from "../../types/encoding.ts";
import type { Row } from "../../types/row.ts";

/**
 * How values of type T stand in rows. `Encoders` makes them.
 *
 * @since Spark 1.6
 */
export class Encoder<T> implements EncodingShape {
  readonly form: EncodingForm;
  /** The columns; undefined where they are those of the Dataset, whatever they are. */
  readonly schema: StructType | undefined;
  readonly rowParts: readonly number[] | undefined;
  /** Never set: it only carries the type. */
  declare readonly type?: T;

  constructor(form: EncodingForm, schema: StructType | undefined, rowParts?: readonly number[]) {
    this.form = form;
    this.schema = schema;
    this.rowParts = rowParts;
  }
}

/** The JavaScript type of a column's type as SQL writes it; unknown of those that have parameters or parts. */
export type ValueOf<Type extends string> =
  Lowercase<Type> extends "string" | "varchar" | "char"
    ? string
    : Lowercase<Type> extends
          | "int"
          | "integer"
          | "short"
          | "smallint"
          | "byte"
          | "tinyint"
          | "float"
          | "double"
          | "real"
      ? number
      : Lowercase<Type> extends "long" | "bigint"
        ? bigint
        : Lowercase<Type> extends "boolean"
          ? boolean
          : Lowercase<Type> extends "date" | "timestamp" | "timestamp_ntz"
            ? Date
            : Lowercase<Type> extends "binary"
              ? Uint8Array
              : Lowercase<Type> extends `decimal${string}`
                ? Decimal
                : unknown;

/** The columns of objects: a type as SQL writes it for each property. */
export type FieldTypes = Readonly<Record<string, string>>;

/** Objects with these columns; any value may be null, since any column may be. */
export type ObjectOf<Fields extends FieldTypes> = { readonly [Name in keyof Fields]: ValueOf<Fields[Name]> };

function valueEncoder<T>(type: string): Encoder<T> {
  return new Encoder<T>("value", StructType([StructField("value", parseDataType(type))]));
}

/**
 * Makes encoders.
 *
 * @example
 * import { Encoders } from "hibana";
 * const people = spark.createDataset([{ name: "Ada", age: 36 }], Encoders.product({ name: "string", age: "int" }));
 * console.log(await people.map((person) => person.name.length, Encoders.INT).collect());
 */
export const Encoders = {
  get STRING(): Encoder<string> {
    return valueEncoder("string");
  },
  get BOOLEAN(): Encoder<boolean> {
    return valueEncoder("boolean");
  },
  get BYTE(): Encoder<number> {
    return valueEncoder("tinyint");
  },
  get SHORT(): Encoder<number> {
    return valueEncoder("smallint");
  },
  get INT(): Encoder<number> {
    return valueEncoder("int");
  },
  get LONG(): Encoder<bigint> {
    return valueEncoder("bigint");
  },
  get FLOAT(): Encoder<number> {
    return valueEncoder("float");
  },
  get DOUBLE(): Encoder<number> {
    return valueEncoder("double");
  },
  get DECIMAL(): Encoder<Decimal> {
    return valueEncoder("decimal(38,18)");
  },
  get DATE(): Encoder<Date> {
    return valueEncoder("date");
  },
  get TIMESTAMP(): Encoder<Date> {
    return valueEncoder("timestamp");
  },
  get BINARY(): Encoder<Uint8Array> {
    return valueEncoder("binary");
  },
  /** Values of one column of any type. */
  value<T>(type: DataType | string): Encoder<T> {
    const dataType = typeof type === "string" ? parseDataType(type) : type;
    return new Encoder<T>("value", StructType([StructField("value", dataType)]));
  },
  /** Objects with a property for each column, given by the columns' types or as a schema. */
  product<const Fields extends FieldTypes>(fields: Fields): Encoder<ObjectOf<Fields>> {
    const columns = Object.entries(fields).map(([name, type]) => StructField(name, parseDataType(type)));
    return new Encoder<ObjectOf<Fields>>("object", StructType(columns));
  },
  /** Objects of a type that the program states, with the columns of a schema. */
  schema<T extends object>(schema: StructType | string): Encoder<T> {
    return new Encoder<T>("object", typeof schema === "string" ? parseTableSchema(schema) : schema);
  },
  /** Arrays with a value of each encoder, in the columns `_1`, `_2`, and so on. */
  tuple<Parts extends readonly unknown[]>(
    ...encoders: { readonly [I in keyof Parts]: Encoder<Parts[I]> }
  ): Encoder<Parts> {
    const columns = encoders.map(({ form, schema }, i) =>
      StructField(`_${i + 1}`, form === "value" ? (schema?.fields[0]?.dataType ?? NullType) : (schema ?? NullType)),
    );
    return new Encoder<Parts>("tuple", StructType(columns));
  },
  /** Rows of a schema. */
  row(schema: StructType | string): Encoder<Row> {
    return new Encoder<Row>("row", typeof schema === "string" ? parseTableSchema(schema) : schema);
  },
};
