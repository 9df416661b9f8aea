// Converts JSON values to the types of a schema, as Spark's JacksonParser does: a field that cannot be converted is
// null and makes the record malformed, while the fields around it keep their values.

import type { CatalystValue } from "../../types/catalyst-value.ts";
import { type DataType, StructType, sqlName } from "../../types/data-type.ts";
import { parseDate, parseTime } from "../expressions/evaluators/datetime-text.ts";
import { intervalOfText } from "../expressions/evaluators/interval-cast.ts";
import { parseDecimal, parseFloat32, parseInteger } from "../text/number-text.ts";
import { type DateTimeParsers, dateTimeParsers } from "../text/text-formats.ts";
import { readVariant } from "../variant/variant-json.ts";
import type { JsonCursor } from "./json-cursor.ts";
import type { JsonOptions } from "./json-options.ts";
import { copyValue } from "./json-text.ts";

const FAILED = Symbol("failed");
type Converted = CatalystValue | typeof FAILED;
type Converter = (cursor: JsonCursor) => Converted;

/** The first value of a record that is not of its type. */
export interface ConversionFailure {
  readonly fieldName: string;
  readonly fieldValue: string;
  readonly jsonType: string;
  readonly dataType: DataType;
}

const MICROS_PER_SECOND = 1_000_000n;
const NON_FINITE: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "+Infinity": Number.POSITIVE_INFINITY,
  "+INF": Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
  "-INF": Number.NEGATIVE_INFINITY,
};

export class JsonConverter {
  /** Why the record last converted is malformed; undefined when it is not. */
  failure: ConversionFailure | undefined;
  private readonly options: JsonOptions;
  private readonly parsers: DateTimeParsers;
  private readonly readsTextAsItStands: boolean;
  private readonly convertRow: Converter;
  private readonly convertValue: Converter;

  /**
   * @param readsTextAsItStands whether a string column has the text of other values as it stands, or written anew
   * @param defaults what the rows' fields have that are not in the text, or of another type; null where left out
   */
  constructor(
    type: DataType,
    options: JsonOptions,
    timeZone: string,
    readsTextAsItStands = true,
    defaults: readonly CatalystValue[] = [],
  ) {
    this.options = options;
    this.parsers = dateTimeParsers(options.formats, timeZone);
    this.readsTextAsItStands = readsTextAsItStands;
    this.convertRow = this.struct(type.kind === "struct" ? type : StructType([]), defaults);
    this.convertValue = this.rootConverter(type);
  }

  /**
   * The cursor's text as one value of the type; undefined when it is none.
   *
   * @throws JsonSyntaxError
   */
  convertOne(cursor: JsonCursor): CatalystValue | undefined {
    this.failure = undefined;
    const value = converted(this.convertValue, cursor);
    return value === FAILED ? undefined : value;
  }

  /**
   * The rows of the cursor's text: none when it is blank, several when it is an array of objects; undefined when it is
   * no record at all.
   *
   * @throws JsonSyntaxError
   */
  convert(cursor: JsonCursor): readonly (readonly CatalystValue[])[] | undefined {
    this.failure = undefined;
    const kind = cursor.kind();
    if (kind === "end") return [];
    if (kind === "object") return [this.convertRow(cursor) as readonly CatalystValue[]];
    if (kind !== "array") return undefined;
    const rows: (readonly CatalystValue[])[] = [];
    let hasOthers = false;
    cursor.readArray(() => {
      if (cursor.kind() === "object") rows.push(this.convertRow(cursor) as readonly CatalystValue[]);
      else {
        hasOthers = true;
        cursor.skipValue();
      }
    });
    return hasOthers ? undefined : rows;
  }

  /** As at any place, but that an object stands for an array of itself. */
  private rootConverter(type: DataType): Converter {
    const convert = this.valueConverter(type);
    if (type.kind !== "array" || type.elementType.kind !== "struct") return convert;
    const convertElement = this.valueConverter(type.elementType);
    return (cursor) => {
      if (cursor.kind() !== "object") return convert(cursor);
      const element = convertElement(cursor);
      return element === FAILED ? FAILED : [element];
    };
  }

