// What a function asks of the type of an argument: one type, a family of types, or any of several.

import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  type DataType,
  DateType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  isIntegral,
  isNumeric,
  LongType,
  MapType,
  NullType,
  ShortType,
  StringType,
  sameType,
  sqlName,
  TimestampNanosType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  VariantType,
  YearMonthIntervalType,
} from "../../types/data-type.ts";

export interface ExpectedType {
  /** Its name in error messages, without quotes. */
  readonly name: string;
  accepts(type: DataType): boolean;
  /** The type that NULL becomes; of a family, the one that a string becomes too. */
  readonly defaultType: DataType;
  /** The one type it stands for; undefined of a family. */
  readonly exactType?: DataType;
  /** True of a family to whose default type text is cast. */
  readonly fromText?: boolean;
  /** True of arrays whose elements become text. */
  readonly ofTexts?: boolean;
  /** True of a name that has its quotes. */
  readonly isQuoted?: boolean;
  /** True when nothing is cast to it, or nothing but NULL, or that and text. */
  readonly isStrict?: boolean | "but for NULL" | "but for text";
  /** The alternatives, in the order in which they are tried. */
  readonly alternatives?: readonly ExpectedType[];
}

export function exactly(type: DataType): ExpectedType {
  return { name: sqlName(type), accepts: (other) => sameType(other, type), defaultType: type, exactType: type };
}

function family(name: string, defaultType: DataType, accepts: (type: DataType) => boolean): ExpectedType {
  return { name, accepts, defaultType };
}

/** Strings of any collation. */
export const STRING: ExpectedType = { ...exactly(StringType), accepts: ({ kind }) => kind === "string" };
export const BINARY: ExpectedType = exactly(BinaryType);
export const BOOLEAN: ExpectedType = exactly(BooleanType);
export const BYTE: ExpectedType = exactly(ByteType);
export const SHORT: ExpectedType = exactly(ShortType);
export const INT: ExpectedType = exactly(IntegerType);
/** An integer, to which nothing is cast. */
export const INT_ONLY: ExpectedType = { ...INT, isStrict: true };
export const LONG: ExpectedType = exactly(LongType);
export const FLOAT: ExpectedType = exactly(FloatType);
/** A float, to which nothing is cast. */
export const FLOAT_ONLY: ExpectedType = { ...FLOAT, isStrict: true };
export const DOUBLE: ExpectedType = exactly(DoubleType);
export const DATE: ExpectedType = exactly(DateType);
export const TIMESTAMP: ExpectedType = exactly(TimestampType);
export const TIMESTAMP_NTZ: ExpectedType = exactly(TimestampNTZType);

/** A string, to which nothing is cast. */
export const STRING_ONLY: ExpectedType = strictly(STRING);

/** A variant, to which nothing but NULL is cast. */
export const VARIANT: ExpectedType = strictly(exactly(VariantType));

/** Bytes, to which nothing is cast, not even NULL. */
export const BINARY_ONLY: ExpectedType = { ...BINARY, isStrict: true };

export function decimalOf(precision: number, scale: number): ExpectedType {
  return exactly(DecimalType(precision, scale));
}

export const VOID: ExpectedType = exactly(NullType);
export const ANY: ExpectedType = family("ANY", { kind: "void" }, () => true);
export const NUMERIC: ExpectedType = family("NUMERIC", DoubleType, isNumeric);
export const INTEGRAL: ExpectedType = family("INTEGRAL", IntegerType, isIntegral);
/** A decimal of any precision; other numbers become one that holds them. */
export const DECIMAL: ExpectedType = family("DECIMAL", DecimalType(38, 18), ({ kind }) => kind === "decimal");
export const ANY_TIMESTAMP: ExpectedType = family(
  "(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)",
  TimestampType,
  ({ kind }) => kind === "timestamp" || kind === "timestamp_ntz",
);

/** A time of day with any digits of its fraction. */
export const TIME: ExpectedType = {
  name: "TIME",
  accepts: ({ kind }) => kind === "time",
  defaultType: TimeType(),
  fromText: true,
};
/** Timestamps finer than microseconds. */
export const NANOS: ExpectedType = {
  name: "(TIMESTAMP_LTZ(P) OR TIMESTAMP_NTZ(P) WITH P IN [7, 9])",
  accepts: ({ kind }) => kind === "timestamp_nanos",
  defaultType: TimestampNanosType,
  isStrict: "but for NULL",
};
/** What intervals are added to. */
export const ANY_TIMESTAMP_OR_NANOS: ExpectedType = anyOf(ANY_TIMESTAMP, NANOS);
export const YEAR_MONTH_INTERVAL: ExpectedType = family(
  "INTERVAL YEAR TO MONTH",
  YearMonthIntervalType(),
  ({ kind }) => kind === "year_month_interval",
);
export const DAY_TIME_INTERVAL: ExpectedType = family(
  "INTERVAL DAY TO SECOND",
  DayTimeIntervalType(),
  ({ kind }) => kind === "day_time_interval",
);
export const CALENDAR_INTERVAL: ExpectedType = exactly(CalendarIntervalType);
export const CALENDAR_OR_DAY_TIME_INTERVAL: ExpectedType = anyOf(CALENDAR_INTERVAL, DAY_TIME_INTERVAL);

