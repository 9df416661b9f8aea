// Values out of XML elements, by a schema, as Spark's StaxXmlParser makes them.

import type { CatalystValue } from "../../types/catalyst-value.ts";
import { type DataType, StringType, type StructType } from "../../types/data-type.ts";
import { parseTime } from "../expressions/evaluators/datetime-text.ts";
import { parseDecimal, parseDouble, parseFloat32, parseInteger } from "../text/number-text.ts";
import { type DateTimeParsers, dateTimeParsers } from "../text/text-formats.ts";
import { rootElement, textContent, type XmlAttribute, type XmlElement } from "./xml-node.ts";
import { type XmlOptions, xmlName } from "./xml-options.ts";
import { parseXml } from "./xml-parser.ts";
import { serializeXml } from "./xml-text.ts";

const INTEGER_BITS = { byte: 8, short: 16, integer: 32 } as const;

/** A text that is no value of its type. */
export class XmlValueError extends Error {}

export interface XmlRecord {
  readonly values: readonly CatalystValue[];
  /** What is wrong with a field; the field is null. */
  readonly failure: XmlValueError | undefined;
}

export class XmlConverter {
  private readonly options: XmlOptions;
  private readonly parsers: DateTimeParsers;

  constructor(options: XmlOptions, timeZone: string) {
    this.options = options;
    this.parsers = dateTimeParsers(options.formats, timeZone);
  }

  /**
   * The struct that the outermost element of a text is.
   *
   * @throws XmlSyntaxError, XmlValueError
   */
  record(text: string, type: StructType): XmlRecord {
    const root = rootElement(parseXml(text, true));
    if (root === undefined) return { values: type.fields.map(() => null), failure: undefined };
    return this.struct(root, type);
  }

  /** After the first field that fails there are no more; attributes fail altogether. */
  private struct(element: XmlElement, { fields }: StructType): XmlRecord {
    const { valueTag, wildcardColumn } = this.options;
    const values: CatalystValue[] = fields.map(() => null);
    const indexOf = (name: string): number =>
      fields.findIndex((field) => field.name.toLowerCase() === name.toLowerCase());
    for (const { name, value } of this.attributes(element)) {
      const index = indexOf(name);
      const field = fields[index];
      if (field !== undefined) values[index] = this.text(value, field.dataType);
    }
    const add = (index: number, convert: (type: DataType) => CatalystValue): void => {
      const type = fields[index]?.dataType;
      if (type === undefined) return;
      if (type.kind !== "array") values[index] = convert(type);
      else values[index] = [...listOf(values[index]), convert(type.elementType)];
    };
    for (const child of element.children) {
      try {
        if (child.kind === "text" && child.value.trim() !== "") {
          add(indexOf(valueTag), (type) => this.text(child.value, type));
        } else if (child.kind === "element") {
          const index = indexOf(xmlName(child.name, this.options));
          add(index < 0 ? indexOf(wildcardColumn) : index, (type) => this.element(child, type));
        }
      } catch (error) {
        if (error instanceof XmlValueError) return { values, failure: error };
        throw error;
      }
    }
    return { values, failure: undefined };
  }

  /** An element as a value. */
  private element(element: XmlElement, type: DataType): CatalystValue {
    switch (type.kind) {
      case "struct":
        return this.structOf(element, type);
      case "map":
        return this.map(element, type.valueType);
      case "array":
        return this.element(element, type.elementType);
      case "string":
        if (element.children.length === 0) return this.options.nullValue === "" ? null : "";
        return this.text(
          element.children.some(({ kind }) => kind === "element")
            ? element.children.map(serializeXml).join("")
            : textContent(element),
          type,
        );
      default: {
        const inner = element.children.find((child): child is XmlElement => child.kind === "element");
        if (inner !== undefined) throw new XmlValueError(`The element ${element.name} has elements`);
        const text = textContent(element);
        return text.trim() === "" ? null : this.text(text, type);
      }
    }
  }

  private structOf(element: XmlElement, type: StructType): CatalystValue {
    const { values, failure } = this.struct(element, type);
    if (failure !== undefined) throw failure;
    return values;
  }

  private map(element: XmlElement, valueType: DataType): CatalystValue {
    if (element.children.length === 0 && element.attributes.length === 0) return null;
    const entries = new Map<string, CatalystValue>();
    for (const { name, value } of this.attributes(element)) entries.set(name, this.text(value, valueType));
    for (const child of element.children) {
      if (child.kind === "element") entries.set(xmlName(child.name, this.options), this.element(child, valueType));
    }
    return [...entries];
  }

  /** The attributes by the names that columns have of them. */
  private attributes(element: XmlElement): readonly Pick<XmlAttribute, "name" | "value">[] {
    const { excludeAttribute, attributePrefix } = this.options;
    if (excludeAttribute) return [];
    return element.attributes.map(({ name, value }) => ({
      name: `${attributePrefix}${xmlName(name, this.options)}`,
      value,
    }));
  }

  private text(raw: string, type: DataType): CatalystValue {
    const text = this.options.ignoreSurroundingSpaces ? raw.trim() : raw;
    if (text === this.options.nullValue) return null;
    const value = this.parsed(text, type);
    if (value === undefined) throw new XmlValueError(`The text ${text} is no ${type.kind}`);
    return value;
  }

  private parsed(text: string, type: DataType): CatalystValue | undefined {
    switch (type.kind) {
      case "void":
        return this.parsed(text, StringType);
      case "string":
        return text;
      case "byte":
      case "short":
      case "integer": {
        const value = parseInteger(text, INTEGER_BITS[type.kind]);
        return value === undefined ? undefined : Number(value);
      }
      case "long":
        return parseInteger(text, 64);
      case "float":
        return parseFloat32(text) ?? parseFloat32(text.replaceAll(",", ""));
      case "double":
        return parseDouble(text) ?? parseDouble(text.replaceAll(",", ""));
      case "decimal":
        return parseDecimal(text, type);
      case "boolean":
        return parseBoolean(text);
      case "date":
        return this.parsers.date(text);
      case "timestamp":
        return this.parsers.timestamp(text);
      case "timestamp_ntz":
        return this.parsers.timestampNTZ(text);
      case "time":
        return parseTime(text, type.precision);
      case "struct": {
        const index = type.fields.findIndex(({ name }) => name === this.options.valueTag);
        const field = type.fields[index];
        if (field === undefined) return undefined;
        return type.fields.map((_, i) => (i === index ? this.text(text, field.dataType) : null));
      }
      default:
        return undefined;
    }
  }
}

export function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  if (lower === "true" || lower === "1") return true;
  return lower === "false" || lower === "0" ? false : undefined;
}

function listOf(value: CatalystValue | undefined): readonly CatalystValue[] {
  return Array.isArray(value) ? value : [];
}
