// Spark's XmlInferSchema: the type of an element.

import { SparkException } from "../../errors/spark-error.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  LongType,
  MAX_PRECISION,
  NullType,
  StringType,
  StructField,
  StructType,
  TimestampNTZType,
  TimestampType,
} from "../../types/data-type.ts";
import { parseBigDecimal, parseDouble, parseInteger } from "../text/number-text.ts";
import { type DateTimeParsers, dateTimeParsers } from "../text/text-formats.ts";
import { parseBoolean } from "./xml-converter.ts";
import { rootElement, type XmlElement } from "./xml-node.ts";
import { type XmlOptions, xmlName } from "./xml-options.ts";
import { parseXml } from "./xml-parser.ts";

const DEFAULT_DATE_FORMAT = "yyyy-MM-dd";

export class XmlTypeInference {
  private readonly options: XmlOptions;
  private readonly parsers: DateTimeParsers;

  constructor(options: XmlOptions, timeZone: string) {
    this.options = options;
    const date = options.formats.date ?? DEFAULT_DATE_FORMAT;
    this.parsers = dateTimeParsers({ ...options.formats, date }, timeZone);
  }

  /**
   * The type of a text's outermost element.
   *
   * @throws XmlSyntaxError
   */
  typeOf(text: string): DataType {
    const root = rootElement(parseXml(text, true));
    return root === undefined ? StructType([]) : canonical(this.structType(root));
  }

  /**
   * The type of a record and of those before it.
   *
   * @throws XmlSyntaxError
   */
  widen(known: DataType | undefined, record: string): DataType | undefined {
    const root = rootElement(parseXml(record, true));
    return root === undefined ? known : this.merged(known, this.structType(root));
  }

  /** The type of records one of which is malformed: a string in a column of its own, or an error. */
  widenMalformed(known: DataType | undefined, record: string, cause: Error): DataType | undefined {
    const { mode, columnNameOfCorruptRecord } = this.options;
    if (mode === "DROPMALFORMED") return known;
    if (mode === "PERMISSIVE")
      return this.merged(known, StructType([StructField(columnNameOfCorruptRecord, StringType)]));
    const parameters = { badRecord: record, failFastMode: "FAILFAST" };
    throw new SparkException("MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION", parameters, { cause });
  }

  /** The columns of records of these types. */
  schemaOf(types: readonly (DataType | undefined)[]): StructType {
    const known = types.filter((type) => type !== undefined);
    const merged = known.reduce((a, b) => compatibleType(a, b, this.options.valueTag), NullType);
    const schema = canonical(merged);
    return schema.kind === "struct" ? schema : StructType([]);
  }

  private merged(known: DataType | undefined, type: DataType): DataType {
    return known === undefined ? type : compatibleType(known, type, this.options.valueTag);
  }

  private structType(element: XmlElement): StructType {
    const fields = new Map<string, DataType>();
    for (const [name, value] of this.attributes(element)) {
      fields.set(name, value.trim() === "" ? StringType : this.textType(value));
    }
    const add = (name: string, type: DataType): void => {
      const known = fields.get(name);
      fields.set(name, known === undefined ? type : this.listType(known, type));
    };
    for (const child of element.children) {
      if (child.kind === "element") add(xmlName(child.name, this.options), this.elementType(child));
      else if (child.kind === "text" && child.value.trim() !== "")
        add(this.options.valueTag, this.textType(child.value));
    }
    return StructType([...fields].map(([name, type]) => StructField(name, type)).sort(byName));
  }

  private elementType(element: XmlElement): DataType {
    const hasAttributes = this.attributes(element).length > 0;
    const hasElements = element.children.some(({ kind }) => kind === "element");
    if (hasElements || hasAttributes) return this.structType(element);
    const text = element.children.map((child) => (child.kind === "text" ? child.value : "")).join("");
    return this.textType(text);
  }

  private attributes({ attributes }: XmlElement): readonly (readonly [string, string])[] {
    const { excludeAttribute, attributePrefix } = this.options;
    if (excludeAttribute) return [];
    return attributes.map(({ name, value }) => [`${attributePrefix}${xmlName(name, this.options)}`, value]);
  }

  /** What is there more than once is a list. */
  private listType(known: DataType, type: DataType): DataType {
    return ArrayType(compatibleType(known.kind === "array" ? known.elementType : known, type, this.options.valueTag));
  }