export const ARRAY: ExpectedType = family("ARRAY", ArrayType(NullType), ({ kind }) => kind === "array");
/** For functions that report an untyped null themselves. */
export const ARRAY_OR_VOID: ExpectedType = family(
  "ARRAY",
  ArrayType(NullType),
  ({ kind }) => kind === "array" || kind === "void",
);
/** An array, of which not even NULL is taken for one. */
export const STRICT_ARRAY: ExpectedType = { ...ARRAY, isStrict: true };
/** An array of arrays. */
export const ARRAY_OF_ARRAYS: ExpectedType = {
  ...STRICT_ARRAY,
  accepts: (type) => type.kind === "array" && type.elementType.kind === "array",
  name: '"ARRAY" of "ARRAY"',
  isQuoted: true,
};
/** An array of structs of a key and a value. */
export const ARRAY_OF_ENTRIES: ExpectedType = {
  ...STRICT_ARRAY,
  accepts: (type) =>
    type.kind === "array" && type.elementType.kind === "struct" && type.elementType.fields.length === 2,
  name: '"ARRAY" of pair "STRUCT"',
  isQuoted: true,
};
export const MAP: ExpectedType = family("MAP", MapType(NullType, NullType), ({ kind }) => kind === "map");
/** A map, of which not even NULL is taken for one. */
export const STRICT_MAP: ExpectedType = { ...MAP, isStrict: true };
export const ARRAY_OF_STRINGS: ExpectedType = {
  name: "ARRAY<STRING>",
  accepts: (type) => type.kind === "array" && (type.elementType.kind === "string" || type.elementType.kind === "void"),
  defaultType: ArrayType(StringType),
  ofTexts: true,
};

/** Vectors are not cast: an array of other numbers is an error. */
export const ARRAY_OF_FLOATS: ExpectedType = {
  name: "ARRAY<FLOAT>",
  accepts: (type) => type.kind === "array" && type.elementType.kind === "float",
  isStrict: true,
  defaultType: ArrayType(FloatType),
};

export function anyOf(...alternatives: readonly ExpectedType[]): ExpectedType {
  return {
    name: `(${alternatives.map(quotedName).join(" or ")})`,
    accepts: (type) => alternatives.some((alternative) => alternative.accepts(type)),
    defaultType: alternatives[0]?.defaultType ?? { kind: "void" },
    alternatives,
  };
}

/** One type that is told among others when an argument is not of it. */
export function shownAs(type: ExpectedType, ...others: readonly ExpectedType[]): ExpectedType {
  return { ...type, name: anyOf(...others).name, alternatives: [type] };
}

/** A number of days. */
export const DAYS: ExpectedType = { ...anyOf(INT, SHORT, exactly(ByteType)), isStrict: "but for text" };

export const INT_OR_LONG: ExpectedType = anyOf(INT, LONG);

/** As messages have it: each type in quotes. */
export function quotedName({ name, alternatives, isQuoted = false }: ExpectedType): string {
  return alternatives === undefined && !isQuoted ? `"${name}"` : name;
}

function arrayOf(elementType: DataType): ExpectedType {
  const type = ArrayType(elementType);
  return {
    name: sqlName(type),
    accepts: (other) => other.kind === "array" && other.elementType.kind === elementType.kind,
    defaultType: type,
  };
}

export const ARRAY_OF_INTS: ExpectedType = arrayOf(IntegerType);
export const ARRAY_OF_LONGS: ExpectedType = arrayOf(LongType);

/** What only NULL is cast to. */
export function strictly(expected: ExpectedType): ExpectedType {
  return { ...expected, isStrict: "but for NULL" };
}

/** An array of texts; other arrays are told that a text would do too. */
export const TEXTS_OR_TEXT: ExpectedType = {
  ...ARRAY_OF_STRINGS,
  name: anyOf(ARRAY_OF_STRINGS, STRING).name,
  isQuoted: true,
};
export const DOUBLE_OR_FLOAT: ExpectedType = shownAs(DOUBLE, DOUBLE, FLOAT);