  private converter(type: DataType): Converter {
    const convert = this.valueConverter(type);
    // A variant has a null of its own.
    if (type.kind === "variant") return convert;
    return (cursor) => (cursor.takeNull() ? null : convert(cursor));
  }

  private valueConverter(type: DataType): Converter {
    const { parsers } = this;
    switch (type.kind) {
      case "void":
        return (cursor) => {
          cursor.skipValue();
          return null;
        };
      case "string":
        return this.readsTextAsItStands ? readText : writeText;
      case "boolean":
        return (cursor) => {
          const literal = cursor.kind() === "literal" ? cursor.readLiteral() : "";
          return literal === "true" ? true : literal === "false" ? false : FAILED;
        };
      case "byte":
        // Jackson takes a byte to be signed or not.
        return integerConverter((value) => (value >= -128 && value <= 255 ? (value << 24) >> 24 : FAILED));
      case "short":
        return integerConverter((value) => ((value << 16) >> 16 === value ? value : FAILED));
      case "integer":
        return integerConverter((value) => ((value | 0) === value ? value | 0 : FAILED));
      case "long":
        return longConverter((value) => value);
      case "float":
        return this.numberConverter(parseFloat32);
      case "double":
        return this.numberConverter(Number);
      case "decimal":
        return textConverter(["number", "string"], (text) => parseDecimal(text, type, this.options.formats.locale));
      case "date":
        return textConverter(["string"], this.options.formats.date === undefined ? parseDays : parsers.date);
      case "timestamp": {
        const ofText = textConverter(["string"], parsers.timestamp);
        const ofSeconds = longConverter((seconds) => BigInt.asIntN(64, seconds * MICROS_PER_SECOND));
        return (cursor) => (cursor.kind() === "number" ? ofSeconds(cursor) : ofText(cursor));
      }
      case "timestamp_ntz":
        return textConverter(["string"], parsers.timestampNTZ);
      case "time":
        return textConverter(["string"], (text) => parseTime(text, type.precision));
      case "year_month_interval":
      case "day_time_interval":
      case "interval":
        return textConverter(["string"], (text) => intervalOfText(text, type));
      case "binary":
        return textConverter(["string"], parseBase64, true);
      case "variant":
        return readVariant;
      case "timestamp_nanos":
      case "geometry":
      case "geography":
        return () => FAILED;
      case "array":
        return this.array(type.elementType);
      case "map":
        return this.map(type.valueType);
      case "struct": {
        const convert = this.struct(type);
        return (cursor) => (cursor.kind() === "object" ? convert(cursor) : FAILED);
      }
    }
  }

  private numberConverter(parse: (text: string) => number | undefined): Converter {
    const { allowNonNumericNumbers } = this.options;
    return (cursor) => {
      switch (cursor.kind()) {
        case "number":
          return parse(cursor.readNumber().text) ?? FAILED;
        case "string":
          return allowNonNumericNumbers ? (NON_FINITE[cursor.readString()] ?? FAILED) : FAILED;
        case "literal":
          return NON_FINITE[cursor.readLiteral()] ?? FAILED;
        default:
          return FAILED;
      }
    };
  }

  private array(elementType: DataType): Converter {
    const convert = this.converter(elementType);
    return (cursor) => {
      if (cursor.kind() !== "array") return FAILED;
      const elements: CatalystValue[] = [];
      cursor.readArray(() => {
        const value = convert(cursor);
        if (value === FAILED) throw new ConversionAborted();
        elements.push(value);
      });
      return elements;
    };
  }

  private map(valueType: DataType): Converter {
    const convert = this.converter(valueType);
    return (cursor) => {
      if (cursor.kind() !== "object") return FAILED;
      const entries = new Map<string, CatalystValue>();
      cursor.readObject((name) => {
        const value = convert(cursor);
        if (value === FAILED) throw new ConversionAborted();
        entries.set(name, value);
      });
      return [...entries];
    };
  }

  private struct({ fields }: StructType, defaults: readonly CatalystValue[] = []): Converter {
    const missing = fields.map((_, i) => defaults[i] ?? null);
    const converters = new Map(
      fields.map(({ name, dataType }, index) => [name, { index, dataType, convert: this.converter(dataType) }]),
    );
    return (cursor) => {
      const values = [...missing];
      cursor.readObject((name) => {
        const field = converters.get(name);
        if (field === undefined) cursor.skipValue();
        else {
          const value = this.convertField(cursor, name, field.dataType, field.convert);
          if (value !== FAILED) values[field.index] = value;
        }
      });
      return values;
    };
  }