  private textType(raw: string): DataType {
    const { ignoreSurroundingSpaces, nullValue, inferSchema, prefersDecimal } = this.options;
    const text = ignoreSurroundingSpaces ? raw.trim() : raw;
    if (text === "" || text === nullValue) return NullType;
    if (!inferSchema) return StringType;
    if (parseInteger(text, 64) !== undefined) return LongType;
    if (prefersDecimal) {
      const decimal = decimalType(text);
      if (decimal !== undefined) return decimal;
    }
    if (/[\d.]$/.test(text) && parseDouble(text) !== undefined) return DoubleType;
    if (parseBoolean(text) !== undefined) return BooleanType;
    if (this.parsers.date(text) !== undefined) return DateType;
    if (this.parsers.timestampNTZ(text) !== undefined && this.options.formats.timestampNTZ !== undefined) {
      return TimestampNTZType;
    }
    return this.parsers.timestamp(text) !== undefined ? TimestampType : StringType;
  }
}

function byName(a: StructField, b: StructField): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function decimalType(text: string): DataType | undefined {
  const decimal = parseBigDecimal(text);
  if (decimal === undefined) return undefined;
  const scale = Math.max(0, -decimal.exponent);
  const precision = Math.max(decimal.digits.toString().replace("-", "").length, scale);
  return precision <= MAX_PRECISION ? DecimalType(precision, scale) : undefined;
}

/** The type that holds the values of both; `valueTag`: the field of structs that a text goes to. */
function compatibleType(a: DataType, b: DataType, valueTag: string): DataType {
  if (a.kind === "void") return b;
  if (b.kind === "void") return a;
  if (a.kind === "struct" && b.kind === "struct") return mergeStructs(a, b, valueTag);
  if (a.kind === "array" && b.kind === "array") {
    return ArrayType(compatibleType(a.elementType, b.elementType, valueTag));
  }
  if (a.kind === "array") return ArrayType(compatibleType(a.elementType, b, valueTag));
  if (b.kind === "array") return ArrayType(compatibleType(a, b.elementType, valueTag));
  if (a.kind === "struct") return withValue(a, b, valueTag);
  if (b.kind === "struct") return withValue(b, a, valueTag);
  if (a.kind === b.kind && a.kind !== "decimal") return a;
  return compatibleNumber(a, b) ?? compatibleTime(a, b) ?? StringType;
}

function compatibleNumber(a: DataType, b: DataType): DataType | undefined {
  const isNumber = ({ kind }: DataType) => kind === "long" || kind === "double" || kind === "decimal";
  if (!isNumber(a) || !isNumber(b)) return undefined;
  if (a.kind === "double" || b.kind === "double") return DoubleType;
  const [left, right] = [a, b].map((type) => (type.kind === "decimal" ? type : DecimalType(20, 0)));
  if (left === undefined || right === undefined) return undefined;
  const scale = Math.max(left.scale, right.scale);
  const range = Math.max(left.precision - left.scale, right.precision - right.scale);
  return range + scale > MAX_PRECISION ? DoubleType : DecimalType(range + scale, scale);
}

function compatibleTime(a: DataType, b: DataType): DataType | undefined {
  const isTime = ({ kind }: DataType) => kind === "date" || kind === "timestamp" || kind === "timestamp_ntz";
  return isTime(a) && isTime(b) ? TimestampType : undefined;
}

function mergeStructs(a: StructType, b: StructType, valueTag: string): StructType {
  const fields = new Map(a.fields.map(({ name, dataType }) => [name, dataType]));
  for (const { name, dataType } of b.fields) {
    const known = fields.get(name);
    fields.set(name, known === undefined ? dataType : compatibleType(known, dataType, valueTag));
  }
  return StructType([...fields].map(([name, type]) => StructField(name, type)).sort(byName));
}

/** A struct that also comes as a text only, which it must have had a text for. */
function withValue(struct: StructType, value: DataType, valueTag: string): DataType {
  if (!struct.fields.some(({ name }) => name === valueTag)) return StringType;
  return mergeStructs(struct, StructType([StructField(valueTag, value)]), valueTag);
}

/** What was never more than empty is a string. */
function canonical(type: DataType): DataType {
  switch (type.kind) {
    case "void":
      return StringType;
    case "array":
      return ArrayType(canonical(type.elementType));
    case "struct":
      return StructType(type.fields.map(({ name, dataType }) => StructField(name, canonical(dataType))));
    default:
      return type;
  }
}
