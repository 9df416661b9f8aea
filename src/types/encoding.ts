// How values of the program stand in rows: the columns, and the form of the value that is made of them. Plain data, so that
// executors know it too.

import { toCatalystConverter, toExternalConverter, toRowConverter } from "./catalyst-type-converters.ts";
import type { InternalRow } from "./catalyst-value.ts";
import type { StructType } from "./data-type.ts";
import { Row } from "./row.ts";

/** `value`: the only column; `object`: a property a column; `tuple`: an array; `row`: a Row. */
export type EncodingForm = "value" | "object" | "tuple" | "row";

export interface EncodingShape {
  readonly form: EncodingForm;
  /** Undefined where the columns are those of the plan, whatever they are. */
  readonly schema?: StructType | undefined;
  /** Of a tuple: which parts stay rows instead of becoming objects. */
  readonly rowParts?: readonly number[] | undefined;
}

export interface Encoding extends EncodingShape {
  readonly schema: StructType;
}

/** The shape over columns that are known now. */
export function withSchema(shape: EncodingShape, schema: StructType): Encoding {
  return { form: shape.form, rowParts: shape.rowParts, schema: shape.schema ?? schema };
}

/** A function from the engine's rows to the program's values. */
export function decoderOf({ form, schema, rowParts = [] }: Encoding): (row: InternalRow) => unknown {
  const { fields } = schema;
  const convert = fields.map((field) => toExternalConverter(field.dataType));
  switch (form) {
    case "row":
      return toRowConverter(schema);
    case "value":
      return (row) => plain(convert[0]?.(row[0] ?? null));
    case "tuple":
      return (row) =>
        convert.map((one, i) => (rowParts.includes(i) ? one(row[i] ?? null) : plain(one(row[i] ?? null))));
    case "object":
      return (row) => {
        const value: Record<string, unknown> = {};
        fields.forEach(({ name }, i) => {
          value[name] = plain(convert[i]?.(row[i] ?? null));
        });
        return value;
      };
  }
}

/**
 * A function from the program's values to the engine's rows.
 * @throws SparkError INVALID_EXTERNAL_TYPE for a value that does not fit
 */
export function encoderOf({ form, schema }: Encoding, path: string): (value: unknown) => InternalRow {
  const { fields } = schema;
  if (form === "value") {
    const [field] = fields;
    if (field === undefined) throw new Error("an encoding of values has one column");
    const convert = toCatalystConverter(field.dataType, path, field.nullable);
    return (value) => [convert(value)];
  }
  const whole = toCatalystConverter(schema, path, false);
  return (value) => whole(value) as InternalRow;
}

/** Nested rows are plain objects in values that are no rows. */
function plain(value: unknown): unknown {
  if (value instanceof Row) return value.toObject();
  return Array.isArray(value) ? value.map(plain) : value;
}
