// Random schemas and rows of the engine's values, for property tests: nulls, NaN, −0, infinities, extremes, empty,
// long and multi-byte strings.

import fc from "fast-check";
import type { CatalystValue, InternalRow } from "../../src/types/catalyst-value.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  MapType,
  NullType,
  ShortType,
  StringType,
  StructField,
  StructType,
  TimestampType,
} from "../../src/types/data-type.ts";
import { encodeVariant } from "../../src/types/variant.ts";

export const ATOMIC_TYPES: readonly DataType[] = [
  BooleanType,
  ByteType,
  ShortType,
  IntegerType,
  LongType,
  FloatType,
  DoubleType,
  DecimalType(12, 2),
  DecimalType(38, 6),
  StringType,
  BinaryType,
  DateType,
  TimestampType,
];

const NESTED_TYPES: readonly DataType[] = [
  NullType,
  ArrayType(IntegerType),
  ArrayType(StringType),
  MapType(StringType, DoubleType),
  StructType([StructField("a", BooleanType), StructField("b", StringType), StructField("c", ArrayType(LongType))]),
  ArrayType(StructType([StructField("x", DecimalType(38, 6)), StructField("y", ArrayType(StringType))])),
];

export const ALL_TYPES: readonly DataType[] = [...ATOMIC_TYPES, ...NESTED_TYPES];

/** Strings with common prefixes, lengths around the 12 bytes of a view, zero bytes and characters of 1 to 4 bytes. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom("a", "b", "\0", "é", "漢", "🦊"), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom("", "abcdefg", "abcdefgh", "abcdefghijkl", "abcdefghijklm") },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("", "a common prefix, ", "a common prefix that is rather longer, "), fc.string())
      .map(([prefix, rest]) => prefix + rest),
  },
);

export function anyValue(type: DataType): fc.Arbitrary<NonNullable<CatalystValue>> {
  switch (type.kind) {
    case "void":
      throw new Error("void has no values but null");
    case "boolean":
      return fc.boolean();
    case "byte":
      return fc.integer({ min: -128, max: 127 });
    case "short":
      return fc.integer({ min: -32768, max: 32767 });
    case "integer":
    case "date":
    case "year_month_interval":
      return fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());
    case "long":
    case "timestamp":
    case "timestamp_ntz":
    case "timestamp_nanos":
    case "time":
    case "day_time_interval":
      return fc.oneof(fc.bigInt(-3n, 3n), fc.bigInt(-(1n << 63n), (1n << 63n) - 1n));
    case "float":
      return fc.oneof(fc.constantFrom(-0, 0, Number.NaN, 1.5), fc.float());
    case "double":
      return fc.oneof(fc.constantFrom(-0, 0, Number.NaN, 1.5), fc.double());
    case "interval":
      return fc.bigInt(-(1n << 127n), (1n << 127n) - 1n);
    case "decimal": {
      const limit = 10n ** BigInt(type.precision) - 1n;
      return fc.oneof(fc.bigInt(-3n, 3n), fc.bigInt(-limit, limit));
    }
    case "string":
      return anyString;
    case "geometry":
    case "geography":
      return fc.uint8Array({ minLength: 4 });
    case "variant":
      return anyString.map((value) => encodeVariant({ kind: "scalar", dataType: StringType, value }));
    case "binary":
      return fc.uint8Array({ maxLength: 20 });
    case "array":
      return fc.array(nullable(type.elementType), { maxLength: 4 });
    case "map":
      return fc.array(fc.tuple(anyValue(type.keyType), nullable(type.valueType)), { maxLength: 3 });
    case "struct":
      return fc.tuple(...type.fields.map((field) => nullable(field.dataType)));
  }
}

export function nullable(type: DataType): fc.Arbitrary<CatalystValue> {
  return type.kind === "void" ? fc.constant(null) : fc.option(anyValue(type), { freq: 6 });
}

export interface TypedRows {
  readonly schema: StructType;
  readonly rows: readonly InternalRow[];
}

/** Rows of up to four columns of some of the types; some columns have no nulls. */
export function typedRows(types: readonly DataType[] = ALL_TYPES, maxLength = 150): fc.Arbitrary<TypedRows> {
  const column = fc.record({ type: fc.constantFrom(...types), nulls: fc.boolean() });
  return fc.array(column, { minLength: 1, maxLength: 4 }).chain((columns) => {
    const row = fc.tuple(
      ...columns.map(({ type, nulls }) => (nulls || type.kind === "void" ? nullable(type) : anyValue(type))),
    );
    const schema = StructType(columns.map(({ type }, i) => StructField(`c${i}`, type)));
    return fc.array(row, { maxLength, size: "max" }).map((rows) => ({ schema, rows }));
  });
}
