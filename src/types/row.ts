// Rows as users get them: values by position, and by name through getters made once per schema.

import type { StructType } from "./data-type.ts";

/**
 * A row of a result. `row.get(0)` and `row.get("name")` always work; `row.name` does too, unless the name is one of a
 * member of this class. Of columns with the same name, the name means the first.
 */
export class Row implements Iterable<unknown> {
  readonly schema: StructType;
  private readonly values: readonly unknown[];

  constructor(schema: StructType, values: readonly unknown[]) {
    this.schema = schema;
    this.values = values;
  }

  /** Count of columns. */
  get length(): number {
    return this.values.length;
  }

  /** The value of a column, by position or by name. */
  get(column: number | string): unknown {
    const index = typeof column === "number" ? column : this.fieldIndex(column);
    if (!(index >= 0 && index < this.values.length)) {
      throw new RangeError(
        `The row has no column ${column}; it has ${this.schema.fields.map((f) => f.name).join(", ")}`,
      );
    }
    return this.values[index];
  }

  /** The position of a column, −1 if there is none of that name. */
  fieldIndex(name: string): number {
    return this.schema.fields.findIndex((field) => field.name === name);
  }

  /** The values in the order of the columns. */
  toArray(): unknown[] {
    return [...this.values];
  }

  /** A plain object; nested rows become plain objects too. */
  toObject(): Record<string, unknown> {
    return this.toRecord(plain);
  }

  /** What JSON.stringify takes: like toObject, with every bigint as text, which JSON has no number for. */
  toJSON(): Record<string, unknown> {
    return this.toRecord(jsonValue);
  }

  private toRecord(convert: (value: unknown) => unknown): Record<string, unknown> {
    const record = new Map<string, unknown>();
    this.schema.fields.forEach(({ name }, i) => {
      if (!record.has(name)) record.set(name, convert(this.values[i]));
    });
    return Object.fromEntries(record);
  }

  toString(): string {
    return `[${this.values.map(String).join(",")}]`;
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.values[Symbol.iterator]();
  }

  /** How Node's console shows it. */
  [Symbol.for("nodejs.util.inspect.custom")](): Record<string, unknown> {
    return this.toObject();
  }
}

export type RowFactory = (values: readonly unknown[]) => Row;

/** A function that makes rows of a schema, all of one class with a getter for each name. */
export function rowFactory(schema: StructType): RowFactory {
  class SchemaRow extends Row {}
  schema.fields.forEach(({ name }, index) => {
    if (name in SchemaRow.prototype || name === "schema" || name === "values") return;
    Object.defineProperty(SchemaRow.prototype, name, {
      get(this: SchemaRow) {
        return this.get(index);
      },
      enumerable: true,
    });
  });
  return (values) => new SchemaRow(schema, values);
}

function plain(value: unknown): unknown {
  if (value instanceof Row) return value.toObject();
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [plain(key), plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

function jsonValue(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Row) return value.toJSON();
  if (value instanceof Map) return [...value].map(([key, item]) => [jsonValue(key), jsonValue(item)]);
  if (value instanceof Uint8Array) return Array.from(value);
  return Array.isArray(value) ? value.map(jsonValue) : value;
}