  /** The field's value; the cursor is behind it also when it is not of its type. */
  private convertField(cursor: JsonCursor, fieldName: string, dataType: DataType, convert: Converter): Converted {
    const { at } = cursor;
    const value = converted(convert, cursor);
    if (value !== FAILED) return value;
    cursor.at = at;
    const jsonType = describeKind(cursor);
    cursor.at = at;
    const raw = cursor.readRaw();
    const fieldValue = raw.startsWith('"') ? raw.slice(1, -1) : raw;
    this.failure ??= { fieldName, fieldValue, jsonType, dataType };
    return FAILED;
  }
}

/** Leaves arrays and maps that hold a value of another type. */
class ConversionAborted extends Error {
  override readonly name = "ConversionAborted";
}

function converted(convert: Converter, cursor: JsonCursor): Converted {
  try {
    return convert(cursor);
  } catch (error) {
    if (error instanceof ConversionAborted) return FAILED;
    throw error;
  }
}

/** A string's value, or the text of anything else as it stands there. */
function readText(cursor: JsonCursor): CatalystValue {
  return cursor.kind() === "string" ? cursor.readString() : cursor.readRaw();
}

/** A string's value, or anything else written anew. */
function writeText(cursor: JsonCursor): CatalystValue {
  return cursor.kind() === "string" ? cursor.readString() : copyValue(cursor);
}

/** Of whole numbers that are safe integers: no other can be in the range of a type of up to 32 bits. */
function integerConverter(convert: (value: number) => Converted): Converter {
  return (cursor) => {
    if (cursor.kind() !== "number") return FAILED;
    const { text, isInteger } = cursor.readNumber();
    const value = isInteger ? Number(text) : Number.NaN;
    return Number.isSafeInteger(value) ? convert(value) : FAILED;
  };
}

function longConverter(convert: (value: bigint) => Converted): Converter {
  return (cursor) => {
    if (cursor.kind() !== "number") return FAILED;
    const { text, isInteger } = cursor.readNumber();
    if (!isInteger) return FAILED;
    const value = BigInt(text);
    return BigInt.asIntN(64, value) === value ? convert(value) : FAILED;
  };
}

function textConverter(
  kinds: readonly ("number" | "string")[],
  parse: (text: string) => CatalystValue | undefined,
  allowsEmpty = false,
): Converter {
  return (cursor) => {
    const kind = cursor.kind();
    if (kind !== "number" && kind !== "string") return FAILED;
    if (!kinds.includes(kind)) return FAILED;
    const text = kind === "string" ? cursor.readString() : cursor.readNumber().text;
    return text === "" && !allowsEmpty ? FAILED : (parse(text) ?? FAILED);
  };
}

/** A date, or days since 1970-01-01, which is how early versions of Spark wrote dates. */
function parseDays(text: string): number | undefined {
  const days = parseDate(text) ?? parseInteger(text, 32);
  return days === undefined ? undefined : Number(days);
}

function parseBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The name that Jackson has for what comes next. */
function describeKind(cursor: JsonCursor): string {
  switch (cursor.kind()) {
    case "object":
      return "START_OBJECT";
    case "array":
      return "START_ARRAY";
    case "string":
      return "VALUE_STRING";
    case "number":
      return cursor.readNumber().isInteger ? "VALUE_NUMBER_INT" : "VALUE_NUMBER_FLOAT";
    default: {
      const literal = cursor.readLiteral();
      return literal === "true" ? "VALUE_TRUE" : literal === "false" ? "VALUE_FALSE" : "VALUE_NUMBER_FLOAT";
    }
  }
}

/** The parameters of Spark's error for the failure. */
export function failureParameters({ fieldName, fieldValue, jsonType, dataType }: ConversionFailure) {
  return { fieldName: `'${fieldName}'`, fieldValue, jsonType, dataType: `"${sqlName(dataType)}"` };
}
